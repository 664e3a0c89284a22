// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import org.lynchpin.ca.CaConnector;
import org.lynchpin.ca.CaFailure;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;

/** Certification authorities that are set up from here. */
final class Authorities {
	private Authorities() {
	}

	/**
	 * Sets an authority up where it can be and is not yet.
	 *
	 * @throws Failure what keeps an authority that is there from being used: it is never made anew
	 */
	static void setUp(CaConnector connector, CaSettings settings, Interaction ask) throws Failure {
		if (!connector.creates()) {
			return;
		}
		try {
			connector.connect(settings, ask).close();
		} catch (CaFailure unusable) {
			try {
				connector.create(settings, ask).close();
			} catch (CaFailure refused) {
				unusable.addSuppressed(refused);
				throw unusable;
			}
		}
	}
}

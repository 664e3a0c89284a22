// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

/** Nobody is there to answer. */
final class Nobody implements Interaction {
	@Override
	public Secret ask(SecretPrompt prompt) throws Cancelled {
		throw new Cancelled();
	}

	@Override
	public boolean consent(Consent question) {
		return false;
	}

	@Override
	public void progress(Progress snapshot) {
		// nobody looks
	}

	@Override
	public Cancellation cancellation() {
		return new Cancellation();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;

/** Speaks to one kind of certification authority. Stateless; a service; plug-ins may add others. */
public interface CaConnector {
	/** The kind as it stands in the site document: {@code local}, {@code adcs}. */
	String type();

	/** Connects, unlocking or logging on as needed. */
	CaConnection connect(CaSettings settings, Interaction ask) throws Failure;

	/** Whether {@link #create} is there. */
	default boolean creates() {
		return false;
	}

	/**
	 * Sets up a new certification authority where nothing is yet.
	 *
	 * @throws CaFailure if one is there already: it is never overwritten
	 */
	default CaConnection create(CaSettings settings, Interaction ask) throws Failure {
		throw new CaFailure("ca-cannot-be-created", settings.name());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card;

import java.util.Optional;

/** Speaks to one kind of card application (PIV, GIDS, PKCS #11). Stateless; a service; plug-ins may add others. */
public interface CardDriver {
	/** The applet as in {@code card show}: {@code PIV}, {@code GIDS}, {@code PKCS11}. */
	String applet();

	/** Tried in ascending order: the cheapest and surest answer first. */
	default int rank() {
		return 100;
	}

	/**
	 * Selects the application.
	 *
	 * @return empty if the card has no such application; then the channel is still open
	 */
	Optional<CardSession> open(CardChannel channel) throws CardFailure;
}

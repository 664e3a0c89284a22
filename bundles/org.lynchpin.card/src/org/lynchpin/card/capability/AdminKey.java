// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.capability;

import org.lynchpin.card.CardFailure;
import org.lynchpin.core.secret.Secret;

/** The key that authorises changes of the card's content (PIV: card management key 9B). Raw key bytes. */
public interface AdminKey {
	/** The algorithm that the card uses now, as in SP 800-78-4, table 6-2: {@code 3DES}, {@code AES-128}, {@code AES-192}, {@code AES-256}. */
	String algorithm() throws CardFailure;

	/** Whether {@link #set} is there: plain PIV knows no command for it. */
	boolean canSet();

	/** The key that cards of this kind leave the factory with. */
	Secret factory() throws CardFailure;

	/** A new random key in the form that this card takes. */
	Secret random() throws CardFailure;

	/**
	 * Mutual authentication. One try; there is no second key after a failure.
	 *
	 * @throws CardFailure.AdminKeyRejected if the card does not accept it, or proves not to know it itself
	 */
	void authenticate(Secret key) throws CardFailure;

	/** Sets a new key; needs {@link #authenticate} before. */
	void set(Secret next) throws CardFailure;
}

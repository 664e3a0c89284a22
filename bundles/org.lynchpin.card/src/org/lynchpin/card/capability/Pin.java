// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.capability;

import org.lynchpin.card.CardFailure;
import org.lynchpin.core.secret.Secret;

/** The PIN of the person. */
public interface Pin {
	/** What the card (or its applet's standard) allows: characters, at least. */
	int minLength();

	/** Characters, at most. */
	int maxLength();

	/**
	 * Tries left, read from the card without using one up. A card that has been unlocked already may not tell; then the
	 * unlocking is undone by selecting again.
	 */
	int retriesLeft() throws CardFailure;

	/**
	 * Presents the PIN.
	 *
	 * @throws CardFailure.WrongPin with the tries left
	 * @throws CardFailure.PinBlocked if none is left
	 */
	void verify(Secret pin) throws CardFailure;

	/** Sets a new PIN. Uses up a try of the PIN where {@code current} is wrong. */
	void change(Secret current, Secret next) throws CardFailure;
}

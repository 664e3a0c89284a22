// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.capability;

import java.util.OptionalInt;

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

	/** How many tries the PIN has when none was used up; empty where the card does not tell. */
	default OptionalInt retryLimit() throws CardFailure {
		return OptionalInt.empty();
	}

	/**
	 * Presents the PIN.
	 *
	 * @throws CardFailure.WrongPin with the tries left, as far as the card says
	 * @throws CardFailure.PinBlocked if none is left
	 */
	void verify(Secret pin) throws CardFailure;

	/**
	 * Whether a key may be used after {@link #change} without {@link #verify}. A card that does not keep to this refuses the key
	 * with the status 6982.
	 */
	default boolean isPresentedByChange() {
		return false;
	}

	/** Sets a new PIN. Uses up a try of the PIN where {@code current} is wrong. */
	void change(Secret current, Secret next) throws CardFailure;
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.capability;

import java.util.OptionalInt;

import org.lynchpin.card.CardFailure;
import org.lynchpin.core.secret.Secret;

/** The PUK with which a blocked PIN is set anew. */
public interface Puk {
	/** Characters, at least. */
	int minLength();

	/** Characters, at most. */
	int maxLength();

	/** Tries left, where the card tells without using one up. */
	OptionalInt retriesLeft() throws CardFailure;

	/** A new random PUK in the form that this card takes. */
	Secret random();

	/**
	 * Sets a new PUK. Uses up a try of the PUK where {@code current} is wrong.
	 *
	 * @throws CardFailure.NotOnThisCard if the card does not let its PUK be changed; it is as it was
	 */
	void change(Secret current, Secret next) throws CardFailure;

	/** Sets a new PIN and its retry counter anew. Uses up a try of the PUK where it is wrong. */
	void unblock(Secret puk, Secret newPin) throws CardFailure;
}

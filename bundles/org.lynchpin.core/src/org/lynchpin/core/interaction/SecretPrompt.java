// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core.interaction;

import java.util.OptionalInt;

/**
 * What secret is asked for, and what to tell the person.
 *
 * @param kind which secret
 * @param subject whose or what for: a card's label, a reader, a certification authority
 * @param text a whole sentence in the user's language
 * @param retriesLeft tries left before it blocks, where known
 * @param minLength least number of characters
 * @param maxLength greatest number of characters
 */
public record SecretPrompt(Kind kind, String subject, String text, OptionalInt retriesLeft, int minLength, int maxLength) {
	/** Which secret. */
	public enum Kind {
		/** The PIN that the card has now. */
		CURRENT_PIN,
		/** The PIN that the card will have; asked for twice by the screen. */
		NEW_PIN,
		/** The PUK that the card has now. */
		CURRENT_PUK,
		/** The admin key (PIV: 9B card management key) that the card has now, as hexadecimal text. */
		CURRENT_ADMIN_KEY,
		/** The password of the keyring in the data folder. */
		KEYRING_PASSWORD,
		/** A new password for the keyring in the data folder. */
		NEW_KEYRING_PASSWORD,
		/** A password of a server, a store or a file. */
		PASSWORD
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.security.PrivateKey;
import java.security.PublicKey;

import org.lynchpin.core.key.KeyAlgorithm;

/**
 * An asymmetric key in a slot.
 *
 * @param pinPolicy 1 never, 2 once, 3 before each use
 * @param touchPolicy kept and told, but nobody has to touch a software card
 * @param generated made on the card, or else imported
 */
record SlotKey(KeyAlgorithm algorithm, int pinPolicy, int touchPolicy, boolean generated, PublicKey publicKey, PrivateKey privateKey) {
	static final int PIN_NEVER = 1;
	static final int PIN_ONCE = 2;
	static final int PIN_ALWAYS = 3;

	@Override
	public String toString() {
		return algorithm.id();
	}
}

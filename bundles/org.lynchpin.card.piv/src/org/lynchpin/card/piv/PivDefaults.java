// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import org.lynchpin.card.capability.FactoryDefaults;
import org.lynchpin.core.secret.Secret;

/**
 * The factory values of PIN and PUK: 123456 and 12345678 on cards with the widespread additions, else 12345678 for both,
 * as the seed procedure has it.
 */
final class PivDefaults implements FactoryDefaults {
	private final boolean additions;

	PivDefaults(boolean additions) {
		this.additions = additions;
	}

	@Override
	public Secret pin() {
		return digits(additions ? 6 : 8);
	}

	@Override
	public Secret puk() {
		return digits(8);
	}

	boolean isPin(Secret pin) {
		try (Secret factory = pin()) {
			return factory.equals(pin);
		}
	}

	boolean isPuk(Secret puk) {
		try (Secret factory = puk()) {
			return factory.equals(puk);
		}
	}

	private static Secret digits(int count) {
		byte[] digits = new byte[count];
		for (int i = 0; i < count; i++) {
			digits[i] = (byte) ('1' + i);
		}
		return Secret.taking(digits);
	}
}

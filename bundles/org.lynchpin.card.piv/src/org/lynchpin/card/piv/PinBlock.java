// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.util.Arrays;

import org.lynchpin.card.CardFailure;
import org.lynchpin.core.secret.Secret;

/** PINs and PUKs in the form of SP 800-73-4 part 2, 2.4.3: eight bytes, filled up with FF. */
final class PinBlock {
	/** Characters that a new PIN has at least. */
	static final int MIN = 6;
	/** Characters, at most. */
	static final int MAX = 8;

	private PinBlock() {
	}

	/** One or two of them, one after the other. The applet zeroes the block once it was sent. */
	static byte[] of(Secret... secrets) throws CardFailure.PinNotAllowed {
		for (Secret each : secrets) {
			if (each.length() == 0 || each.length() > MAX) {
				throw new CardFailure.PinNotAllowed(MIN, MAX);
			}
		}
		byte[] block = new byte[MAX * secrets.length];
		Arrays.fill(block, (byte) 0xFF);
		for (int i = 0; i < secrets.length; i++) {
			int at = i * MAX;
			secrets[i].use(bytes -> {
				System.arraycopy(bytes, 0, block, at, bytes.length);
				return block;
			});
		}
		return block;
	}

	/** A PIN to be set, which the standard wants to be of six characters at least. */
	static void checkNew(Secret next) throws CardFailure.PinNotAllowed {
		if (next.length() < MIN || next.length() > MAX) {
			throw new CardFailure.PinNotAllowed(MIN, MAX);
		}
	}
}

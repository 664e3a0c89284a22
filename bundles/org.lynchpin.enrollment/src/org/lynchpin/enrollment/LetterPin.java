// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.security.SecureRandom;

/** A random PIN for a letter. */
final class LetterPin {
	private static final SecureRandom RANDOM = new SecureRandom();

	private LetterPin() {
	}

	/** Digits, eight of them where that is allowed; never all the same and never a run like 12345678. */
	static char[] random(int shortest, int longest) {
		char[] digits = new char[Math.clamp(8, shortest, longest)];
		do {
			for (int i = 0; i < digits.length; i++) {
				digits[i] = (char) ('0' + RANDOM.nextInt(10));
			}
		} while (isRun(digits));
		return digits;
	}

	private static boolean isRun(char[] digits) {
		boolean same = true;
		for (int i = 2; i < digits.length; i++) {
			same &= digits[i] - digits[i - 1] == digits[1] - digits[0];
		}
		return same;
	}
}

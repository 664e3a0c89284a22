// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;

/** Finds Windows codes (HRESULT, NTSTATUS) in free text, in the ways that logs write them: hexadecimal, decimal, negative decimal. */
final class CodeScan {
	private static final int LONGEST = 64 * 1024;
	private static final int MOST = 16;
	private static final int HEX_DIGITS = 8;
	private static final int DECIMAL_DIGITS = 10;

	/** A code that was found. @param value of 32 bits, unsigned @param at where it begins */
	record Found(long value, int at) {
	}

	private CodeScan() {
	}

	/** The failures in a text, in their order; bounded. */
	static List<Found> in(String text) {
		List<Found> found = new ArrayList<>();
		int end = Math.min(text.length(), LONGEST);
		int at = 0;
		while (at < end && found.size() < MOST) {
			if (!isWord(text.charAt(at))) {
				at++;
				continue;
			}
			int to = at;
			while (to < end && isWord(text.charAt(to))) {
				to++;
			}
			long value = value(text, at, to);
			if (value >= 0x8000_0000L) {
				found.add(new Found(value, at));
			}
			at = to;
		}
		return found;
	}

	private static boolean isWord(char c) {
		return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
	}

	private static long value(String text, int from, int to) {
		boolean marked = to - from > 2 && text.charAt(from) == '0' && (text.charAt(from + 1) | 0x20) == 'x';
		int digits = marked ? from + 2 : from;
		if (to - digits == HEX_DIGITS) {
			return number(text, digits, to, 16);
		}
		if (marked || to - from != DECIMAL_DIGITS) {
			return -1;
		}
		long decimal = number(text, from, to, 10);
		boolean negative = from > 0 && text.charAt(from - 1) == '-';
		if (negative) {
			return decimal > 0 && decimal <= 0x8000_0000L ? 0x1_0000_0000L - decimal : -1;
		}
		return decimal <= 0xFFFF_FFFFL ? decimal : -1;
	}

	private static long number(String text, int from, int to, int radix) {
		long value = 0;
		for (int i = from; i < to; i++) {
			int digit = Character.digit(text.charAt(i), radix);
			if (digit < 0) {
				return -1;
			}
			value = value * radix + digit;
		}
		return value;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.nio.charset.StandardCharsets;

/** Numbers and words in the bytes of a log. Nothing is read outside {@code at} and {@code to}. */
final class Ascii {
	private Ascii() {
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static boolean digit(byte b) {
		return b >= '0' && b <= '9';
	}

	/** Two digits as a number. */
	static int two(byte[] bytes, int at) {
		return (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
	}

	/** Whether bytes look like a pattern: {@code 0} stands for a digit, all else for itself. */
	static boolean like(byte[] bytes, int at, int to, byte[] pattern) {
		if (at < 0 || to - at < pattern.length) {
			return false;
		}
		for (int i = 0; i < pattern.length; i++) {
			byte b = bytes[at + i];
			if (pattern[i] == '0' ? !digit(b) : b != pattern[i]) {
				return false;
			}
		}
		return true;
	}

	/** The value of a hexadecimal digit; -1 for another byte. */
	static int hex(byte b) {
		if (digit(b)) {
			return b - '0';
		}
		int lower = b | 0x20;
		return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
	}

	/** The place behind blanks and tabs. */
	static int blanks(byte[] bytes, int at, int to) {
		int i = at;
		while (i < to && (bytes[i] == ' ' || bytes[i] == '\t')) {
			i++;
		}
		return i;
	}

	/** The place behind decimal digits. */
	static int digits(byte[] bytes, int at, int to) {
		int i = at;
		while (i < to && digit(bytes[i])) {
			i++;
		}
		return i;
	}

	/** A decimal number of at most nine digits; 0 for none. */
	static int number(byte[] bytes, int at, int to) {
		int number = 0;
		for (int i = at; i < to && i - at < 9 && digit(bytes[i]); i++) {
			number = number * 10 + bytes[i] - '0';
		}
		return number;
	}

	/** The end of a text without the blanks and line ends behind it. */
	static int trimmed(byte[] bytes, int at, int to) {
		int i = to;
		while (i > at && bytes[i - 1] >= 0 && bytes[i - 1] <= ' ') {
			i--;
		}
		return i;
	}

	/** The place behind blanks and line ends. */
	static int skipped(byte[] bytes, int at, int to) {
		int i = at;
		while (i < to && bytes[i] >= 0 && bytes[i] <= ' ') {
			i++;
		}
		return i;
	}

	/** Whether a word stands here, without regard to case. */
	static boolean word(byte[] bytes, int at, int to, byte[] lower) {
		if (at < 0 || to - at < lower.length) {
			return false;
		}
		for (int i = 0; i < lower.length; i++) {
			byte b = bytes[at + i];
			if (b != lower[i] && (b < 'A' || b > 'Z' || (b | 0x20) != lower[i])) {
				return false;
			}
		}
		return true;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

/** Result codes of 32 bits that stand in a line: {@code 0x80ee0066}, {@code hr=80090325}. */
final class ResultCode {
	private static final int LOOK = 4096;
	private static final int DIGITS = 8;

	private ResultCode() {
	}

	/** The first failure in a text, as its bits; 0 where there is none. */
	static int find(byte[] bytes, int from, int to) {
		int end = Math.min(to, from + LOOK);
		for (int at = from; at + DIGITS <= end; at++) {
			if (!begins(bytes, at, from)) {
				continue;
			}
			int digits = 0;
			int code = 0;
			while (at + digits < end && digits <= DIGITS && Ascii.hex(bytes[at + digits]) >= 0) {
				code = code << 4 | Ascii.hex(bytes[at + digits]);
				digits++;
			}
			boolean ends = at + digits >= end || !letter(bytes[at + digits]);
			if (digits == DIGITS && ends && plausible(code)) {
				return code;
			}
		}
		return 0;
	}

	/** Behind {@code 0x}, or alone. */
	private static boolean begins(byte[] bytes, int at, int from) {
		if (Ascii.hex(bytes[at]) < 8) {
			return false;
		}
		boolean hexadecimal = at - from > 1 && (bytes[at - 1] | 0x20) == 'x' && bytes[at - 2] == '0';
		return hexadecimal || at == from || !letter(bytes[at - 1]);
	}

	/** A failure of a facility below 0x200: a pointer or a part of an identifier seldom looks like that. */
	private static boolean plausible(int code) {
		int high = code >>> 16;
		return high >= 0x8001 && high <= 0x81FF || high >= 0xC000 && high <= 0xC3FF;
	}

	private static boolean letter(byte b) {
		return Ascii.digit(b) || (b | 0x20) >= 'a' && (b | 0x20) <= 'z' || b == '_' || b == '-';
	}
}

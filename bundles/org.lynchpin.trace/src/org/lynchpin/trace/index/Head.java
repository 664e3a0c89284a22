// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What the first bytes of a file say of it.
 *
 * @param kind what it is
 * @param mark the length of a byte order mark, in bytes
 */
record Head(Kind kind, int mark) {
	/** Bytes that are enough to tell. */
	static final int ENOUGH = 4096;

	/** Kinds of content. */
	enum Kind {
		/** Nothing at all. */
		EMPTY,
		/** Bytes in which ASCII is ASCII. */
		TEXT,
		/** Text of two bytes a character, the low one first. */
		UTF16LE,
		/** The high one first. */
		UTF16BE,
		/** RFC 1952. */
		GZIP,
		/** An archive that is opened. */
		ZIP,
		/** An archive that is not opened. */
		ARCHIVE,
		/** An event trace log: binary, its texts are in Microsoft's symbols. */
		ETL,
		/** A Windows event log: binary. */
		EVTX,
		/** Captured packets. */
		CAPTURE
	}

	static Head of(byte[] bytes, int length, String fileName) {
		if (length == 0) {
			return new Head(Kind.EMPTY, 0);
		}
		String name = fileName.toLowerCase(Locale.ROOT);
		if (starts(bytes, length, 0xEF, 0xBB, 0xBF)) {
			return new Head(Kind.TEXT, 3);
		}
		if (starts(bytes, length, 0xFF, 0xFE)) {
			return new Head(Kind.UTF16LE, 2);
		}
		if (starts(bytes, length, 0xFE, 0xFF)) {
			return new Head(Kind.UTF16BE, 2);
		}
		if (starts(bytes, length, 0x1F, 0x8B, 8)) {
			return new Head(Kind.GZIP, 0);
		}
		if (starts(bytes, length, 'P', 'K', 3, 4) || starts(bytes, length, 'P', 'K', 5, 6)) {
			return new Head(Kind.ZIP, 0);
		}
		if (starts(bytes, length, 'E', 'l', 'f', 'F', 'i', 'l', 'e', 0)) {
			return new Head(Kind.EVTX, 0);
		}
		if (archive(bytes, length)) {
			return new Head(Kind.ARCHIVE, 0);
		}
		if (starts(bytes, length, 0xD4, 0xC3, 0xB2, 0xA1) || starts(bytes, length, 0xA1, 0xB2, 0xC3, 0xD4) || starts(bytes, length, 0x0A, 0x0D, 0x0D, 0x0A)) {
			return new Head(Kind.CAPTURE, 0);
		}
		return new Head(wide(bytes, Math.min(length, ENOUGH), name), 0);
	}

	private static boolean archive(byte[] bytes, int length) {
		return starts(bytes, length, '7', 'z', 0xBC, 0xAF) || starts(bytes, length, 'R', 'a', 'r', '!') || starts(bytes, length, 'M', 'S', 'C', 'F')
				|| starts(bytes, length, 0xFD, '7', 'z', 'X', 'Z') || starts(bytes, length, 0x28, 0xB5, 0x2F, 0xFD)
				|| starts(bytes, length, 'B', 'Z', 'h') && length > 9 && bytes[4] == 0x31 && bytes[5] == 0x41
				|| length > 262 && new String(bytes, 257, 5, StandardCharsets.US_ASCII).equals("ustar");
	}

	/** Text without a mark: every second byte of western text in UTF-16 is 0. An .etl begins with the size of its buffers, and is full of zeros too. */
	private static Kind wide(byte[] bytes, int length, String name) {
		int even = 0;
		int odd = 0;
		for (int i = 0; i < length; i++) {
			if (bytes[i] == 0) {
				if ((i & 1) == 0) {
					even++;
				} else {
					odd++;
				}
			}
		}
		int pairs = length / 2;
		if (pairs >= 8) {
			if (odd > pairs / 2 && even < pairs / 16 + 1) {
				return Kind.UTF16LE;
			}
			if (even > pairs / 2 && odd < pairs / 16 + 1) {
				return Kind.UTF16BE;
			}
		}
		return name.endsWith(".etl") && even + odd > length / 8 ? Kind.ETL : Kind.TEXT;
	}

	private static boolean starts(byte[] bytes, int length, int... wanted) {
		if (length < wanted.length) {
			return false;
		}
		for (int i = 0; i < wanted.length; i++) {
			if (bytes[i] != (byte) wanted[i]) {
				return false;
			}
		}
		return true;
	}
}

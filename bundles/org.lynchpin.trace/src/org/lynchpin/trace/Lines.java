// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Searches the bytes of a log, eight at a time: for a format that has to look at every line of gigabytes. Ranges are
 * half open; positions are those of the array; nothing is read outside {@code from} and {@code to}.
 */
public final class Lines {
	private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
	private static final long ONES = 0x0101010101010101L;
	private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
	private static final long FEEDS = ONES * '\n';

	private Lines() {
	}

	/** The first place of a byte; -1 where it is not. */
	public static int find(byte[] bytes, int from, int to, int wanted) {
		long pattern = ONES * (wanted & 0xFF);
		int at = from;
		for (; at + 8 <= to; at += 8) {
			long difference = (long) WORD.get(bytes, at) ^ pattern;
			// The lowest byte that is marked is right; above it a borrow may mark wrong ones, which do not matter here.
			long marks = (difference - ONES) & ~difference & ~LOW;
			if (marks != 0) {
				return at + (Long.numberOfTrailingZeros(marks) >>> 3);
			}
		}
		for (; at < to; at++) {
			if (bytes[at] == (byte) wanted) {
				return at;
			}
		}
		return -1;
	}

	/** The first place of a word, byte for byte; -1 where it is not. An empty word is found at once. */
	public static int find(byte[] bytes, int from, int to, byte[] word) {
		if (word.length == 0) {
			return from;
		}
		int last = to - word.length;
		for (int at = from; at <= last; at++) {
			at = find(bytes, at, last + 1, word[0]);
			if (at < 0) {
				return -1;
			}
			if (startsWith(bytes, at, to, word)) {
				return at;
			}
		}
		return -1;
	}

	/**
	 * The first place of a word, letters of ASCII without regard to case; -1 where it is not.
	 *
	 * @param lower the word by {@link #lower}
	 * @param upper the word by {@link #upper}
	 */
	public static int find(byte[] bytes, int from, int to, byte[] lower, byte[] upper) {
		if (lower.length == 0) {
			return from;
		}
		int end = to - lower.length + 1;
		int low = candidate(bytes, from, end, lower[0]);
		int high = lower[0] == upper[0] ? Integer.MAX_VALUE : candidate(bytes, from, end, upper[0]);
		while (low < end || high < end) {
			int at = Math.min(low, high);
			if (startsWith(bytes, at, lower, upper)) {
				return at;
			}
			if (at == low) {
				low = candidate(bytes, at + 1, end, lower[0]);
			} else {
				high = candidate(bytes, at + 1, end, upper[0]);
			}
		}
		return -1;
	}

	private static int candidate(byte[] bytes, int from, int to, byte wanted) {
		int at = from < to ? find(bytes, from, to, wanted) : -1;
		return at < 0 ? Integer.MAX_VALUE : at;
	}

	private static boolean startsWith(byte[] bytes, int at, byte[] lower, byte[] upper) {
		for (int i = 1; i < lower.length; i++) {
			if (bytes[at + i] != lower[i] && bytes[at + i] != upper[i]) {
				return false;
			}
		}
		return true;
	}

	/** A word in UTF-8 with the letters of ASCII small; the others stay, because they may have another length when they are folded. */
	public static byte[] lower(String word) {
		byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] >= 'A' && bytes[i] <= 'Z') {
				bytes[i] += 'a' - 'A';
			}
		}
		return bytes;
	}

	/** The same with capital letters. */
	public static byte[] upper(String word) {
		byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] >= 'a' && bytes[i] <= 'z') {
				bytes[i] -= 'a' - 'A';
			}
		}
		return bytes;
	}

	/** Whether a word stands here. */
	public static boolean startsWith(byte[] bytes, int at, int to, byte[] word) {
		if (to - at < word.length) {
			return false;
		}
		for (int i = 0; i < word.length; i++) {
			if (bytes[at + i] != word[i]) {
				return false;
			}
		}
		return true;
	}

	/** Where the next line begins: after the next line feed; {@code to} where there is none. */
	public static int next(byte[] bytes, int from, int to) {
		int feed = find(bytes, from, to, '\n');
		return feed < 0 ? to : feed + 1;
	}

	/** Where this line ends, without its line feed and the carriage return before it. */
	public static int end(byte[] bytes, int from, int to) {
		int feed = find(bytes, from, to, '\n');
		int end = feed < 0 ? to : feed;
		return end > from && bytes[end - 1] == '\r' ? end - 1 : end;
	}

	/** The first byte that is not ASCII; -1 where all are. */
	public static int notAscii(byte[] bytes, int from, int to) {
		int at = from;
		for (; at + 8 <= to; at += 8) {
			long marks = (long) WORD.get(bytes, at) & ~LOW;
			if (marks != 0) {
				return at + (Long.numberOfTrailingZeros(marks) >>> 3);
			}
		}
		for (; at < to; at++) {
			if (bytes[at] < 0) {
				return at;
			}
		}
		return -1;
	}

	/** The number of line feeds. */
	public static int count(byte[] bytes, int from, int to) {
		int count = 0;
		int at = from;
		for (; at + 8 <= to; at += 8) {
			long difference = (long) WORD.get(bytes, at) ^ FEEDS;
			// Exact for each byte, without borrows: the top bit stays clear only where the whole byte is zero.
			count += Long.bitCount(~((difference & LOW) + LOW | difference | LOW));
		}
		for (; at < to; at++) {
			if (bytes[at] == '\n') {
				count++;
			}
		}
		return count;
	}
}

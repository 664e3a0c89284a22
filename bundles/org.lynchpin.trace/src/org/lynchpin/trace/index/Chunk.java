// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import org.lynchpin.trace.Lines;

/** A piece of a log with room in front for what is left of the piece before, and its lines counted block by block. */
final class Chunk {
	/** The room in front: most records are smaller. */
	static final int ROOM = 256 * 1024;
	/** Bytes of a chunk. */
	static final int SIZE = 2 * 1024 * 1024;
	private static final int BLOCK_SHIFT = 9;

	final byte[] bytes;
	private final int[] feeds;
	int length;
	boolean last;
	/** The first byte of this chunk that cannot stand there in UTF-8, from the chunk's first byte; -1 where there is none. */
	int notUtf8 = -1;

	Chunk(int size) {
		bytes = new byte[ROOM + size];
		feeds = new int[(size >> BLOCK_SHIFT) + 1];
	}

	int capacity() {
		return bytes.length - ROOM;
	}

	/** Counts the lines, on the thread that read the chunk. */
	void count() {
		int sum = 0;
		int blocks = length >> BLOCK_SHIFT;
		for (int i = 0; i < blocks; i++) {
			feeds[i] = sum;
			int from = ROOM + (i << BLOCK_SHIFT);
			sum += Lines.count(bytes, from, from + (1 << BLOCK_SHIFT));
		}
		feeds[blocks] = sum;
	}

	/** Looks for what is not UTF-8, on the thread that read the chunk; letters that are cut by its ends are let pass. */
	void check() {
		notUtf8 = -1;
		int end = ROOM + length;
		int at = ROOM;
		while (at < Math.min(ROOM + 3, end) && (bytes[at] & 0xC0) == 0x80) {
			at++;
		}
		for (at = Lines.notAscii(bytes, at, end); at >= 0; at = Lines.notAscii(bytes, at, end)) {
			int letter = letter(bytes[at]);
			if (letter == 0) {
				notUtf8 = at - ROOM;
				return;
			}
			for (int i = 1; i < letter && at + i < end; i++) {
				if ((bytes[at + i] & 0xC0) != 0x80) {
					notUtf8 = at - ROOM;
					return;
				}
			}
			at += letter;
			if (at >= end) {
				return;
			}
		}
	}

	/** How many bytes a letter has that begins so (RFC 3629, 3); 0 where none does. */
	private static int letter(byte first) {
		int value = first & 0xFF;
		if (value < 0xC2 || value > 0xF4) {
			return 0;
		}
		return value < 0xE0 ? 2 : value < 0xF0 ? 3 : 4;
	}

	/** The line feeds of this chunk before a place, counted from the chunk's first byte. */
	int feedsBefore(int place) {
		int block = place >> BLOCK_SHIFT;
		return feeds[block] + Lines.count(bytes, ROOM + (block << BLOCK_SHIFT), ROOM + place);
	}

	int feeds() {
		return feedsBefore(length);
	}
}

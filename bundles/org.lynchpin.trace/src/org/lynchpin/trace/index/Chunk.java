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

	/** The line feeds of this chunk before a place, counted from the chunk's first byte. */
	int feedsBefore(int place) {
		int block = place >> BLOCK_SHIFT;
		return feeds[block] + Lines.count(bytes, ROOM + (block << BLOCK_SHIFT), ROOM + place);
	}

	int feeds() {
		return feedsBefore(length);
	}
}

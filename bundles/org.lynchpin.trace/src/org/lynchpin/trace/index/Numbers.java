// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.concurrent.ThreadLocalRandom;

/**
 * From a text to its number, by 64 bits of a keyed hash and without the text itself: twelve bytes an entry instead of a hundred. The
 * key is another one each time, so that no log can be written in which two texts fall together; by chance they do so once in
 * a million logs of ten million texts.
 */
final class Numbers {
	private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private final long key = ThreadLocalRandom.current().nextLong() | 1;
	private final long second = ThreadLocalRandom.current().nextLong();
	private long[] hashes = new long[64];
	private int[] values = new int[64];
	private int count;

	int count() {
		return count;
	}

	long hash(byte[] bytes, int from, int to) {
		long hash = second ^ (long) (to - from) * 0x9E3779B97F4A7C15L;
		int at = from;
		for (; at + 16 <= to; at += 16) {
			hash = fold((long) WORD.get(bytes, at) ^ key, (long) WORD.get(bytes, at + 8) ^ hash);
		}
		long low = 0;
		long high = 0;
		if (to - at >= 8) {
			low = (long) WORD.get(bytes, at);
			at += 8;
		}
		for (int shift = 0; at < to; at++, shift += 8) {
			high |= (bytes[at] & 0xFFL) << shift;
		}
		hash = fold(low ^ key, high ^ hash);
		hash = fold(hash ^ second, 0xD6E8FEB86659FD93L);
		// 0 says that a place is free
		return hash == 0 ? 1 : hash;
	}

	private static long fold(long a, long b) {
		return a * b ^ Math.unsignedMultiplyHigh(a, b);
	}

	/** The number of a hash; -1 where it has none. */
	int get(long hash) {
		int mask = hashes.length - 1;
		for (int at = (int) (hash >>> 20) & mask;; at = at + 1 & mask) {
			long there = hashes[at];
			if (there == hash) {
				return values[at];
			}
			if (there == 0) {
				return -1;
			}
		}
	}

	/** Numbers a hash that has no number yet; of one that has, the first stays. */
	void put(long hash, int number) {
		if (count >= hashes.length / 4 * 3) {
			grow();
		}
		if (set(hash, number)) {
			count++;
		}
	}

	private boolean set(long hash, int number) {
		int mask = hashes.length - 1;
		int at = (int) (hash >>> 20) & mask;
		while (hashes[at] != 0) {
			if (hashes[at] == hash) {
				return false;
			}
			at = at + 1 & mask;
		}
		hashes[at] = hash;
		values[at] = number;
		return true;
	}

	private void grow() {
		long[] oldHashes = hashes;
		int[] oldValues = values;
		hashes = new long[oldHashes.length * 2];
		values = new int[oldHashes.length * 2];
		for (int i = 0; i < oldHashes.length; i++) {
			if (oldHashes[i] != 0) {
				set(oldHashes[i], oldValues[i]);
			}
		}
	}
}

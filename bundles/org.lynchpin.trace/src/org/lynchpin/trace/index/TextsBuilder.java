// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers texts while a log is read. One thread. */
final class TextsBuilder {
	/** A longer text is cut: no address, Call-ID or name of a machine has it. */
	static final int LONGEST = 1024;
	private static final int SPILL_AT = 1 << 20;

	private final Spill spill;
	private final int most;
	private final List<ByteBuffer> blocks = new ArrayList<>();
	private final List<byte[]> fresh = new ArrayList<>();
	private int freshBytes;
	private Numbers numbers;
	private byte[] open = new byte[256];
	private int openBytes;
	private int count;

	private Texts known;
	// A few texts come over and over: the last ones are compared before the table is asked.
	private final long[] lastHash = new long[256];
	private final int[] lastNumber = new int[256];

	/** @param most different texts that are kept; the others have no number */
	TextsBuilder(Spill spill, int most) {
		this.spill = spill;
		this.most = most;
		this.numbers = new Numbers();
	}

	/** Goes on with the texts that are there. */
	TextsBuilder(Spill spill, int most, Texts known) {
		this(spill, most);
		this.known = known;
		known.fill(numbers);
		count = known.count();
		blocks.addAll(known.blocks());
		if ((count & Texts.BLOCK - 1) != 0) {
			ByteBuffer last = blocks.removeLast();
			open = new byte[Math.max(256, last.limit())];
			last.get(0, open, 0, last.limit());
			openBytes = last.limit();
		}
	}

	/** The number of a text; -1 where too many are known already. */
	int number(byte[] bytes, int from, int to) throws Spill.Full {
		int end = Math.min(to, from + LONGEST);
		long hash = numbers.hash(bytes, from, end);
		int place = (int) (hash >>> 56);
		if (lastHash[place] == hash) {
			return lastNumber[place];
		}
		int number = numbers.get(hash);
		if (number < 0) {
			if (count >= most) {
				return -1;
			}
			number = count;
			add(bytes, from, end);
			numbers.put(hash, number);
		}
		lastHash[place] = hash;
		lastNumber[place] = number;
		return number;
	}

	private void add(byte[] bytes, int from, int to) throws Spill.Full {
		int length = to - from;
		if (openBytes + 2 + length > open.length) {
			open = Arrays.copyOf(open, Math.max(open.length * 2, openBytes + 2 + length));
		}
		open[openBytes] = (byte) length;
		open[openBytes + 1] = (byte) (length >>> 8);
		System.arraycopy(bytes, from, open, openBytes + 2, length);
		openBytes += 2 + length;
		count++;
		if ((count & Texts.BLOCK - 1) == 0) {
			byte[] block = Arrays.copyOf(open, openBytes);
			openBytes = 0;
			blocks.add(buffer(ByteBuffer.wrap(block)));
			fresh.add(block);
			freshBytes += block.length;
			if (freshBytes > SPILL_AT) {
				List<ByteBuffer> moved = spill.move(fresh);
				for (int i = 0; i < moved.size(); i++) {
					blocks.set(blocks.size() - moved.size() + i, buffer(moved.get(i)));
				}
				fresh.clear();
				freshBytes = 0;
			}
		}
	}

	private static ByteBuffer buffer(ByteBuffer bytes) {
		return bytes.order(ByteOrder.LITTLE_ENDIAN);
	}

	/** What is there now, for readers; the same object each time. */
	Texts publish() {
		List<ByteBuffer> all = new ArrayList<>(blocks);
		if (openBytes > 0) {
			all.add(buffer(ByteBuffer.wrap(Arrays.copyOf(open, openBytes))));
		}
		if (known == null) {
			known = new Texts(all, count);
		} else {
			known.publish(all, count);
		}
		return known;
	}
}

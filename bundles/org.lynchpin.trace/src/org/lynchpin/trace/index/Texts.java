// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.lynchpin.trace.Slice;

/**
 * The different texts of some columns, numbered from 0 in the order in which they came; read from blocks of sixty-four when they
 * are asked for. Grows by {@link #publish}; safe for use from any thread.
 */
final class Texts {
	static final int BLOCK_SHIFT = 6;
	static final int BLOCK = 1 << BLOCK_SHIFT;

	private record State(ByteBuffer[] blocks, int count) {
	}

	private volatile State state;
	private final ConcurrentHashMap<Integer, SoftReference<String[]>> strings = new ConcurrentHashMap<>();
	private volatile SoftReference<Numbers> numbers = new SoftReference<>(null);

	Texts(List<ByteBuffer> blocks, int count) {
		publish(blocks, count);
	}

	void publish(List<ByteBuffer> blocks, int count) {
		state = new State(blocks.toArray(ByteBuffer[]::new), count);
	}

	int count() {
		return state.count;
	}

	List<ByteBuffer> blocks() {
		return List.of(state.blocks);
	}

	/** The text of a number; the same object as long as the memory allows it. */
	String text(int number) {
		if (number < 0) {
			return "";
		}
		int block = number >>> BLOCK_SHIFT;
		SoftReference<String[]> reference = strings.get(block);
		String[] known = reference == null ? null : reference.get();
		if (known == null) {
			synchronized (strings) {
				reference = strings.get(block);
				known = reference == null ? null : reference.get();
				if (known == null) {
					known = new String[BLOCK];
					strings.put(block, new SoftReference<>(known));
				}
			}
		}
		synchronized (known) {
			int place = number & BLOCK - 1;
			if (known[place] == null) {
				known[place] = Slice.of(bytes(state, number)).text();
			}
			return known[place];
		}
	}

	private static byte[] bytes(State state, int number) {
		ByteBuffer block = state.blocks[number >>> BLOCK_SHIFT];
		int at = 0;
		for (int i = number & BLOCK - 1; i > 0; i--) {
			at += 2 + (block.getShort(at) & 0xFFFF);
		}
		byte[] bytes = new byte[block.getShort(at) & 0xFFFF];
		block.get(at + 2, bytes);
		return bytes;
	}

	/** The number of a text, byte for byte. */
	Optional<Integer> number(String text) {
		State now = state;
		Numbers table = numbers.get();
		if (table == null || table.count() < now.count) {
			table = new Numbers();
			fill(table);
			numbers = new SoftReference<>(table);
		}
		byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
		int number = table.get(table.hash(bytes, 0, bytes.length));
		return number >= 0 && number < now.count && Arrays.equals(bytes(now, number), bytes) ? Optional.of(number) : Optional.empty();
	}

	/** The numbers of those texts that pass a test. */
	BitSet matching(Predicate<Slice> test) {
		BitSet numbers = new BitSet();
		each((number, bytes, length) -> {
			if (test.test(new Slice(bytes, 0, length))) {
				numbers.set(number);
			}
		});
		return numbers;
	}

	/** Takes the bytes of a text; they are valid during the call. */
	interface Each {
		void text(int number, byte[] bytes, int length);
	}

	/** All texts, in their order. */
	void each(Each each) {
		State now = state;
		byte[] buffer = new byte[0x10000];
		int number = 0;
		for (int i = 0; number < now.count; i++) {
			ByteBuffer block = now.blocks[i];
			for (int at = 0; at < block.limit() && number < now.count; number++) {
				int length = block.getShort(at) & 0xFFFF;
				block.get(at + 2, buffer, 0, length);
				each.text(number, buffer, length);
				at += 2 + length;
			}
		}
	}

	/** Numbers all texts again, in their order. */
	void fill(Numbers table) {
		each((number, bytes, length) -> table.put(table.hash(bytes, 0, length), number));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.filter.TraceFilter;
import org.lynchpin.trace.filter.TraceSet;
import org.lynchpin.ui.table.Rows;

/**
 * The messages that a filter lets pass, as rows of a table: those found so far while the rest is still being looked at. Filled by one
 * thread, read by others.
 */
final class MessageRows implements Rows<MessageRow> {
	private static final TraceFilter FAILED = TraceFilter.onlyFailed();

	private final TraceSet set;
	private final TraceFilter filter;
	private int[] positions = {};
	private int found;

	MessageRows(TraceSet set, TraceFilter filter) {
		this.set = set;
		this.filter = filter;
	}

	/**
	 * Looks through all messages.
	 *
	 * @param told the number found so far, and the number looked at, block by block
	 */
	void fill(Cancellation cancellation, BiConsumer<Integer, Integer> told) throws Cancelled {
		if (filter.isEmpty()) {
			told.accept(set.size(), set.size());
			return;
		}
		filter.run(set, cancellation, (block, looked) -> {
			add(block);
			told.accept(count(), looked);
		});
	}

	private synchronized void add(int[] block) {
		if (positions.length < found + block.length) {
			positions = Arrays.copyOf(positions, Math.max(found + block.length, positions.length * 2));
		}
		System.arraycopy(block, 0, positions, found, block.length);
		found += block.length;
	}

	@Override
	public synchronized int count() {
		return filter.isEmpty() ? set.size() : found;
	}

	@Override
	public List<MessageRow> page(int offset, int limit) {
		return IntStream.range(offset, Math.min(count(), offset + limit)).mapToObj(this::entry).map(MessageRow::of).toList();
	}

	/** The message in a row. */
	synchronized Entry entry(int row) {
		return set.entry(filter.isEmpty() ? row : positions[row]);
	}

	/** The row of a message; -1 where it is in none. */
	int row(Entry entry) {
		return set.position(entry).map(this::rowAt).orElse(-1);
	}

	private synchronized int rowAt(int position) {
		return filter.isEmpty() ? position : Math.max(-1, Arrays.binarySearch(positions, 0, found, position));
	}

	/** The first row after this one that failed; -1 where there is none. */
	int nextFailed(int row) {
		for (int i = row + 1; i < count(); i++) {
			Entry entry = entry(i);
			if (FAILED.test(entry.file(), entry.row())) {
				return i;
			}
		}
		return -1;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.filter;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceIndex;

/**
 * The rows of several files as one list in the order of time, by the clock of each file. Within a file the rows stay in the order of
 * the file, whatever their times say; a row without time stands behind the one before it; at the same time the file that was named first
 * comes first. Four bytes a row; none for a single file. Immutable: when a file has grown or another clock is in force, {@link #renewed}
 * gives a new one. Safe for use from any thread.
 */
public final class TraceSet {
	/** A row that is so far ahead of the next one has a wrong time. */
	private static final long AHEAD = 60 * 60 * 1000L;

	private final List<TraceFile> files;
	private final TraceIndex[] indexes;
	private final int[] sizes;
	private final int[] base;
	/** The rows of all files, numbered file after file; empty where that is their order anyway. */
	private final Optional<int[]> order;
	private final int size;

	private TraceSet(List<TraceFile> files, TraceIndex[] indexes, int[] sizes, int[] base, Optional<int[]> order) {
		this.files = files;
		this.indexes = indexes;
		this.sizes = sizes;
		this.base = base;
		this.order = order;
		this.size = base[base.length - 1];
	}

	/**
	 * Puts the rows of these files in order.
	 *
	 * @throws Cancelled if that was asked for
	 */
	public static TraceSet of(List<TraceFile> files, Cancellation cancellation) throws Cancelled {
		TraceIndex[] indexes = files.stream().map(TraceFile::index).toArray(TraceIndex[]::new);
		int[] sizes = Arrays.stream(indexes).mapToInt(TraceIndex::size).toArray();
		int[] base = new int[sizes.length + 1];
		int filled = 0;
		for (int i = 0; i < sizes.length; i++) {
			// More than two thousand million rows are not listed; nobody has them.
			sizes[i] = Math.min(sizes[i], Integer.MAX_VALUE - 8 - base[i]);
			base[i + 1] = base[i] + sizes[i];
			filled += sizes[i] > 0 ? 1 : 0;
		}
		Optional<int[]> order = filled <= 1 ? Optional.empty() : Optional.of(merge(files, indexes, sizes, base, cancellation));
		return new TraceSet(List.copyOf(files), indexes, sizes, base, order);
	}

	/** The next row of a file, and when it was. */
	private static final class Head {
		private final int file;
		private final TraceIndex index;
		private final int size;
		private final long shift;
		private int row;
		private long key = Long.MIN_VALUE;
		/** The next row from {@link #row} on that has a time, and the time. */
		private int timed = -1;
		private long time;

		Head(int file, TraceFile of, TraceIndex index, int size) {
			this.file = file;
			this.index = index;
			this.size = size;
			this.shift = of.clock().instant(0).toEpochMilli();
			move();
		}

		private void move() {
			if (timed < row) {
				seek(row);
			}
			if (timed == row) {
				long here = time;
				seek(row + 1);
				if (timed == size || here - time <= AHEAD) {
					key = here + shift;
				}
			}
		}

		private void seek(int from) {
			timed = from;
			while (timed < size && index.time(timed) == TraceIndex.NO_TIME) {
				timed++;
			}
			time = timed < size ? index.time(timed) : Long.MAX_VALUE;
		}

		boolean next() {
			row++;
			if (row < size) {
				move();
				return true;
			}
			return false;
		}

		boolean before(Head other) {
			return key < other.key || key == other.key && file < other.file;
		}
	}

	private static int[] merge(List<TraceFile> files, TraceIndex[] indexes, int[] sizes, int[] base, Cancellation cancellation) throws Cancelled {
		PriorityQueue<Head> heads = new PriorityQueue<>((a, b) -> a.before(b) ? -1 : 1);
		for (int i = 0; i < sizes.length; i++) {
			if (sizes[i] > 0) {
				heads.add(new Head(i, files.get(i), indexes[i], sizes[i]));
			}
		}
		int[] order = new int[base[base.length - 1]];
		int at = 0;
		while (!heads.isEmpty()) {
			cancellation.check();
			Head head = heads.poll();
			Head other = heads.peek();
			boolean more;
			do {
				order[at++] = base[head.file] + head.row;
				more = head.next();
			} while (more && (other == null || head.before(other)) && (at & 0xFFFF) != 0);
			if (more) {
				heads.add(head);
			}
		}
		return order;
	}

	/**
	 * The same files as they are now; this one, if nothing has changed.
	 *
	 * @param clocks whether a clock was changed meanwhile
	 */
	public TraceSet renewed(boolean clocks, Cancellation cancellation) throws Cancelled {
		boolean changed = clocks;
		for (int i = 0; i < indexes.length; i++) {
			changed |= files.get(i).index() != indexes[i] || indexes[i].size() != sizes[i];
		}
		return changed ? of(files, cancellation) : this;
	}

	/** The files, in the order in which they were named. */
	public List<TraceFile> files() {
		return files;
	}

	/** The number of rows. */
	public int size() {
		return size;
	}

	/** Which of the files the row at a position is of, from 0. */
	public int fileNumber(int position) {
		int number = number(position);
		if (base.length == 2) {
			return 0;
		}
		int found = Arrays.binarySearch(base, number);
		if (found < 0) {
			return -found - 2;
		}
		// Of files without rows, which begin where the next one does, the last one has the row.
		while (base[found + 1] == number) {
			found++;
		}
		return found;
	}

	/** The row in its file. */
	public int row(int position) {
		return number(position) - base[fileNumber(position)];
	}

	/** The record at a position; it is decoded when it is asked for. */
	public Entry entry(int position) {
		int file = fileNumber(position);
		return new Entry(files.get(file), number(position) - base[file]);
	}

	private int number(int position) {
		if (position < 0 || position >= size) {
			throw new IndexOutOfBoundsException(position);
		}
		return order.isPresent() ? order.get()[position] : position;
	}

	/** Where a record stands in this list; empty where it is not in it. */
	public Optional<Integer> position(Entry entry) {
		int file = files.indexOf(entry.file());
		if (file < 0 || entry.row() < 0 || entry.row() >= sizes[file]) {
			return Optional.empty();
		}
		int number = base[file] + entry.row();
		if (order.isEmpty()) {
			return Optional.of(number);
		}
		int[] all = order.get();
		for (int i = 0; i < all.length; i++) {
			if (all[i] == number) {
				return Optional.of(i);
			}
		}
		return Optional.empty();
	}

	/** The first position at or after an instant, found by halving; the number of rows where all are earlier. */
	public int at(Instant instant) {
		int low = 0;
		int high = size;
		while (low < high) {
			int middle = low + high >>> 1;
			Optional<Instant> time = timeFrom(middle, high);
			if (time.isPresent() && time.get().isBefore(instant)) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	private Optional<Instant> timeFrom(int position, int end) {
		for (int at = position; at < end; at++) {
			Optional<Instant> time = entry(at).time();
			if (time.isPresent()) {
				return time;
			}
		}
		return Optional.empty();
	}
}

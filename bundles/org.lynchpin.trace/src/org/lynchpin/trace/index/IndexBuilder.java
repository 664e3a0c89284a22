// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lynchpin.trace.Direction;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter;

/**
 * Takes rows and makes an index of them: full pages leave the heap while the log is read, so that ten million rows need no more
 * of it than ten thousand. One thread.
 */
final class IndexBuilder implements RowWriter, AutoCloseable {
	/** Where the bytes that rows are cut from stand in the log. */
	interface Place {
		long offset(int at);

		long line(int at);
	}

	/** Takes what {@link RowWriter#warning} says. */
	interface Warn {
		void at(long line, long offset, String text);
	}

	private static final int SPILL_AT = 1 << 20;

	private final Spill spill;
	private Place place;
	private final Warn warn;
	private final List<Page> pages = new ArrayList<>();
	private final List<byte[]> fresh = new ArrayList<>();
	private int freshBytes;
	private final TextsBuilder[] texts = new TextsBuilder[Vocabulary.values().length];
	private final long[][] open = new long[Column.COUNT][];
	private int openRows;
	private boolean coded;
	private boolean textsFull;
	private Optional<ColumnIndex> published = Optional.empty();
	private Optional<Spill.Full> full = Optional.empty();

	/**
	 * @param folders where what grows large may be put, the first that takes it; none: on the heap, to a bound
	 * @param known goes on with these rows; empty: begins anew
	 */
	IndexBuilder(List<Path> folders, Optional<ColumnIndex> known, Warn warn) {
		this.warn = warn;
		long memory = Runtime.getRuntime().maxMemory();
		spill = new Spill(folders, memory / 4);
		// A table of numbers takes 32 bytes an entry while it grows; a third of the heap may be such a table.
		int most = (int) Math.min(1 << 28, memory / 3 / 32);
		for (Vocabulary vocabulary : Vocabulary.values()) {
			texts[vocabulary.ordinal()] = known.map(index -> new TextsBuilder(spill, most, index.texts(vocabulary)))
					.orElseGet(() -> new TextsBuilder(spill, most));
		}
		known.ifPresent(index -> {
			published = known;
			pages.addAll(index.pages());
			reopen();
		});
	}

	private void reopen() {
		if (!pages.isEmpty() && pages.getLast().rows() < Page.ROWS) {
			Page last = pages.removeLast();
			reserve(last.rows());
			last.open(open, last.rows());
			openRows = last.rows();
		}
	}

	private void reserve(int rows) {
		int have = open[0] == null ? 0 : open[0].length;
		if (have < rows) {
			int size = Math.min(Page.ROWS, Math.max(64, Math.max(rows, have * 4)));
			for (int i = 0; i < Column.COUNT; i++) {
				open[i] = open[i] == null ? new long[size] : Arrays.copyOf(open[i], size);
			}
		}
	}

	/** Says where the bytes stand that rows are cut from from now on. */
	void from(Place bytes) {
		place = bytes;
	}

	/** The number of rows. */
	int rows() {
		return pages.size() * Page.ROWS + openRows;
	}

	/** Forgets the rows from this one on: they are described again. */
	private void rewind(int row) {
		while (row < pages.size() * Page.ROWS) {
			Page last = pages.removeLast();
			reserve(Page.ROWS);
			last.open(open, last.rows());
			openRows = last.rows();
		}
		openRows = row - pages.size() * Page.ROWS;
	}

	/** Forgets the last rows as far as they stand at or behind this byte. */
	void rewindTo(long offset) {
		int row = rows();
		while (row > 0 && offset(row - 1) >= offset) {
			row--;
		}
		if (row < rows()) {
			rewind(row);
		}
	}

	private long offset(int row) {
		int first = pages.size() * Page.ROWS;
		int column = Column.OFFSET.ordinal();
		return row >= first ? open[column][row - first] : pages.get(row >>> Page.SHIFT).get(column, row & Page.ROWS - 1);
	}

	/** Why no more rows are taken, where that is so. */
	Optional<Spill.Full> full() {
		return full;
	}

	/** Whether there were more different texts than are kept. */
	boolean textsFull() {
		return textsFull;
	}

	@Override
	public RowWriter row(RecordKind kind, byte[] bytes, int from, int to) {
		if (openRows == Page.ROWS) {
			seal();
		}
		reserve(openRows + 1);
		int row = openRows++;
		for (int i = 0; i < Column.COUNT; i++) {
			open[i][row] = UNSET[i];
		}
		coded = false;
		open[Column.OFFSET.ordinal()][row] = place.offset(from);
		open[Column.LENGTH.ordinal()][row] = to - from;
		open[Column.LINE.ordinal()][row] = place.line(from);
		open[Column.KIND.ordinal()][row] = kind.ordinal();
		return set(Column.DIRECTION, Direction.UNKNOWN.ordinal());
	}

	/** Takes all rows of another index, with its lines so many further down. */
	void append(ColumnIndex rows, long lines) {
		int[][] numbers = new int[Vocabulary.values().length][];
		for (Vocabulary vocabulary : Vocabulary.values()) {
			Texts other = rows.texts(vocabulary);
			int[] ours = new int[other.count()];
			other.each((number, bytes, length) -> ours[number] = number(vocabulary, bytes, 0, length));
			numbers[vocabulary.ordinal()] = ours;
		}
		long[][] columns = new long[Column.COUNT][Page.ROWS];
		for (Page page : rows.pages()) {
			page.open(columns, page.rows());
			for (int from = 0; from < page.rows();) {
				if (openRows == Page.ROWS) {
					seal();
				}
				int count = Math.min(page.rows() - from, Page.ROWS - openRows);
				reserve(openRows + count);
				for (Column column : Column.values()) {
					int[] map = Vocabulary.of(column).map(vocabulary -> numbers[vocabulary.ordinal()]).orElse(null);
					copy(columns[column.ordinal()], from, open[column.ordinal()], openRows, count, map, column == Column.LINE ? lines : 0);
				}
				openRows += count;
				from += count;
			}
		}
	}

	private static void copy(long[] from, int at, long[] to, int place, int count, int[] map, long shift) {
		for (int i = 0; i < count; i++) {
			long value = from[at + i];
			to[place + i] = map == null ? value + shift : value < 0 ? -1 : map[(int) value];
		}
	}

	private static final long[] UNSET = unset();

	private static long[] unset() {
		long[] unset = new long[Column.COUNT];
		for (Column column : Column.values()) {
			unset[column.ordinal()] = column.unset();
		}
		return unset;
	}

	private void seal() {
		byte[] page = Page.encode(open, openRows);
		openRows = 0;
		fresh.add(page);
		freshBytes += page.length;
		pages.add(page(ByteBuffer.wrap(page)));
		if (freshBytes > SPILL_AT) {
			try {
				List<ByteBuffer> moved = spill.move(fresh);
				for (int i = 0; i < moved.size(); i++) {
					pages.set(pages.size() - moved.size() + i, page(moved.get(i)));
				}
			} catch (Spill.Full e) {
				full = Optional.of(e);
			}
			fresh.clear();
			freshBytes = 0;
		}
	}

	private static Page page(ByteBuffer bytes) {
		try {
			return new Page(bytes);
		} catch (IndexDamaged e) {
			throw new IllegalStateException(e);
		}
	}

	private RowWriter set(Column column, long value) {
		if (openRows > 0) {
			open[column.ordinal()][openRows - 1] = value;
		}
		return this;
	}

	private int number(Vocabulary vocabulary, byte[] bytes, int from, int to) {
		if (from >= to) {
			return -1;
		}
		try {
			int number = texts[vocabulary.ordinal()].number(bytes, from, to);
			textsFull |= number < 0;
			return number;
		} catch (Spill.Full e) {
			full = Optional.of(e);
			return -1;
		}
	}

	@Override
	public RowWriter time(long millis) {
		return set(Column.TIME, millis);
	}

	@Override
	public RowWriter direction(Direction direction) {
		return set(Column.DIRECTION, direction.ordinal());
	}

	@Override
	public RowWriter method(byte[] bytes, int from, int to) {
		return set(Column.METHOD, number(Vocabulary.METHODS, bytes, from, to));
	}

	@Override
	public RowWriter status(int status) {
		return set(Column.STATUS, status & 0xFFFF);
	}

	@Override
	public RowWriter code(int code) {
		if (!coded) {
			set(Column.CODE, code);
			coded = true;
		}
		return this;
	}

	@Override
	public RowWriter sequence(long number) {
		return set(Column.SEQUENCE, number);
	}

	@Override
	public RowWriter text(Field field, byte[] bytes, int from, int to) {
		return set(Column.of(field), number(Vocabulary.of(field), bytes, from, to));
	}

	@Override
	public RowWriter process(int process, int thread) {
		set(Column.PROCESS, process);
		return set(Column.THREAD, thread);
	}

	@Override
	public RowWriter announced(int bytes) {
		return set(Column.ANNOUNCED, bytes);
	}

	@Override
	public RowWriter mark(Mark mark) {
		if (openRows > 0) {
			open[Column.MARKS.ordinal()][openRows - 1] |= 1L << mark.ordinal();
		}
		return this;
	}

	@Override
	public void warning(int at, String text) {
		if (at < 0) {
			warn.at(0, -1, text);
		} else {
			warn.at(place.line(at), place.offset(at), text);
		}
	}

	/** Shows readers what is there now; the same object each time. */
	ColumnIndex publish() {
		List<Page> all = new ArrayList<>(pages);
		if (openRows > 0) {
			all.add(page(ByteBuffer.wrap(Page.encode(open, openRows))));
		}
		List<Texts> vocabularies = Arrays.stream(texts).map(TextsBuilder::publish).toList();
		ColumnIndex index = published.orElseGet(() -> new ColumnIndex(all, vocabularies));
		index.publish(all);
		published = Optional.of(index);
		return index;
	}

	@Override
	public void close() {
		spill.close();
	}
}

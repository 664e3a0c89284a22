// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.util.List;
import java.util.Optional;

import org.lynchpin.trace.Direction;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.TraceIndex;

/** The index over pages; what is published is complete and does not change, so that readers need no lock. */
public final class ColumnIndex implements TraceIndex {
	private static final RecordKind[] KINDS = RecordKind.values();
	private static final Direction[] DIRECTIONS = Direction.values();

	private record State(Page[] pages, int rows) {
	}

	private volatile State state;
	private final List<Texts> texts;

	/** @param texts in the order of {@link Vocabulary} */
	ColumnIndex(List<Page> pages, List<Texts> texts) {
		this.texts = List.copyOf(texts);
		publish(pages);
	}

	void publish(List<Page> pages) {
		int rows = pages.isEmpty() ? 0 : (pages.size() - 1) * Page.ROWS + pages.getLast().rows();
		state = new State(pages.toArray(Page[]::new), rows);
	}

	List<Page> pages() {
		return List.of(state.pages);
	}

	Texts texts(Vocabulary vocabulary) {
		return texts.get(vocabulary.ordinal());
	}

	private long get(Column column, int row) {
		return page(row).get(column.ordinal(), row & Page.ROWS - 1);
	}

	private Page page(int row) {
		State now = state;
		if (row < 0 || row >= now.rows) {
			throw new IndexOutOfBoundsException(row);
		}
		return now.pages[row >>> Page.SHIFT];
	}

	@Override
	public int size() {
		return state.rows;
	}

	@Override
	public long offset(int row) {
		return get(Column.OFFSET, row);
	}

	@Override
	public int length(int row) {
		return (int) get(Column.LENGTH, row);
	}

	@Override
	public long line(int row) {
		return get(Column.LINE, row);
	}

	@Override
	public long time(int row) {
		return page(row).time(row & Page.ROWS - 1);
	}

	@Override
	public RecordKind kind(int row) {
		return KINDS[(int) get(Column.KIND, row)];
	}

	@Override
	public Direction direction(int row) {
		return DIRECTIONS[(int) get(Column.DIRECTION, row)];
	}

	@Override
	public String method(int row) {
		return texts(Vocabulary.METHODS).text((int) get(Column.METHOD, row));
	}

	/** The number of a row's method; -1 where it has none. */
	int methodNumber(int row) {
		return (int) get(Column.METHOD, row);
	}

	@Override
	public int status(int row) {
		return (int) get(Column.STATUS, row);
	}

	@Override
	public int code(int row) {
		return (int) get(Column.CODE, row);
	}

	@Override
	public long sequence(int row) {
		return get(Column.SEQUENCE, row);
	}

	@Override
	public String text(int row, RowWriter.Field field) {
		return texts(Vocabulary.of(field)).text(number(row, field));
	}

	@Override
	public int process(int row) {
		return (int) get(Column.PROCESS, row);
	}

	@Override
	public int thread(int row) {
		return (int) get(Column.THREAD, row);
	}

	@Override
	public int announced(int row) {
		return (int) get(Column.ANNOUNCED, row);
	}

	@Override
	public boolean marked(int row, RowWriter.Mark mark) {
		return (get(Column.MARKS, row) >>> mark.ordinal() & 1) != 0;
	}

	@Override
	public Optional<Integer> number(RowWriter.Field field, String text) {
		return text.isEmpty() ? Optional.empty() : texts(Vocabulary.of(field)).number(text);
	}

	@Override
	public int number(int row, RowWriter.Field field) {
		return (int) get(Column.of(field), row);
	}
}

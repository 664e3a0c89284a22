// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lynchpin.trace.Direction;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.TraceIndex;

/** Keeps the rows of a reader, as the index would. */
final class Rows implements RowWriter {
	/** One row. */
	static final class Row {
		final RecordKind kind;
		final int from;
		final int to;
		long time = TraceIndex.NO_TIME;
		Direction direction = Direction.UNKNOWN;
		String method = "";
		int status;
		int code;
		long sequence = -1;
		int process;
		int thread;
		int announced = -1;
		final Map<Field, String> texts = new EnumMap<>(Field.class);
		final Set<Mark> marks = EnumSet.noneOf(Mark.class);

		Row(RecordKind kind, int from, int to) {
			this.kind = kind;
			this.from = from;
			this.to = to;
		}

		String text(Field field) {
			return texts.getOrDefault(field, "");
		}
	}

	final List<Row> rows = new ArrayList<>();
	final List<String> warnings = new ArrayList<>();
	private Row row;

	@Override
	public RowWriter row(RecordKind kind, byte[] bytes, int from, int to) {
		if (from < 0 || to > bytes.length || to < from) {
			throw new IllegalArgumentException(from + " to " + to);
		}
		row = new Row(kind, from, to);
		rows.add(row);
		return this;
	}

	@Override
	public RowWriter time(long millis) {
		row.time = millis;
		return this;
	}

	@Override
	public RowWriter direction(Direction direction) {
		row.direction = direction;
		return this;
	}

	@Override
	public RowWriter method(byte[] bytes, int from, int to) {
		row.method = string(bytes, from, to);
		return this;
	}

	@Override
	public RowWriter status(int status) {
		row.status = status;
		return this;
	}

	@Override
	public RowWriter code(int code) {
		row.code = row.code == 0 ? code : row.code;
		return this;
	}

	@Override
	public RowWriter sequence(long number) {
		row.sequence = number;
		return this;
	}

	@Override
	public RowWriter text(Field field, byte[] bytes, int from, int to) {
		row.texts.remove(field);
		if (to > from) {
			row.texts.put(field, string(bytes, from, to));
		}
		return this;
	}

	@Override
	public RowWriter process(int process, int thread) {
		row.process = process;
		row.thread = thread;
		return this;
	}

	@Override
	public RowWriter announced(int bytes) {
		row.announced = bytes;
		return this;
	}

	@Override
	public RowWriter mark(Mark mark) {
		row.marks.add(mark);
		return this;
	}

	@Override
	public void warning(int at, String text) {
		warnings.add(text);
	}

	private static String string(byte[] bytes, int from, int to) {
		return new String(bytes, from, to - from, StandardCharsets.UTF_8);
	}
}

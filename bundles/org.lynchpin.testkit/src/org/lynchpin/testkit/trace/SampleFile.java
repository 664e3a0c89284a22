// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.trace.Direction;
import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.Lines;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.TraceWarning;

/**
 * A log in memory, read by one format in the plainest way: no cache, no pages, no file. For the tests of formats and rules;
 * the console opens files by {@link org.lynchpin.trace.TraceReader}.
 */
public final class SampleFile implements TraceFile {
	private final String name;
	private final byte[] bytes;
	private final TraceFormat format;
	private final Sample sample;
	private final List<Row> rows = new ArrayList<>();
	private final List<TraceWarning> warnings = new ArrayList<>();
	private final Map<String, Integer> numbers = new LinkedHashMap<>();
	private final List<String> texts = new ArrayList<>();
	private final Rows index = new Rows();
	private FileClock clock;

	/** Reads all of it. @param name the file's name @param bytes the log */
	public SampleFile(String name, byte[] bytes, TraceFormat format) {
		this.name = name;
		this.bytes = bytes;
		this.format = format;
		this.sample = new Sample(name, new Slice(bytes, 0, Math.min(bytes.length, Sample.HEAD)));
		this.clock = new FileClock(ZoneOffset.UTC, Duration.ZERO, FileClock.Basis.ASSUMED, "");
		read();
	}

	private void read() {
		RecordReader reader = format.reader(sample);
		int start = 0;
		boolean first = true;
		while (start < bytes.length) {
			int next = reader.nextStart(bytes, first ? start : start + 1, bytes.length);
			if (first && next == start) {
				first = false;
				continue;
			}
			first = false;
			int end = next < 0 ? bytes.length : next;
			reader.describe(new Slice(bytes, start, end), new Writer(start, end));
			start = end;
		}
	}

	/** What the reader said of one record. */
	static final class Row {
		final RecordKind kind;
		final int from;
		final int to;
		final int sliceFrom;
		final int sliceTo;
		final Map<RowWriter.Field, String> texts = new EnumMap<>(RowWriter.Field.class);
		final Set<RowWriter.Mark> marks = EnumSet.noneOf(RowWriter.Mark.class);
		long time = TraceIndex.NO_TIME;
		long sequence = -1;
		Direction direction = Direction.UNKNOWN;
		String method = "";
		int status;
		int code;
		int process;
		int thread;
		int announced = -1;

		Row(RecordKind kind, int from, int to, int sliceFrom, int sliceTo) {
			this.kind = kind;
			this.from = from;
			this.to = to;
			this.sliceFrom = sliceFrom;
			this.sliceTo = sliceTo;
		}
	}

	private final class Writer implements RowWriter {
		private final int from;
		private final int to;
		private Row row;

		Writer(int from, int to) {
			this.from = from;
			this.to = to;
		}

		private Row row() {
			if (row == null) {
				throw new IllegalStateException("A setter was called before row()");
			}
			return row;
		}

		@Override
		public RowWriter row(RecordKind kind, byte[] array, int begin, int end) {
			if (array != bytes || begin < from || end > to || begin >= end) {
				throw new IllegalStateException("A row from " + begin + " to " + end + " is not inside its record from " + from + " to " + to);
			}
			row = new Row(kind, begin, end, from, to);
			rows.add(row);
			return this;
		}

		@Override
		public RowWriter time(long millis) {
			row().time = millis;
			return this;
		}

		@Override
		public RowWriter direction(Direction direction) {
			row().direction = direction;
			return this;
		}

		@Override
		public RowWriter method(byte[] array, int begin, int end) {
			row().method = text(array, begin, end);
			return this;
		}

		@Override
		public RowWriter status(int status) {
			if (status < 0 || status > 65535) {
				throw new IllegalStateException("A status of " + status + " is not between 0 and 65535");
			}
			row().status = status;
			return this;
		}

		@Override
		public RowWriter code(int code) {
			row().code = row().code == 0 ? code : row().code;
			return this;
		}

		@Override
		public RowWriter sequence(long number) {
			row().sequence = number;
			return this;
		}

		@Override
		public RowWriter text(Field field, byte[] array, int begin, int end) {
			String text = text(array, begin, end);
			if (!text.isEmpty()) {
				row().texts.put(field, text);
			}
			return this;
		}

		private String text(byte[] array, int begin, int end) {
			if (begin < 0 || end < begin || end > array.length) {
				throw new IllegalStateException("A text from " + begin + " to " + end + " is not in its array");
			}
			String text = new Slice(array, begin, end).text();
			int number = numbers.computeIfAbsent(text, any -> numbers.size());
			if (number == texts.size()) {
				texts.add(text);
			}
			return texts.get(number);
		}

		@Override
		public RowWriter process(int process, int thread) {
			row().process = process;
			row().thread = thread;
			return this;
		}

		@Override
		public RowWriter announced(int length) {
			row().announced = length;
			return this;
		}

		@Override
		public RowWriter mark(Mark mark) {
			row().marks.add(mark);
			return this;
		}

		@Override
		public void warning(int at, String text) {
			if (at < from || at > to) {
				throw new IllegalStateException("A warning at " + at + " is not inside its record from " + from + " to " + to);
			}
			warnings.add(new TraceWarning(line(at), at, text));
		}
	}

	List<Row> rows() {
		return rows;
	}

	private long line(int at) {
		return 1L + Lines.count(bytes, 0, at);
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public java.nio.file.Path path() {
		return java.nio.file.Path.of(name);
	}

	@Override
	public Optional<TraceFormat> format() {
		return Optional.of(format);
	}

	@Override
	public long bytes() {
		return bytes.length;
	}

	@Override
	public TraceIndex index() {
		return index;
	}

	@Override
	public List<TraceWarning> warnings() {
		return List.copyOf(warnings);
	}

	@Override
	public FileClock clock() {
		return clock;
	}

	@Override
	public void clock(FileClock other) {
		this.clock = other;
	}

	@Override
	public TraceRecord record(int number) {
		Row row = rows.get(number);
		Origin origin = new Origin(name, line(row.from), row.from, row.to - row.from, row.time == TraceIndex.NO_TIME ? Optional.empty() : Optional.of(clock.instant(row.time)), row.direction,
				index.text(number, RowWriter.Field.MACHINE), index.text(number, RowWriter.Field.LOCAL), index.text(number, RowWriter.Field.PEER), row.process, row.thread);
		return format.decode(sample, origin, Slice.of(Arrays.copyOfRange(bytes, row.from, row.to)));
	}

	@Override
	public String text(long offset, int length) {
		int from = (int) Math.min(offset, bytes.length);
		return new String(bytes, from, Math.min(length, bytes.length - from), StandardCharsets.UTF_8);
	}

	@Override
	public boolean follow() {
		return false;
	}

	@Override
	public void close() {
		// there is nothing to close
	}

	private final class Rows implements TraceIndex {
		@Override
		public int size() {
			return rows.size();
		}

		@Override
		public long offset(int row) {
			return rows.get(row).from;
		}

		@Override
		public int length(int row) {
			return rows.get(row).to - rows.get(row).from;
		}

		@Override
		public long line(int row) {
			return SampleFile.this.line(rows.get(row).from);
		}

		@Override
		public long time(int row) {
			return rows.get(row).time;
		}

		@Override
		public RecordKind kind(int row) {
			return rows.get(row).kind;
		}

		@Override
		public Direction direction(int row) {
			return rows.get(row).direction;
		}

		@Override
		public String method(int row) {
			return rows.get(row).method;
		}

		@Override
		public int status(int row) {
			return rows.get(row).status;
		}

		@Override
		public int code(int row) {
			return rows.get(row).code;
		}

		@Override
		public long sequence(int row) {
			return rows.get(row).sequence;
		}

		@Override
		public String text(int row, RowWriter.Field field) {
			return rows.get(row).texts.getOrDefault(field, "");
		}

		@Override
		public int process(int row) {
			return rows.get(row).process;
		}

		@Override
		public int thread(int row) {
			return rows.get(row).thread;
		}

		@Override
		public int announced(int row) {
			return rows.get(row).announced;
		}

		@Override
		public boolean marked(int row, RowWriter.Mark mark) {
			return rows.get(row).marks.contains(mark);
		}

		@Override
		public Optional<Integer> number(RowWriter.Field field, String text) {
			return Optional.ofNullable(numbers.get(text));
		}

		@Override
		public int number(int row, RowWriter.Field field) {
			String text = text(row, field);
			return text.isEmpty() ? -1 : numbers.getOrDefault(text, -1);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.lynchpin.trace.Direction;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.FileClock;
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
import org.lynchpin.trace.decode.MsDiagnostics;

/** An opened log without a file: records as they were added, a line each. */
final class MemoryTrace implements TraceFile, TraceIndex {
	private final String name;
	private final TraceFormat format;
	private final List<TraceRecord> records = new ArrayList<>();
	private FileClock clock = new FileClock(ZoneOffset.UTC, Duration.ZERO, FileClock.Basis.FORMAT, "");

	MemoryTrace(String name, TraceFormat.Side side) {
		this.name = name;
		this.format = new Format(side);
	}

	Entry add(Optional<Instant> time, Function<Origin, TraceRecord> record) {
		int row = records.size();
		records.add(record.apply(new Origin(name, row + 1, row * 100L, 100, time, Direction.UNKNOWN, "", "", "", 0, 0)));
		return new Entry(this, row);
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public Path path() {
		return Path.of(name);
	}

	@Override
	public Optional<TraceFormat> format() {
		return Optional.of(format);
	}

	@Override
	public long bytes() {
		return records.size() * 100L;
	}

	@Override
	public TraceIndex index() {
		return this;
	}

	@Override
	public List<TraceWarning> warnings() {
		return List.of();
	}

	@Override
	public FileClock clock() {
		return clock;
	}

	@Override
	public void clock(FileClock other) {
		clock = other;
	}

	@Override
	public TraceRecord record(int row) {
		return records.get(row);
	}

	@Override
	public String text(long offset, int length) {
		return "";
	}

	@Override
	public boolean follow() {
		return false;
	}

	@Override
	public void close() {
		// nothing is open
	}

	@Override
	public int size() {
		return records.size();
	}

	@Override
	public long offset(int row) {
		return row * 100L;
	}

	@Override
	public int length(int row) {
		return 100;
	}

	@Override
	public long line(int row) {
		return row + 1;
	}

	@Override
	public long time(int row) {
		return records.get(row).origin().time().map(Instant::toEpochMilli).orElse(NO_TIME);
	}

	@Override
	public RecordKind kind(int row) {
		return switch (records.get(row)) {
		case TraceRecord.Sip sip -> sip.message().request() ? RecordKind.SIP_REQUEST : RecordKind.SIP_RESPONSE;
		case TraceRecord.Http http -> http.message().request() ? RecordKind.HTTP_REQUEST : RecordKind.HTTP_RESPONSE;
		case TraceRecord.Event event -> RecordKind.EVENT;
		case TraceRecord.Diagnostic diagnostic -> diagnostic.kind();
		case TraceRecord.Registration registration -> RecordKind.REGISTRATION;
		case TraceRecord.Output output -> RecordKind.OUTPUT;
		case TraceRecord.Line line -> RecordKind.LINE;
		};
	}

	@Override
	public Direction direction(int row) {
		return Direction.UNKNOWN;
	}

	@Override
	public String method(int row) {
		return switch (records.get(row)) {
		case TraceRecord.Sip sip -> sip.message().method();
		case TraceRecord.Http http -> http.message().method();
		case TraceRecord.Event event -> event.provider();
		case TraceRecord.Output output -> output.cmdlet();
		default -> "";
		};
	}

	@Override
	public int status(int row) {
		return switch (records.get(row)) {
		case TraceRecord.Sip sip -> sip.message().status();
		case TraceRecord.Http http -> http.message().status();
		case TraceRecord.Event event -> event.id();
		default -> 0;
		};
	}

	@Override
	public int code(int row) {
		return MsDiagnostics.of(records.get(row)).stream().findFirst().map(MsDiagnostics::id).orElse(0);
	}

	@Override
	public long sequence(int row) {
		return -1;
	}

	@Override
	public String text(int row, RowWriter.Field field) {
		return "";
	}

	@Override
	public int process(int row) {
		return 0;
	}

	@Override
	public int thread(int row) {
		return 0;
	}

	@Override
	public int announced(int row) {
		return -1;
	}

	@Override
	public boolean marked(int row, RowWriter.Mark mark) {
		return false;
	}

	@Override
	public Optional<Integer> number(RowWriter.Field field, String text) {
		return Optional.empty();
	}

	@Override
	public int number(int row, RowWriter.Field field) {
		return -1;
	}

	private record Format(Side side) implements TraceFormat {
		@Override
		public String id() {
			return "memory";
		}

		@Override
		public String title() {
			return "memory";
		}

		@Override
		public int confidence(Sample sample) {
			return 0;
		}

		@Override
		public Times times() {
			return Times.UTC;
		}

		@Override
		public RecordReader reader(Sample sample) {
			throw new IllegalStateException("There is no file to read.");
		}

		@Override
		public TraceRecord decode(Origin origin, Slice bytes) {
			throw new IllegalStateException("There is no file to read.");
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Messages;
import org.lynchpin.trace.Direction;
import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.TraceWarning;

/** An opened log: its index, and its records when they are looked at. */
final class OpenedLog implements TraceFile {
	private static final Messages TEXT = Messages.of(OpenedLog.class);
	private static final int LONGEST_TEXT = 1024 * 1024;

	private final Decoded decoded;
	private final Follower follower;
	private volatile FileClock clock;

	OpenedLog(Follower follower, Decoded decoded, FileClock clock) {
		this.decoded = decoded;
		this.follower = follower;
		this.clock = clock;
	}

	@Override
	public String name() {
		return follower.name();
	}

	@Override
	public Path path() {
		return follower.path();
	}

	@Override
	public Optional<TraceFormat> format() {
		return follower.format();
	}

	@Override
	public long bytes() {
		return follower.bytes();
	}

	@Override
	public TraceIndex index() {
		return follower.index();
	}

	@Override
	public List<TraceWarning> warnings() {
		return follower.warnings().list();
	}

	@Override
	public FileClock clock() {
		return clock;
	}

	@Override
	public void clock(FileClock other) {
		clock = other;
		decoded.forget(this);
	}

	@Override
	public TraceRecord record(int row) {
		Optional<TraceRecord> known = decoded.get(this, row);
		if (known.isPresent()) {
			return known.get();
		}
		FileClock by = clock;
		TraceIndex index = index();
		if (row >= index.size()) {
			// The file became another one after the row was listed.
			follower.warnings().once(TEXT.text("record-gone"));
			return new TraceRecord.Line(new Origin(name(), 0, 0, 0, Optional.empty(), Direction.UNKNOWN, "", "", "", 0, 0), "", "", "");
		}
		Origin origin = origin(index, row, by);
		TraceRecord record = decode(origin);
		decoded.put(this, row, record, origin.length());
		if (by != clock || index != index()) {
			// A clock was set, or another file came, while this one was decoded.
			decoded.forget(this);
		}
		return record;
	}

	private Origin origin(TraceIndex index, int row, FileClock by) {
		long written = index.time(row);
		return new Origin(name(), index.line(row), index.offset(row), index.length(row),
				written == TraceIndex.NO_TIME ? Optional.empty() : Optional.of(by.instant(written)), index.direction(row),
				index.text(row, Field.MACHINE), index.text(row, Field.LOCAL),
				index.text(row, Field.PEER), index.process(row), index.thread(row));
	}

	private TraceRecord decode(Origin origin) {
		byte[] bytes;
		try {
			bytes = follower.read(origin.offset(), Math.min(origin.length(), Pass.LONGEST_RECORD));
		} catch (IOException e) {
			bytes = new byte[0];
		}
		if (bytes.length < Math.min(origin.length(), Pass.LONGEST_RECORD)) {
			follower.warnings().once(TEXT.text("record-gone"));
			return new TraceRecord.Line(origin, "", "", new String(bytes, StandardCharsets.UTF_8));
		}
		Slice slice = Slice.of(bytes);
		TraceFormat format = format().orElseThrow();
		Optional<TraceRecord> record = decoded(format, origin, slice);
		if (record.isPresent()) {
			return record.get();
		}
		follower.warnings().once(origin.line(), origin.offset(), TEXT.text("format-failed", format.id()));
		return new TraceRecord.Line(origin, "", "", slice.text());
	}

	/** Empty where the format fails: the record is then shown as it stands, and that is said. */
	private Optional<TraceRecord> decoded(TraceFormat format, Origin origin, Slice slice) {
		try {
			return Optional.ofNullable(format.decode(follower.sample(), origin, slice));
		} catch (IOException | RuntimeException | StackOverflowError e) {
			return Optional.empty();
		}
	}

	@Override
	public byte[] bytes(long offset, int length) {
		try {
			return follower.read(Math.max(0, offset), Math.min(Math.max(0, length), LONGEST_TEXT));
		} catch (IOException e) {
			follower.warnings().once(TEXT.text("record-gone"));
			return new byte[0];
		}
	}

	@Override
	public String text(long offset, int length) {
		byte[] bytes = bytes(offset, length);
		// A letter that is cut at either side would make all of it look like another encoding.
		int from = 0;
		while (from < Math.min(3, bytes.length) && (bytes[from] & 0xC0) == 0x80) {
			from++;
		}
		int to = bytes.length;
		while (to > Math.max(from, bytes.length - 3) && (bytes[to - 1] & 0xC0) == 0x80) {
			to--;
		}
		boolean cut = to > from && (bytes[to - 1] & 0xC0) == 0xC0 && bytes.length - to + 1 < letter(bytes[to - 1]);
		return new Slice(bytes, from, cut ? to - 1 : bytes.length).text();
	}

	/** How many bytes a letter of UTF-8 has that begins so. */
	private static int letter(byte first) {
		return Integer.numberOfLeadingZeros(~first << 24);
	}

	@Override
	public boolean follow() {
		boolean changed = follower.follow();
		if (changed) {
			decoded.forget(this);
		}
		return changed;
	}

	@Override
	public void close() {
		decoded.forget(this);
		follower.close();
	}
}

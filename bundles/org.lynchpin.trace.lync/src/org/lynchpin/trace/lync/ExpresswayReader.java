// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.util.Arrays;
import java.util.Optional;

import org.lynchpin.trace.Direction;
import org.lynchpin.trace.Lines;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.RowWriter.Mark;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.message.SipMessage;
import org.lynchpin.trace.message.SipScan;

/**
 * Reads a diagnostic log of a Cisco Expressway or VCS: a line with {@code UTCTime="..." Module="..." Name="value"}, below it
 * {@code SIPMSG:} and the message, each of its lines behind a blank.
 */
final class ExpresswayReader implements RecordReader {
	private static final byte[] UTC = Ascii.bytes("UTCTime=\"");
	private static final byte[] MODULE = Ascii.bytes("Module=\"");
	private static final byte[] MESSAGE = Ascii.bytes("SIPMSG:");
	private static final int HEAD = 1000;

	private final Frame frame = new Frame();
	private final LookedAt lookedAt = new LookedAt();
	private final IsoTime iso = new IsoTime();
	private final SipScan scan = new SipScan();

	static int confidence(Sample sample) {
		byte[] bytes = sample.head().bytes();
		int found = 0;
		for (int line = sample.head().from(); line < sample.head().to(); line = Lines.next(bytes, line, sample.head().to())) {
			found += begins(bytes, line, sample.head().to()) ? 1 : 0;
		}
		return Confidence.of(found);
	}

	private static boolean begins(byte[] bytes, int line, int to) {
		if (line >= to || bytes[line] <= ' ') {
			return false;
		}
		int end = Lines.end(bytes, line, Math.min(to, line + HEAD));
		int utc = Lines.find(bytes, line, Math.min(end, line + 200), UTC);
		return utc >= 0 && Lines.find(bytes, utc, end, MODULE) >= 0;
	}

	@Override
	public int nextStart(byte[] bytes, int from, int to) {
		int floor = lookedAt.floor(from);
		int line = from == floor || bytes[from - 1] == '\n' ? from : Lines.next(bytes, from, to);
		while (line < to && !begins(bytes, line, to)) {
			line = Lines.next(bytes, line, to);
		}
		return line < to ? lookedAt.found(line) : lookedAt.none(from, to);
	}

	@Override
	public void describe(Slice record, RowWriter rows) {
		byte[] bytes = record.bytes();
		frame.reset();
		if (!begins(bytes, record.from(), record.to())) {
			PastedText.describe(bytes, record.from(), record.to(), frame, rows);
			return;
		}
		String line = new Slice(bytes, record.from(), Lines.end(bytes, record.from(), Math.min(record.to(), record.from() + 8192))).text();
		byte[] utc = value(line, "UTCTime").map(Ascii::bytes).orElse(new byte[0]);
		frame.time = iso.read(utc, 0, utc.length) ? iso.millis : frame.time;
		String action = value(line, "Action").orElse("");
		frame.direction = action.equals("Received") ? Direction.RECEIVED : action.equals("Sent") ? Direction.SENT : Direction.UNKNOWN;
		Optional<byte[]> message = message(record);
		if (message.isPresent()) {
			scan.read(message.get(), 0, message.get().length);
			rows.row(scan.kind(), bytes, record.from(), record.to());
			frame.fill(rows);
			scan.fill(rows);
			addresses(line, rows);
		} else if (line.contains("Level=\"ERROR\"") || line.contains("Level=\"WARN\"")) {
			rows.row(RecordKind.LINE, bytes, record.from(), Ascii.trimmed(bytes, record.from(), record.to()));
			frame.fill(rows);
			rows.mark(Mark.SIGN_IN);
			addresses(line, rows);
		}
	}

	private void addresses(String line, RowWriter rows) {
		String other = frame.direction == Direction.SENT ? "Dst" : "Src";
		text(rows, Field.PEER, address(line, other));
		text(rows, Field.LOCAL, address(line, "Local"));
		String[] words = line.split(" ", 3);
		text(rows, Field.MACHINE, words.length > 2 && !words[1].contains("=") ? Optional.of(words[1]) : Optional.empty());
	}

	private static void text(RowWriter rows, Field field, Optional<String> value) {
		value.map(Ascii::bytes).ifPresent(bytes -> rows.text(field, bytes, 0, bytes.length));
	}

	private static Optional<String> address(String line, String side) {
		return value(line, side + "-ip").map(ip -> value(line, side + "-port").map(port -> (ip.contains(":") ? "[" + ip + "]" : ip) + ":" + port).orElse(ip));
	}

	private static Optional<String> value(String line, String name) {
		int at = line.indexOf(name + "=\"");
		int from = at + name.length() + 2;
		int to = at < 0 ? -1 : line.indexOf('"', from);
		return to < 0 ? Optional.empty() : Optional.of(line.substring(from, to));
	}

	/** The message without the blank before each of its lines and the bars around it. */
	private static Optional<byte[]> message(Slice record) {
		int at = Lines.find(record.bytes(), record.from(), record.to(), MESSAGE);
		if (at < 0) {
			return Optional.empty();
		}
		byte[] text = new byte[record.to() - at];
		int length = 0;
		int line = at + MESSAGE.length;
		while (line < record.to()) {
			int next = Lines.next(record.bytes(), line, record.to());
			int from = bar(record.bytes(), line, next, length == 0);
			if (length > 0 || Ascii.skipped(record.bytes(), from, next) < next) {
				System.arraycopy(record.bytes(), from, text, length, next - from);
				length += next - from;
			}
			line = next;
		}
		return length == 0 ? Optional.empty() : Optional.of(Arrays.copyOf(text, length));
	}

	private static int bar(byte[] bytes, int line, int next, boolean first) {
		int from = line < next && bytes[line] == ' ' ? line + 1 : line;
		if (first) {
			from = Ascii.skipped(bytes, from, next);
		}
		return from < next && bytes[from] == '|' ? from + 1 : from;
	}

	/** Decodes a record. */
	static TraceRecord decode(Origin origin, Slice slice) {
		if (!begins(slice.bytes(), slice.from(), slice.to())) {
			return PastedText.decode(origin, slice);
		}
		Optional<byte[]> message = message(slice);
		if (message.isPresent()) {
			return new TraceRecord.Sip(origin, SipMessage.parse(Slice.of(message.get()).text()));
		}
		String text = slice.text().strip();
		return new TraceRecord.Line(origin, value(text, "Level").orElse(""), value(text, "Module").orElse(""), text);
	}
}

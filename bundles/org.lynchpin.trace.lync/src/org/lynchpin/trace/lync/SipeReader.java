// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.util.List;

import org.lynchpin.trace.Direction;
import org.lynchpin.trace.Lines;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.RowWriter.Mark;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.message.HttpMessage;
import org.lynchpin.trace.message.SipMessage;
import org.lynchpin.trace.message.SipScan;

/**
 * Reads a debug log of pidgin-sipe: lines {@code (HH:MM:SS) sipe: text}, and messages between {@code MESSAGE START <<<<<<<<<< SIP(0x..)
 * - time} and {@code MESSAGE END}. The times of messages are UTC; where there are such, those of the lines are brought to UTC too.
 */
final class SipeReader implements RecordReader {
	private static final byte[] START = Ascii.bytes("MESSAGE START ");
	private static final byte[] END = Ascii.bytes("MESSAGE END ");
	private static final byte[] SIPE = Ascii.bytes("sipe");
	private static final byte[] CLOCK = Ascii.bytes("(00:00:00");
	private static final byte[] CODE = Ascii.bytes("code ");
	private static final Keywords WORDS = new Keywords(List.of("webticket", "sipe_svc", "sipe_http", "bearer", "certificate", "autodiscover", "lyncdiscover",
			"adfs", "sipe_dns", "resolve", "authenticat", "registration", "register", "sign", "tls_", "tls-dsk", "sip_sec", "sip-sec", "auth_", "ntlm", "kerberos", "gss",
			"connect", "expired", "error", "failed", "redirect"));
	private static final long QUARTER = 15 * 60_000L;

	private final Frame frame = new Frame();
	private final LookedAt lookedAt = new LookedAt();
	private final Midnights midnights = new Midnights(true);
	private final IsoTime iso = new IsoTime();
	private final SipScan scan = new SipScan();
	/** What the clock of the lines is ahead of UTC; unknown until a message was read. */
	private long ahead = TraceIndex.NO_TIME;
	private long utc;
	private long clock = -1;

	SipeReader(Sample sample) {
		byte[] bytes = sample.head().bytes();
		for (int line = sample.head().from(); line < sample.head().to() && ahead == TraceIndex.NO_TIME; line = Lines.next(bytes, line, sample.head().to())) {
			int end = Lines.end(bytes, line, sample.head().to());
			clock(bytes, line, end);
			int start = marker(bytes, line, end, START);
			if (start > 0) {
				time(bytes, start, end);
			}
		}
	}

	/** Whether the messages of a log tell their time. */
	static boolean utc(Sample sample) {
		return new SipeReader(sample).ahead != TraceIndex.NO_TIME;
	}

	static int confidence(Sample sample) {
		byte[] bytes = sample.head().bytes();
		int found = 0;
		for (int line = sample.head().from(); line < sample.head().to(); line = Lines.next(bytes, line, sample.head().to())) {
			int end = Lines.end(bytes, line, sample.head().to());
			found += marker(bytes, line, end, START) > 0 || ofSipe(bytes, line, end) ? 1 : 0;
		}
		return Confidence.of(found);
	}

	private static boolean ofSipe(byte[] bytes, int line, int end) {
		if (!Ascii.like(bytes, line, end, CLOCK)) {
			return false;
		}
		int close = Lines.find(bytes, line, Math.min(end, line + 40), ')');
		return close > 0 && Lines.startsWith(bytes, Ascii.blanks(bytes, close + 1, end), end, SIPE);
	}

	/** The place behind a marker in a line; -1 where it is not there. It stands at the beginning or behind what the program puts before it. */
	private static int marker(byte[] bytes, int line, int end, byte[] word) {
		int at = Lines.find(bytes, line, Math.min(end, line + 200), word);
		return at < 0 ? -1 : at + word.length;
	}

	@Override
	public int nextStart(byte[] bytes, int from, int to) {
		int floor = lookedAt.floor(from);
		int line = from == floor || bytes[from - 1] == '\n' ? from : Lines.next(bytes, from, to);
		while (line < to) {
			int end = Lines.end(bytes, line, to);
			if (Ascii.like(bytes, line, end, CLOCK) && marker(bytes, line, end, END) < 0 || marker(bytes, line, end, START) > 0) {
				return lookedAt.found(line);
			}
			line = Lines.next(bytes, line, to);
		}
		return lookedAt.none(from, to);
	}

	@Override
	public void describe(Slice record, RowWriter rows) {
		byte[] bytes = record.bytes();
		int end = Lines.end(bytes, record.from(), record.to());
		frame.reset();
		clock(bytes, record.from(), end);
		int marker = marker(bytes, record.from(), end, START);
		if (marker > 0) {
			message(bytes, record, marker, end, rows);
		} else if (Ascii.like(bytes, record.from(), end, CLOCK)) {
			line(bytes, record, rows);
		} else {
			PastedText.describe(bytes, record.from(), record.to(), frame, rows);
		}
	}

	private void message(byte[] bytes, Slice record, int marker, int lineEnd, RowWriter rows) {
		time(bytes, marker, lineEnd);
		frame.time = utc;
		byte arrow = marker < lineEnd ? bytes[marker] : 0;
		frame.direction = arrow == '>' ? Direction.SENT : arrow == '<' ? Direction.RECEIVED : Direction.UNKNOWN;
		int from = Ascii.skipped(bytes, Lines.next(bytes, record.from(), record.to()), record.to());
		int to = textEnd(bytes, from, record.to());
		if (HttpText.startLine(bytes, from, to)) {
			HttpText.row(rows, HttpText.read(bytes, from, to), bytes, record.from(), record.to());
			frame.fill(rows);
		} else if (SipScan.startLine(bytes, from, to)) {
			scan.read(bytes, from, to);
			rows.row(scan.kind(), bytes, record.from(), record.to());
			frame.fill(rows);
			scan.fill(rows);
		}
	}

	/** The end of a message: before the line that says so. */
	private static int textEnd(byte[] bytes, int from, int to) {
		int end = Lines.find(bytes, from, to, END);
		if (end < 0) {
			return to;
		}
		while (end > from && bytes[end - 1] != '\n') {
			end--;
		}
		return Ascii.trimmed(bytes, from, end);
	}

	private void line(byte[] bytes, Slice record, RowWriter rows) {
		int text = Math.min(record.to(), record.from() + CLOCK.length);
		if (WORDS.find(bytes, text, record.to()) < 0) {
			return;
		}
		frame.time = ahead == TraceIndex.NO_TIME ? midnights.after(clock) : near(clock - ahead);
		rows.row(RecordKind.LINE, bytes, record.from(), Ascii.trimmed(bytes, record.from(), record.to()));
		frame.fill(rows);
		rows.mark(Mark.SIGN_IN);
		int code = Lines.find(bytes, text, record.to(), CODE);
		if (code > 0 && Ascii.digits(bytes, code + CODE.length, record.to()) == code + CODE.length + 3) {
			rows.status(Ascii.number(bytes, code + CODE.length, record.to()));
		}
		int result = ResultCode.find(bytes, text, record.to());
		if (result != 0) {
			rows.code(result);
		}
	}

	private void clock(byte[] bytes, int line, int end) {
		clock = Ascii.like(bytes, line, end, CLOCK) ? Stamp.timeOfDay(bytes, line + 1) : clock;
	}

	/** Reads the time of a message and compares it with the line before it; zones differ by quarters of an hour. */
	private void time(byte[] bytes, int from, int to) {
		for (int at = from; at < to; at++) {
			if (bytes[at] == '2' && iso.read(bytes, at, to)) {
				utc = iso.millis;
				if (clock >= 0) {
					long difference = Math.floorMod(clock - Math.floorMod(utc, Stamp.DAY) + QUARTER / 2, Stamp.DAY);
					ahead = difference / QUARTER * QUARTER;
				}
				return;
			}
		}
	}

	/** A time of the day in UTC on the day that brings it next to the message before. */
	private long near(long timeOfDay) {
		long time = Math.floorDiv(utc, Stamp.DAY) * Stamp.DAY + Math.floorMod(timeOfDay, Stamp.DAY);
		return time - utc > Stamp.DAY / 2 ? time - Stamp.DAY : utc - time > Stamp.DAY / 2 ? time + Stamp.DAY : time;
	}

	/** Decodes a record. */
	static TraceRecord decode(Origin origin, Slice slice) {
		byte[] bytes = slice.bytes();
		int end = Lines.end(bytes, slice.from(), slice.to());
		if (marker(bytes, slice.from(), end, START) > 0) {
			int from = Ascii.skipped(bytes, Lines.next(bytes, slice.from(), slice.to()), slice.to());
			Slice text = new Slice(bytes, from, Math.max(from, textEnd(bytes, from, slice.to())));
			return HttpText.startLine(bytes, from, slice.to()) ? new TraceRecord.Http(origin, HttpMessage.parse(text.text()))
					: new TraceRecord.Sip(origin, SipMessage.parse(text.text()));
		}
		if (!Ascii.like(bytes, slice.from(), end, CLOCK)) {
			return PastedText.decode(origin, slice);
		}
		int close = Math.max(slice.from(), Lines.find(bytes, slice.from(), end, ')'));
		String text = new Slice(bytes, Math.min(close + 1, slice.to()), slice.to()).text().strip();
		String words = text.startsWith("sipe:") ? text.substring(5).strip() : text;
		int colon = words.indexOf(": ");
		boolean function = colon > 0 && words.substring(0, colon).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
		return new TraceRecord.Line(origin, "", function ? words.substring(0, colon) : "", words);
	}
}

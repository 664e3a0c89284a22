// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.trace.Direction;
import org.lynchpin.trace.Lines;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.message.SipMessage;
import org.lynchpin.trace.message.SipScan;

/**
 * Reads SIP in a syslog (RFC 3164, RFC 5424): a message on one line with its line ends as {@code #015}, or one line a header, each
 * with the prefix of the syslog, or the lines of a message without it. Phones say {@code Sending Packet :to dest=} and
 * {@code Data Received :from src=} before a message. Other lines are not kept: a syslog is about everything.
 */
final class SyslogReader implements RecordReader {
	private static final byte[] VERSION = Ascii.bytes("SIP/2.0");
	private static final byte[] SENDING = Ascii.bytes("Sending Packet :to dest=");
	private static final byte[] RECEIVED = Ascii.bytes("Data Received :from src=");
	private static final byte[] CARRIAGE_RETURN = Ascii.bytes("#015");
	private static final byte[] CLOCK = Ascii.bytes("00:00:00");
	private static final int HEAD = 200;
	private static final Set<String> HEADERS = Set.of("via", "from", "to", "call-id", "cseq", "contact", "max-forwards", "user-agent", "server", "supported",
			"allow", "expires", "event", "content-length", "content-type", "www-authenticate", "proxy-authenticate", "authorization",
			"proxy-authorization", "authentication-info", "ms-diagnostics", "ms-diagnostics-public", "ms-client-diagnostics", "record-route", "route",
			"date", "warning", "retry-after", "ms-keep-alive", "ms-user-logon-data", "p-asserted-identity", "reason");
	private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

	private final Frame frame = new Frame();
	private final LookedAt lookedAt = new LookedAt();
	private final IsoTime iso = new IsoTime();
	private final SipScan scan = new SipScan();

	static int confidence(Sample sample) {
		byte[] bytes = sample.head().bytes();
		int to = sample.head().to();
		int found = 0;
		for (int line = sample.head().from(); line < to; line = Lines.next(bytes, line, to)) {
			if (prefix(bytes, line, to) > line) {
				int end = Lines.end(bytes, line, Math.min(to, line + 4096));
				boolean flat = Lines.find(bytes, line, end, VERSION) > 0 && Lines.find(bytes, line, end, CARRIAGE_RETURN) > 0;
				found += flat || framed(bytes, line, end) > 0 || SipScan.startLine(bytes, prefix(bytes, line, to), to) ? 1 : 0;
			}
		}
		return Confidence.of(found);
	}

	/** Whether its times have a zone. */
	static boolean utc(Sample sample) {
		IsoTime time = new IsoTime();
		byte[] bytes = sample.head().bytes();
		int to = sample.head().to();
		for (int line = sample.head().from(); line < to; line = Lines.next(bytes, line, to)) {
			if (time.read(bytes, behindPriority(bytes, line, to), to)) {
				return time.zoned;
			}
		}
		return false;
	}

	/** The place behind {@code <134>}. */
	private static int behindPriority(byte[] bytes, int line, int to) {
		int close = line < to && bytes[line] == '<' ? Lines.find(bytes, line, Math.min(to, line + 6), '>') : -1;
		return close < 0 ? line : close + 1;
	}

	/** The place behind the prefix of a syslog: {@code <134>Nov 22 10:11:12 host sua [1:2]: }; the line itself where it has none. */
	private static int prefix(byte[] bytes, int line, int to) {
		int end = Lines.end(bytes, line, Math.min(to, line + 400));
		int time = time(bytes, behindPriority(bytes, line, end), end);
		if (time < 0) {
			return line;
		}
		int behind = -1;
		for (int word = Ascii.blanks(bytes, time, end); word < end && word - line < HEAD;) {
			int stop = word;
			while (stop < end && bytes[stop] > ' ') {
				stop++;
			}
			// A gateway sets a bar between its own words and the message.
			int first = bytes[word] == '|' ? word + 1 : word;
			if (SipScan.startLine(bytes, first, end)) {
				return first;
			}
			if (stop > word && bytes[stop - 1] == ':') {
				if (header(bytes, word, stop - 1)) {
					return word;
				}
				behind = behind < 0 ? Ascii.blanks(bytes, stop, end) : behind;
			}
			word = Ascii.blanks(bytes, Math.max(stop, word + 1), end);
		}
		return behind < 0 ? Ascii.blanks(bytes, time, end) : behind;
	}

	/** A header of the message itself is no part of the prefix. */
	private static boolean header(byte[] bytes, int from, int to) {
		return to - from < 40 && HEADERS.contains(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
	}

	/** The place behind a time; -1 where none is. */
	private static int time(byte[] bytes, int at, int to) {
		IsoTime iso = new IsoTime();
		if (iso.read(bytes, at, to)) {
			return iso.end;
		}
		int clock = at + 7;
		boolean month = to - at > 15 && MONTHS.contains(new String(bytes, at, 3, StandardCharsets.ISO_8859_1)) && Ascii.like(bytes, clock, to, CLOCK);
		return month ? clock + CLOCK.length : -1;
	}

	private static int framed(byte[] bytes, int line, int end) {
		int sending = Lines.find(bytes, line, end, SENDING);
		return sending >= 0 ? sending : Lines.find(bytes, line, end, RECEIVED);
	}

	@Override
	public int nextStart(byte[] bytes, int from, int to) {
		int floor = lookedAt.floor(from);
		int line = from == floor || bytes[from - 1] == '\n' ? from : Lines.next(bytes, from, to);
		while (line < to && !starts(bytes, floor, line, to)) {
			line = Lines.next(bytes, line, to);
		}
		return line < to ? lookedAt.found(line) : lookedAt.none(from, to);
	}

	/** A record begins with a message's first line, or with the phone's words before it; the line after those words belongs to it. */
	private static boolean starts(byte[] bytes, int floor, int line, int to) {
		int end = Lines.end(bytes, line, Math.min(to, line + 4096));
		if (framed(bytes, line, end) >= 0) {
			return true;
		}
		int at = Lines.find(bytes, line, end, VERSION);
		PastedText.Start start = at < 0 ? null : PastedText.start(bytes, line, line, to);
		return start != null && start.kind() == PastedText.Kind.SIP && !framedBefore(bytes, floor, line);
	}

	private static boolean framedBefore(byte[] bytes, int floor, int line) {
		int end = Ascii.trimmed(bytes, floor, line);
		int before = end;
		while (before > floor && end - before < 400 && bytes[before - 1] != '\n') {
			before--;
		}
		return framed(bytes, before, end) >= 0;
	}

	@Override
	public void describe(Slice record, RowWriter rows) {
		byte[] bytes = record.bytes();
		frame.reset();
		Optional<byte[]> message = message(record);
		if (message.isEmpty()) {
			return;
		}
		time(bytes, record.from(), record.to(), frame);
		int end = Lines.end(bytes, record.from(), Math.min(record.to(), record.from() + 4096));
		int framed = framed(bytes, record.from(), end);
		scan.read(message.get(), 0, message.get().length);
		if (!scan.found()) {
			return;
		}
		rows.row(scan.kind(), bytes, record.from(), record.to());
		frame.fill(rows);
		scan.fill(rows);
		if (framed >= 0) {
			rows.direction(bytes[framed] == 'S' ? Direction.SENT : Direction.RECEIVED);
			int equals = Lines.find(bytes, framed, end, '=') + 1;
			int to = equals;
			while (to < end && bytes[to] > ' ' && bytes[to] != ',') {
				to++;
			}
			rows.text(Field.PEER, bytes, equals, to);
		}
	}

	/** The year stands in no line of the older form: it is that in which computers begin to count. */
	private void time(byte[] bytes, int from, int to, Frame frame) {
		int at = behindPriority(bytes, from, to);
		if (iso.read(bytes, at, to)) {
			frame.time = iso.millis;
		} else if (time(bytes, at, to) > 0) {
			int month = MONTHS.indexOf(new String(bytes, at, 3, StandardCharsets.ISO_8859_1)) / 3 + 1;
			int day = Ascii.number(bytes, Ascii.blanks(bytes, at + 4, at + 6), at + 6);
			frame.time = Stamp.of(1970, month, day, Stamp.timeOfDay(bytes, at + 7));
		}
	}

	/** The message without the prefixes of its lines; empty where the record has none. */
	private static Optional<byte[]> message(Slice record) {
		byte[] bytes = record.bytes();
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		for (int line = record.from(); line < record.to();) {
			int next = Lines.next(bytes, line, record.to());
			int at = prefix(bytes, line, record.to());
			PastedText.Start start = text.size() > 0 ? null : PastedText.start(bytes, at, at, next);
			if (start != null && start.kind() == PastedText.Kind.SIP) {
				text.write(bytes, start.at(), next - start.at());
			} else if (text.size() > 0) {
				text.write(bytes, at, Math.max(0, next - at));
			}
			line = next;
		}
		return text.size() == 0 ? Optional.empty() : Optional.of(text.toByteArray());
	}

	/** Decodes a record. */
	static TraceRecord decode(Origin origin, Slice slice) {
		Optional<byte[]> message = message(slice);
		return message.isEmpty() ? new TraceRecord.Line(origin, "", "", slice.text().strip())
				: new TraceRecord.Sip(origin, SipMessage.parse(Slice.of(message.get()).text()));
	}
}

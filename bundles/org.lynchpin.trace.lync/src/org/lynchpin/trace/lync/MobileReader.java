// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import org.lynchpin.trace.Direction;
import org.lynchpin.trace.Lines;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.RowWriter.Mark;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceRecord;

/**
 * Reads a log of a mobile client: {@code YYYY-MM-DD HH:MM:SS.mmm Lync[pid:tid] LEVEL COMPONENT file.cpp/line:text}; web messages
 * stand in it between {@code <SentRequest>} and {@code <ReceivedResponse>} with {@code HttpHeader:} before each header.
 */
final class MobileReader implements RecordReader {
	private static final Set<String> LEVELS = Set.of("INFO", "ERROR", "WARNING", "WARN", "VERBOSE", "DEBUG", "FATAL", "CRITICAL", "TRACE");
	private static final byte[] RECEIVED = Ascii.bytes("<ReceivedResponse");
	private static final byte[] SENT = Ascii.bytes("<SentRequest");
	private static final byte[] HEXADECIMAL = Ascii.bytes("0x");
	private static final Keywords WORDS = new Keywords(List.of("autodiscover", "lyncdiscover", "webticket", "certprov", "getandpublishcert", "passiveauth",
			"request failed", "resulted in", "status = ", "mapping error", "mapped error", "error code", "error -", " e_", "e_ssl", "sign-in", "signin", "sign in",
			"credential", "oauth", "certificate", "ssl", "http/1.", "httpheader:", "<sentrequest", "<receivedresponse", "authenticat", "x-ms-", "0x2", "dns"));

	private final Frame frame = new Frame();
	private final LookedAt lookedAt = new LookedAt();
	private final Prefix prefix = new Prefix();

	/** What stands before each text. */
	private static final class Prefix {
		final IsoTime time = new IsoTime();
		int process;
		int thread;
		String level = "";
		String component = "";
		String place = "";
		int text;

		boolean read(byte[] bytes, int at, int to) {
			if (at >= to || !Ascii.digit(bytes[at]) || !time.read(bytes, at, to)) {
				return false;
			}
			int i = Ascii.blanks(bytes, time.end, to);
			int end = Lines.end(bytes, i, Math.min(to, i + 400));
			process = thread = 0;
			int open = Lines.find(bytes, i, Math.min(end, i + 80), '[');
			boolean program = open > 0 && program(bytes, open, end);
			i = program ? Ascii.blanks(bytes, Lines.find(bytes, open, end, ']') + 1, end) : i;
			int word = word(bytes, i, end);
			level = new String(bytes, i, word - i, StandardCharsets.US_ASCII);
			if (!LEVELS.contains(level)) {
				return false;
			}
			i = Ascii.blanks(bytes, word, end);
			word = word(bytes, i, end);
			component = new String(bytes, i, word - i, StandardCharsets.UTF_8);
			i = Ascii.blanks(bytes, word, end);
			text = place(bytes, i, end);
			return program || text > i;
		}

		/** {@code [247:6975000]}: the process in decimal, the thread in hexadecimal. */
		private boolean program(byte[] bytes, int open, int end) {
			int digits = Ascii.digits(bytes, open + 1, end);
			int close = digits;
			int number = 0;
			if (digits > open + 1 && digits < end && bytes[digits] == ':') {
				close = digits + 1;
				while (close < end && Ascii.hex(bytes[close]) >= 0) {
					number = number << 4 | Ascii.hex(bytes[close]);
					close++;
				}
			}
			if (close >= end || bytes[close] != ']' || digits == open + 1) {
				return false;
			}
			process = Ascii.number(bytes, open + 1, digits);
			thread = number;
			return true;
		}

		/** {@code file.cpp/173:}; the text begins behind it. */
		private int place(byte[] bytes, int at, int end) {
			int colon = Lines.find(bytes, at, Math.min(end, at + 160), ':');
			int slash = colon < 0 ? -1 : Lines.find(bytes, at, colon, '/');
			boolean numbered = slash > at && Ascii.digits(bytes, slash + 1, colon) == colon && colon > slash + 1;
			place = numbered ? new String(bytes, at, colon - at, StandardCharsets.UTF_8) : "";
			return numbered ? colon + 1 : at;
		}

		private static int word(byte[] bytes, int at, int to) {
			int i = at;
			while (i < to && bytes[i] > ' ') {
				i++;
			}
			return i;
		}
	}

	static int confidence(Sample sample) {
		Prefix prefix = new Prefix();
		byte[] bytes = sample.head().bytes();
		int found = 0;
		for (int line = sample.head().from(); line < sample.head().to(); line = Lines.next(bytes, line, sample.head().to())) {
			found += prefix.read(bytes, line, sample.head().to()) ? 1 : 0;
		}
		return Confidence.of(found);
	}

	@Override
	public int nextStart(byte[] bytes, int from, int to) {
		int floor = lookedAt.floor(from);
		int line = from == floor || bytes[from - 1] == '\n' ? from : Lines.next(bytes, from, to);
		while (line < to && !prefix.read(bytes, line, to)) {
			line = Lines.next(bytes, line, to);
		}
		return line < to ? lookedAt.found(line) : lookedAt.none(from, to);
	}

	@Override
	public void describe(Slice record, RowWriter rows) {
		byte[] bytes = record.bytes();
		frame.reset();
		if (!prefix.read(bytes, record.from(), record.to())) {
			PastedText.describe(bytes, record.from(), record.to(), frame, rows);
			return;
		}
		frame.time = prefix.time.millis;
		frame.process = prefix.process;
		frame.thread = prefix.thread;
		if (WORDS.find(bytes, prefix.text, record.to()) < 0 && !prefix.level.equals("ERROR") && !prefix.level.equals("FATAL")) {
			return;
		}
		int http = ClientLines.next(bytes, prefix.text, record.to());
		if (http >= 0) {
			frame.direction = direction(bytes, prefix.text, record.to());
			HttpText.row(rows, HttpText.read(bytes, http, record.to()), bytes, record.from(), record.to());
			frame.fill(rows);
			return;
		}
		rows.row(RecordKind.LINE, bytes, record.from(), Ascii.trimmed(bytes, record.from(), record.to()));
		frame.fill(rows);
		rows.mark(Mark.SIGN_IN);
		int code = code(bytes, prefix.text, record.to());
		if (code != 0) {
			rows.code(code);
		}
	}

	private static Direction direction(byte[] bytes, int from, int to) {
		return Lines.find(bytes, from, to, RECEIVED) >= 0 ? Direction.RECEIVED : Lines.find(bytes, from, to, SENT) >= 0 ? Direction.SENT : Direction.UNKNOWN;
	}

	/** Codes of these clients are 32 bits in hexadecimal, and not all are failures of Windows: {@code 0x22020002}. */
	private static int code(byte[] bytes, int from, int to) {
		int end = Math.min(to, from + 4096);
		for (int at = Lines.find(bytes, from, end, HEXADECIMAL); at >= 0; at = Lines.find(bytes, at + 2, end, HEXADECIMAL)) {
			int digits = 0;
			int code = 0;
			while (at + 2 + digits < end && Ascii.hex(bytes[at + 2 + digits]) >= 0 && digits < 9) {
				code = code << 4 | Ascii.hex(bytes[at + 2 + digits]);
				digits++;
			}
			if (digits == 8 && code != 0) {
				return code;
			}
		}
		return 0;
	}

	/** Decodes a record. */
	static TraceRecord decode(Origin origin, Slice slice) {
		Prefix prefix = new Prefix();
		if (!prefix.read(slice.bytes(), slice.from(), slice.to())) {
			return PastedText.decode(origin, slice);
		}
		int http = ClientLines.next(slice.bytes(), prefix.text, slice.to());
		if (http >= 0) {
			return new TraceRecord.Http(origin, HttpText.read(slice.bytes(), http, slice.to()));
		}
		String component = prefix.place.isEmpty() ? prefix.component : prefix.component + " " + prefix.place;
		return new TraceRecord.Line(origin, prefix.level, component, new Slice(slice.bytes(), prefix.text, slice.to()).text().strip());
	}
}

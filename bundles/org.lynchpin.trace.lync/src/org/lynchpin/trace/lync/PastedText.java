// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import org.lynchpin.trace.Lines;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.message.HttpMessage;
import org.lynchpin.trace.message.SipMessage;
import org.lynchpin.trace.message.SipScan;

/**
 * Text that people put together: messages, events and output of cmdlets out of mails, web pages and programs, with other text
 * around them. One reader knows all of them, so that none is lost whichever there is most of; that one gives the format its name.
 */
final class PastedText {
	private static final byte[] VERSION = Ascii.bytes("SIP/2.0");
	/** A line may have megabytes and begin an event every few of its bytes: no more of it is looked at than is needed. */
	private static final int WINDOW = 4096;
	private static final int OVERLAP = 8;
	private static final byte[] DIAGNOSTICS = Ascii.bytes("ms-diagnostics");
	private static final byte[] CLIENT_DIAGNOSTICS = Ascii.bytes("ms-client-diagnostics");
	private static final byte[] DASH = Ascii.bytes("- ");

	/** What can begin in a line. */
	enum Kind {
		/** A SIP message. */
		SIP,
		/** An HTTP message. */
		HTTP,
		/** An event as XML. */
		EVENT_XML,
		/** An event as text. */
		EVENT_TEXT,
		/** What a cmdlet printed. */
		OUTPUT
	}

	/** Where something begins. @param at its first byte */
	record Start(Kind kind, int at) {
	}

	private PastedText() {
	}

	/** Whether something begins exactly here. */
	static boolean begins(byte[] bytes, int at, int to) {
		Start start = start(bytes, at, at, to);
		return start != null && start.at == at;
	}

	/**
	 * Where the next thing begins; null where nothing does.
	 *
	 * @param floor no byte before it is looked at
	 * @param from the beginning of a line, or a place in one: then only an event can begin before the next line
	 */
	static Start next(byte[] bytes, int floor, int from, int to) {
		return next(bytes, floor, from, to, from == floor || bytes[from - 1] == '\n');
	}

	private static Start next(byte[] bytes, int floor, int from, int to, boolean atLine) {
		int line = from;
		boolean begins = atLine;
		while (line < to) {
			Start start = begins ? start(bytes, floor, line, to) : null;
			if (start != null) {
				return start;
			}
			int window = Math.min(to, line + WINDOW);
			int feed = Lines.find(bytes, line, window, '\n');
			int event = event(bytes, floor, line, feed < 0 ? window : feed, to);
			if (event >= 0) {
				return new Start(Kind.EVENT_XML, event);
			}
			// Where the line goes on, the beginning of an event may stand across the end of the window.
			line = feed >= 0 ? feed + 1 : window == to ? to : window - OVERLAP;
			begins = feed >= 0;
		}
		return null;
	}

	/** Exports put all events on one line, or some behind the element around them. */
	private static int event(byte[] bytes, int floor, int from, int lineEnd, int to) {
		for (int at = EventXml.find(bytes, from, lineEnd, to); at >= 0; at = EventXml.find(bytes, at + 1, lineEnd, to)) {
			if (!EventText.precedes(bytes, floor, at)) {
				return at;
			}
		}
		return -1;
	}

	/** What begins in this line; null where nothing does. */
	static Start start(byte[] bytes, int floor, int line, int to) {
		int at = junk(bytes, line, to);
		if (at >= to || bytes[at] == '\r' || bytes[at] == '\n') {
			return null;
		}
		if (SipScan.startLine(bytes, at, to) || diagnostics(bytes, floor, line, at, to)) {
			return new Start(Kind.SIP, at);
		}
		if (HttpText.startLine(bytes, at, to)) {
			return new Start(Kind.HTTP, at);
		}
		if (bytes[at] == '<' && EventXml.begins(bytes, at, to)) {
			return EventText.precedes(bytes, floor, at) ? null : new Start(Kind.EVENT_XML, at);
		}
		if (EventText.begins(bytes, floor, at, to)) {
			return new Start(Kind.EVENT_TEXT, at);
		}
		if (CmdletText.begins(bytes, floor, at, to)) {
			return new Start(Kind.OUTPUT, at);
		}
		return inside(bytes, at, to);
	}

	/** Reports and articles quote ms-diagnostics alone: behind an empty line, where it is not one of a message's headers. */
	private static boolean diagnostics(byte[] bytes, int floor, int line, int at, int to) {
		if ((bytes[at] | 0x20) != 'm' || !Ascii.word(bytes, at, to, DIAGNOSTICS) && !Ascii.word(bytes, at, to, CLIENT_DIAGNOSTICS)) {
			return false;
		}
		int limit = Math.max(floor, line - 300);
		int end = line;
		int feeds = 0;
		while (end > limit && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
			end--;
			feeds += bytes[end] == '\n' ? 1 : 0;
		}
		int before = end;
		while (before > limit && bytes[before - 1] != '\n') {
			before--;
		}
		return end > limit && feeds > 1 && !header(bytes, before, end);
	}

	private static boolean header(byte[] bytes, int from, int to) {
		int colon = Lines.find(bytes, from, Math.min(to, from + 40), ':');
		int blank = colon < 0 ? -1 : Lines.find(bytes, from, Ascii.trimmed(bytes, from, colon), ' ');
		return colon > from && blank < 0 || Lines.find(bytes, from, to, VERSION) >= 0;
	}

	/** A SIP message behind other words, as where a log or a person has written something before it on the line. */
	private static Start inside(byte[] bytes, int line, int to) {
		int end = Lines.end(bytes, line, Math.min(to, line + 4096));
		int version = Lines.find(bytes, line, end, VERSION);
		if (version < 0 || version + VERSION.length < end && bytes[version + VERSION.length] == '/') {
			return null;
		}
		if (SipScan.startLine(bytes, version, end)) {
			return new Start(Kind.SIP, version);
		}
		int at = version;
		for (int words = 0; words < 2 && at > line; words++) {
			while (at > line && bytes[at - 1] == ' ') {
				at--;
			}
			while (at > line && bytes[at - 1] > ' ' && bytes[at - 1] != '|') {
				at--;
			}
		}
		return at > line && SipScan.startLine(bytes, at, end) ? new Start(Kind.SIP, at) : null;
	}

	/** The place behind what mail programs and pages put before a line. */
	private static int junk(byte[] bytes, int line, int to) {
		int at = line;
		while (at < to && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '>' || bytes[at] == '|' || bytes[at] == '`' || bytes[at] == '*'
				|| bytes[at] == (byte) 0xC2 || bytes[at] == (byte) 0xA0)) {
			at++;
		}
		return Lines.startsWith(bytes, at, to, DASH) ? at + DASH.length : at;
	}

	/** Adds rows for all that a text holds. */
	static void describe(byte[] bytes, int from, int to, Frame frame, RowWriter rows) {
		SipScan scan = new SipScan();
		Start start = next(bytes, from, from, to, true);
		int before = start == null ? to : start.at;
		if (Ascii.skipped(bytes, from, before) < before) {
			headless(bytes, from, before, frame, rows, scan);
		}
		while (start != null) {
			Start following = next(bytes, from, start.at + 1, to, false);
			int end = following == null ? to : following.at;
			one(start, bytes, end, frame, rows, scan);
			start = following;
		}
	}

	private static void one(Start start, byte[] bytes, int to, Frame frame, RowWriter rows, SipScan scan) {
		switch (start.kind) {
			case SIP -> sip(bytes, start.at, to, frame, rows, scan);
			case HTTP -> {
				HttpText.row(rows, HttpText.read(bytes, start.at, to), bytes, start.at, to);
				frame.fill(rows);
			}
			case EVENT_XML, EVENT_TEXT -> EventRow.add(bytes, start.at, to, frame, rows);
			case OUTPUT -> CmdletText.add(bytes, start.at, to, frame, rows);
		}
	}

	/** A line of a sentence that only looks like the beginning of a message is none. */
	private static void sip(byte[] bytes, int from, int to, Frame frame, RowWriter rows, SipScan scan) {
		scan.read(bytes, from, to);
		boolean first = from == 0 || bytes[from - 1] == '\n' || bytes[from - 1] == '\r';
		if (first || scan.found()) {
			rows.row(scan.kind(), bytes, from, to);
			frame.fill(rows);
			scan.fill(rows);
		}
	}

	/** What a text without a beginning is: headers of a message whose first line the copy does not have; null for neither. */
	static Kind headless(byte[] bytes, int from, int to) {
		if (Ascii.skipped(bytes, from, to) == to) {
			return null;
		}
		SipScan scan = new SipScan();
		scan.read(bytes, from, to);
		return scan.found() ? Kind.SIP : web(HttpText.read(bytes, from, to)) ? Kind.HTTP : null;
	}

	/** Headers without a first line, as where a copy begins in the middle. */
	private static void headless(byte[] bytes, int from, int to, Frame frame, RowWriter rows, SipScan scan) {
		scan.read(bytes, from, to);
		if (scan.found()) {
			rows.row(scan.kind(), bytes, from, to);
			frame.fill(rows);
			scan.fill(rows);
			return;
		}
		HttpMessage message = HttpText.read(bytes, from, to);
		if (web(message)) {
			HttpText.row(rows, message, bytes, from, to);
			frame.fill(rows);
		}
	}

	private static boolean web(HttpMessage message) {
		return message.startLine().isEmpty() && (message.header("WWW-Authenticate").isPresent() || message.header("X-Ms-diagnostics").isPresent()
				|| message.header("X-MS-Server-Fqdn").isPresent() || message.header("X-MS-WebTicketURL").isPresent());
	}

	/** Decodes what {@link #describe} has given a row; any other text is a line. */
	static TraceRecord decode(Origin origin, Slice slice) {
		Start start = start(slice.bytes(), slice.from(), slice.from(), slice.to());
		if (start == null || start.at > slice.from() && start.kind == Kind.SIP) {
			return headless(origin, slice);
		}
		return switch (start.kind) {
			case SIP -> new TraceRecord.Sip(origin, SipMessage.parse(slice.text()));
			case HTTP -> new TraceRecord.Http(origin, HttpMessage.parse(slice.text()));
			case EVENT_XML, EVENT_TEXT -> EventRow.decode(origin, slice);
			case OUTPUT -> CmdletText.decode(origin, slice);
		};
	}

	private static TraceRecord headless(Origin origin, Slice slice) {
		SipScan scan = new SipScan();
		scan.read(slice.bytes(), slice.from(), slice.to());
		if (scan.found()) {
			return new TraceRecord.Sip(origin, SipMessage.parse(slice.text()));
		}
		HttpMessage message = HttpMessage.parse(slice.text());
		return web(message) ? new TraceRecord.Http(origin, message) : new TraceRecord.Line(origin, "", "", slice.text().strip());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import org.lynchpin.core.Messages;
import org.lynchpin.trace.Lines;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.RowWriter.Mark;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.message.SipScan;

/**
 * Reads a client log. A record is a packet with the lines before and after it, or any other text with its prefix; so the
 * direction of a packet is known where only one of the two lines is left, and where lines of other threads have come between.
 */
final class UccapiReader implements RecordReader {
	private static final Messages TEXT = Messages.of(UccapiReader.class);
	/** What the log adds behind a message: its own line end, sometimes twice. */
	private static final int ADDED = 8;

	private final UccapiPrefix prefix;
	private final UccapiPrefix inner;
	private final Midnights midnights;
	private final Framing framing = new Framing();
	private final SipScan scan = new SipScan();
	private final Frame frame = new Frame();
	private final OpenPackets open = new OpenPackets();
	private final ClientLines lines = new ClientLines();
	private final LookedAt lookedAt = new LookedAt();
	private int thread;
	/** The bytes of lines of other threads in the text that is read. */
	private int between;

	/** @param dated whether its lines have a date; those of the oldest clients have none */
	UccapiReader(boolean dated) {
		this.prefix = new UccapiPrefix(dated);
		this.inner = new UccapiPrefix(dated);
		this.midnights = new Midnights(!dated);
	}

	@Override
	public int nextStart(byte[] bytes, int from, int to) {
		int floor = lookedAt.floor(from);
		int at = from;
		while (true) {
			int start = prefix.find(bytes, at, to);
			if (start < 0) {
				return lookedAt.none(from, to);
			}
			if (!continues(bytes, floor, start, to)) {
				thread = prefix.thread;
				return lookedAt.found(start);
			}
			at = prefix.text;
		}
	}

	/** Whether the prefix that was found belongs to the record before it. */
	private boolean continues(byte[] bytes, int floor, int start, int to) {
		int lineEnd = Framing.lineEnd(bytes, prefix.text, to);
		if (framing.read(bytes, prefix.text, lineEnd)) {
			return framing.end;
		}
		int before = previousLine(bytes, floor, start);
		if (prefix.thread == thread) {
			return opening(bytes, before, start);
		}
		// A line of another thread between the headers of a message: a header stands before it and one behind it.
		int behind = Lines.next(bytes, prefix.text, Math.min(to, prefix.text + 4096));
		return header(bytes, before, start) && header(bytes, behind, to);
	}

	private boolean opening(byte[] bytes, int at, int to) {
		return inner.read(bytes, at, to) && framing.read(bytes, inner.text, Framing.lineEnd(bytes, inner.text, to)) && !framing.end;
	}

	private static int previousLine(byte[] bytes, int floor, int start) {
		int at = start;
		while (at > floor && bytes[at - 1] <= ' ' && start - at < 8) {
			at--;
		}
		while (at > floor && bytes[at - 1] != '\n' && start - at < 1024) {
			at--;
		}
		return at;
	}

	private static boolean header(byte[] bytes, int at, int to) {
		int i = at;
		while (i < to && i - at < 40 && (bytes[i] >= 'a' && bytes[i] <= 'z' || bytes[i] >= 'A' && bytes[i] <= 'Z' || bytes[i] == '-')) {
			i++;
		}
		return i - at > 1 && i + 1 < to && bytes[i] == ':' && bytes[i + 1] == ' ';
	}

	@Override
	public void describe(Slice record, RowWriter rows) {
		byte[] bytes = record.bytes();
		int at = record.from();
		while (at < record.to()) {
			at = unit(bytes, at, record.to(), rows);
		}
	}

	/** Describes a packet or a text. @return where the next one begins */
	private int unit(byte[] bytes, int from, int to, RowWriter rows) {
		frame.reset();
		frame.bytes = bytes;
		int text = from;
		boolean opened = false;
		boolean prefixed = prefix.read(bytes, from, to);
		if (prefixed) {
			stamp(bytes);
			int lineEnd = Framing.lineEnd(bytes, prefix.text, to);
			text = prefix.text;
			if (framing.read(bytes, prefix.text, lineEnd)) {
				if (framing.end) {
					orphan(bytes, from, Lines.next(bytes, prefix.text, to), rows);
					return Lines.next(bytes, prefix.text, to);
				}
				opened = true;
				framed();
				text = Lines.next(bytes, prefix.text, to);
				if (inner.read(bytes, text, to) && inner.thread == prefix.thread
						&& !framing.read(bytes, inner.text, Framing.lineEnd(bytes, inner.text, to))) {
					text = inner.text;
				}
			}
		}
		int textTo = to;
		int next = to;
		between = 0;
		boolean ended = false;
		int look = text;
		for (int p = inner.find(bytes, look, to); p >= 0; p = inner.find(bytes, look, to)) {
			if (!framing.read(bytes, inner.text, Framing.lineEnd(bytes, inner.text, to))) {
				look = Lines.next(bytes, inner.text, to);
				between += look - p;
				continue;
			}
			textTo = p;
			next = p;
			if (framing.end) {
				next = Lines.next(bytes, inner.text, to);
				ended = !prefixed || inner.thread == frame.thread;
				ended(bytes, opened, prefixed);
			}
			break;
		}
		text(bytes, from, text, textTo, rows, opened, ended, prefixed);
		if (between > 0) {
			between(bytes, text, textTo, rows);
		}
		return next;
	}

	/** Lines of other threads that stand between the headers of a message. */
	private void between(byte[] bytes, int from, int to, RowWriter rows) {
		int next = from;
		for (int p = prefix.find(bytes, next, to); p >= 0; p = prefix.find(bytes, next, to)) {
			frame.reset();
			frame.bytes = bytes;
			stamp(bytes);
			next = Lines.next(bytes, prefix.text, to);
			lines.describe(bytes, p, prefix.text, next, frame, rows);
		}
	}

	private void stamp(byte[] bytes) {
		frame.time = midnights.after(prefix.time(bytes));
		frame.process = prefix.process;
		frame.thread = prefix.thread;
	}

	private void framed() {
		frame.direction = framing.direction;
		frame.peerFrom = framing.peerFrom;
		frame.peerTo = framing.peerTo;
		frame.localFrom = framing.localFrom;
		frame.localTo = framing.localTo;
		frame.announced = framing.announced;
	}

	/** The line behind a packet tells what the one before it would have told. */
	private void ended(byte[] bytes, boolean opened, boolean prefixed) {
		if (opened || prefixed && inner.thread != frame.thread) {
			return;
		}
		framed();
		if (!prefixed) {
			frame.time = midnights.after(inner.time(bytes));
			frame.process = inner.process;
			frame.thread = inner.thread;
		}
	}

	private void text(byte[] bytes, int from, int text, int to, RowWriter rows, boolean opened, boolean ended, boolean prefixed) {
		int begin = Ascii.skipped(bytes, text, to);
		if (begin == to) {
			if (opened && !ended && frame.announced > 4) {
				open.opened(frame);
			} else if (!opened && ended && frame.announced > 4) {
				orphan(bytes, from, to, rows);
			}
			return;
		}
		boolean message = SipScan.startLine(bytes, begin, to);
		if (prefixed && !opened && !ended && message) {
			open.fill(frame);
		}
		if (message || !prefixed && !PastedText.begins(bytes, begin, to)) {
			packet(bytes, from, begin, to, rows, ended, message);
		} else if (!prefixed) {
			PastedText.describe(bytes, begin, to, frame, rows);
		} else {
			lines.describe(bytes, from, text, to, frame, rows);
		}
	}

	/** One message, or several that were in one packet. */
	private void packet(byte[] bytes, int from, int begin, int to, RowWriter rows, boolean ended, boolean whole) {
		int announced = frame.announced;
		int at = begin;
		int messages = 0;
		while (at < to) {
			int next = scan.read(bytes, at, to);
			if (!scan.found() && !(whole && messages == 0)) {
				if (messages == 0) {
					PastedText.describe(bytes, begin, to, frame, rows);
				}
				break;
			}
			if (next < to || messages > 0) {
				frame.announced = -1;
			}
			rows.row(scan.kind(), bytes, messages == 0 ? from : at, next);
			frame.fill(rows);
			scan.fill(rows);
			messages++;
			at = next;
		}
		if (messages > 0 && announced >= 0) {
			compare(bytes, begin, to, announced, rows);
		}
		if (messages > 0 && !ended) {
			open.written(frame.thread);
		}
	}

	/** Compares what is there with what the log announces; a copy may have lost carriage returns and changed the encoding. */
	private void compare(byte[] bytes, int from, int to, int announced, RowWriter rows) {
		int there = to - from - between;
		if (there >= announced && there <= announced + ADDED) {
			return;
		}
		int slack = 0;
		for (int i = from; i < to; i++) {
			slack += bytes[i] < 0 || bytes[i] == '\n' && (i == from || bytes[i - 1] != '\r') ? 1 : 0;
		}
		if (there + slack + 2 < announced) {
			rows.mark(Mark.DAMAGED);
			rows.warning(from, TEXT.text("uccapi.short", announced, there));
		} else if (there - slack > announced + ADDED) {
			rows.mark(Mark.DAMAGED);
		}
	}

	/** The line behind a packet that is not there: the copy begins with it. */
	private void orphan(byte[] bytes, int from, int to, RowWriter rows) {
		if (open.closed(frame.thread) || framing.announced <= 4 && framing.announced >= 0) {
			return;
		}
		framed();
		rows.row(RecordKind.LINE, bytes, from, to);
		frame.fill(rows);
		rows.mark(Mark.DAMAGED);
		rows.warning(from, TEXT.text("uccapi.missing"));
	}
}

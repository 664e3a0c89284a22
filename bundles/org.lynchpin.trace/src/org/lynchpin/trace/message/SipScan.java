// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.message;

import java.nio.charset.StandardCharsets;

import org.lynchpin.trace.Lines;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.Slice;

/**
 * Reads of a SIP message what the index keeps, straight from the bytes and without making objects: one pass over its lines.
 * What a copy has garbled so that one of the headers that every message has (RFC 3261, 8.1.1) is not found this way is
 * read once more by {@link SipMessage#parse}. One scan serves one thread, for any number of messages.
 */
public final class SipScan {
	private static final byte[] VERSION = ascii("SIP/2.0");
	private static final byte[] SIP = ascii("sip");
	private static final byte[] TELEPHONE = ascii("tel:");
	private static final byte[] REGISTER = ascii("REGISTER");

	private byte[] source;
	private int from;
	private int end;
	private boolean start;
	private int methodFrom;
	private int methodTo;
	private int status;
	private int bodyFrom;
	private final SipHeaders headers = new SipHeaders();

	/** Reads one message, adds its row and fills it; the row's bytes are those of the message. @return where the next message begins, else {@code to} */
	public static int describe(byte[] bytes, int from, int to, RowWriter rows) {
		SipScan scan = new SipScan();
		int next = scan.read(bytes, from, to);
		rows.row(scan.kind(), bytes, from, next);
		scan.fill(rows);
		return next;
	}

	/**
	 * Reads one message.
	 *
	 * @param bytes a log
	 * @param from the first byte of its first line, or of a header where the copy begins there
	 * @param to after the last byte that may belong to it
	 * @return where the next message begins (several may stand in one packet); {@code to} where none does
	 */
	public int read(byte[] bytes, int from, int to) {
		source = bytes;
		this.from = from;
		headers.reset(bytes);
		status = 0;
		methodFrom = methodTo = 0;
		start = startLine(bytes, from, to);
		int at = start ? Lines.next(bytes, from, to) : from;
		if (start) {
			startLine(Lines.end(bytes, from, to));
		}
		bodyFrom = -1;
		end = -1;
		while (at < to) {
			byte first = bytes[at];
			int next = Lines.next(bytes, at, to);
			if (first == '\n' || first == '\r' && next - at == 2) {
				bodyFrom = next;
				break;
			}
			if (at > from && capitals(bytes, at, to) && startLine(bytes, at, to)) {
				end = at;
				break;
			}
			headers.line(at, next);
			at = next;
		}
		if (end < 0) {
			end = bodyFrom < 0 ? to : afterBody(to);
		}
		if (!headers.complete() || start && methodTo == 0 && status == 0) {
			loose();
		}
		return end;
	}

	/** Whether it is a request or a response; without its first line, as its headers tell. */
	public RecordKind kind() {
		return status > 0 || !start && headers.ofServer() ? RecordKind.SIP_RESPONSE : RecordKind.SIP_REQUEST;
	}

	/** Whether there is anything of a message: a first line or a header that every message has. */
	public boolean found() {
		return start && headers.any() || headers.some();
	}

	/** Whether it begins with its first line. */
	public boolean startsWhole() {
		return start;
	}

	/** The number of bytes from its first line to the end of its body, without what stands behind; all where it does not say. */
	public int length(int to) {
		int announced = headers.contentLength();
		return bodyFrom >= 0 && announced >= 0 && bodyFrom + (long) announced <= to ? bodyFrom + announced - from : to - from;
	}

	/** Fills the row that was begun last; a message without its first line, a header that every message has, or all of its body is damaged. */
	public void fill(RowWriter rows) {
		fillHeaders(rows);
		if (!start || !headers.complete() || cut()) {
			rows.mark(RowWriter.Mark.DAMAGED);
		}
	}

	/** Fills the row that was begun last, where the body stands elsewhere. */
	public void fillHeaders(RowWriter rows) {
		int methodStart = methodTo > 0 ? methodFrom : headers.methodFrom();
		int methodEnd = methodTo > 0 ? methodTo : headers.methodTo();
		if (methodEnd > methodStart) {
			rows.method(source, methodStart, methodEnd);
		}
		if (status > 0) {
			rows.status(status);
		}
		boolean register = methodEnd - methodStart == REGISTER.length && Lines.startsWith(source, methodStart, methodEnd, REGISTER);
		headers.fill(rows, register, status > 0);
	}

	/** Whether a SIP message begins here; only its first line is looked at, and only as far as 8 kB. */
	public static boolean startLine(byte[] bytes, int at, int to) {
		if (Lines.startsWith(bytes, at, to, VERSION)) {
			int digits = at + VERSION.length + 1;
			return digits + 3 <= to && bytes[digits - 1] == ' ' && bytes[digits] >= '1' && bytes[digits] <= '6' && digit(bytes[digits + 1])
					&& digit(bytes[digits + 2]) && (digits + 3 == to || bytes[digits + 3] <= ' ' && bytes[digits + 3] >= 0);
		}
		int blank = at;
		while (blank < to && blank - at < 24 && bytes[blank] >= 'A' && bytes[blank] <= 'Z') {
			blank++;
		}
		if (blank - at < 3 || blank >= to || bytes[blank] != ' ') {
			return false;
		}
		int limit = Lines.end(bytes, blank, Math.min(to, blank + 8192));
		while (limit > blank && (bytes[limit - 1] == ' ' || bytes[limit - 1] == '\t')) {
			limit--;
		}
		int version = limit - VERSION.length;
		boolean last = version > blank && Lines.startsWith(bytes, version, limit, VERSION);
		version = last ? version : Lines.find(bytes, blank, limit, VERSION);
		return version > blank + 1 && bytes[version - 1] == ' ' && (last || version + VERSION.length == limit || bytes[version + VERSION.length] != '/')
				&& (scheme(bytes, blank, version) || words(bytes, blank, version) == 1);
	}

	/** A copy may have put blanks into an address; that it is one is told by its scheme. */
	private static boolean scheme(byte[] bytes, int from, int to) {
		int at = from;
		while (at < to && bytes[at] == ' ') {
			at++;
		}
		return Lines.startsWith(bytes, at, to, SIP) || Lines.startsWith(bytes, at, to, TELEPHONE);
	}

	private static int words(byte[] bytes, int from, int to) {
		int words = 0;
		for (int i = from + 1; i < to && words < 2; i++) {
			words += bytes[i] != ' ' && bytes[i - 1] == ' ' ? 1 : 0;
		}
		return words;
	}

	private static boolean capitals(byte[] bytes, int at, int to) {
		return to - at > 3 && bytes[at] >= 'A' && bytes[at] <= 'Z' && bytes[at + 1] >= 'A' && bytes[at + 1] <= 'Z' && bytes[at + 2] >= 'A'
				&& bytes[at + 2] <= 'Z';
	}

	private void startLine(int lineEnd) {
		if (source[from] == 'S' && source[from + 3] == '/') {
			int digits = from + VERSION.length + 1;
			status = (source[digits] - '0') * 100 + (source[digits + 1] - '0') * 10 + source[digits + 2] - '0';
			return;
		}
		int blank = from;
		while (blank < lineEnd && source[blank] != ' ') {
			blank++;
		}
		methodFrom = from;
		methodTo = blank;
	}

	/**
	 * Where what belongs to the body ends: before the next first line. A body may hold such lines itself (message/sipfrag),
	 * so none counts before as many bytes as Content-Length says; a carriage return that a copy has lost is counted in.
	 */
	private int afterBody(int to) {
		long announced = Math.max(headers.contentLength(), 0);
		if (bodyFrom + announced + 4 >= to) {
			return to;
		}
		int lost = 0;
		for (int at = bodyFrom; at < to;) {
			if (at - bodyFrom + lost >= announced && capitals(source, at, to) && startLine(source, at, to)) {
				return at;
			}
			int next = Lines.next(source, at, to);
			lost += next - at < 2 || source[next - 2] != '\r' ? 1 : 0;
			at = next;
		}
		return to;
	}

	private boolean cut() {
		int announced = headers.contentLength();
		if (bodyFrom < 0 || announced <= 0 || bodyFrom + (long) announced <= end) {
			return bodyFrom < 0 && announced > 0;
		}
		return announced > end - bodyFrom + Lines.count(source, bodyFrom, end) + 2;
	}

	/** Reads the message as garbled text; the texts then stand in an array of their own. */
	private void loose() {
		int length = Math.min(end - from, 1 << 20);
		String text = new Slice(source, from, from + length).text();
		SipMessage message = SipMessage.parse(text);
		if (message.headers().isEmpty()) {
			return;
		}
		byte[] method = message.method().getBytes(StandardCharsets.UTF_8);
		byte[] texts = headers.loose(message, method);
		source = texts;
		start = !message.startLine().isEmpty();
		status = message.status();
		methodFrom = 0;
		methodTo = method.length;
		bodyFrom = -1;
	}

	private static boolean digit(byte b) {
		return b >= '0' && b <= '9';
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}
}

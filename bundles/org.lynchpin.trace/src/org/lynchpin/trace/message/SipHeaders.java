// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.RowWriter.Mark;

/** What the index keeps of the headers of one message: places in an array, no objects. Used again for each message. */
final class SipHeaders {
	private static final byte[] FROM = name("from");
	private static final byte[] TO = name("to");
	private static final byte[] CALL_ID = name("call-id");
	private static final byte[] SEQUENCE = name("cseq");
	private static final byte[] CONTACT = name("contact");
	private static final byte[] CONTENT_LENGTH = name("content-length");
	private static final byte[] EXPIRES = name("expires");
	private static final byte[] EVENT = name("event");
	private static final byte[] DIAGNOSTICS = name("ms-diagnostics");
	private static final byte[] PUBLIC_DIAGNOSTICS = name("ms-diagnostics-public");
	private static final byte[] CLIENT_DIAGNOSTICS = name("ms-client-diagnostics");
	private static final byte[] AUTHORIZATION = name("authorization");
	private static final byte[] PROXY_AUTHORIZATION = name("proxy-authorization");
	private static final byte[] PROXY_AUTHENTICATE = name("proxy-authenticate");
	private static final byte[] WWW_AUTHENTICATE = name("www-authenticate");
	private static final byte[] AUTHENTICATION_INFO = name("authentication-info");
	private static final byte[] SERVER = name("server");
	private static final byte[] VIA = name("via");
	private static final byte[] EPID = name("epid=");
	private static final byte[] SIP = name("sip:");
	private static final byte[] SIPS = name("sips:");
	private static final byte[] ENDS = name("expires=0");
	private static final byte[] REGISTRATION = name("registration");
	private static final byte[] SHORT = name("fticmlov");

	private byte[] bytes;
	private int fromFrom;
	private int fromTo;
	private int toFrom;
	private int toTo;
	private int epidFrom;
	private int epidTo;
	private int callFrom;
	private int callTo;
	private int methodFrom;
	private int methodTo;
	private long sequence;
	private int code;
	private int contentLength;
	private int expires;
	private int contacts;
	private boolean contactEnds;
	private boolean credentials;
	private boolean registration;
	private boolean ofServer;
	private boolean via;
	private boolean odd;
	private boolean wanted;

	void reset(byte[] array) {
		bytes = array;
		fromFrom = fromTo = toFrom = toTo = epidFrom = epidTo = callFrom = callTo = methodFrom = methodTo = 0;
		sequence = contentLength = expires = -1;
		code = contacts = 0;
		contactEnds = credentials = registration = ofServer = via = odd = wanted = false;
	}

	/** Takes a line with its line end. */
	void line(int at, int next) {
		int end = next;
		while (end > at && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
			end--;
		}
		wanted = switch (bytes[at] | 0x20) {
			case 'f' -> from(value(FROM, 0, at, end), end);
			case 't' -> to(value(TO, 1, at, end), end);
			case 'i' -> callId(value(CALL_ID, 2, at, end), end);
			case 'c' -> c(at, end);
			case 'm' -> m(at, end);
			case 'l' -> contentLength(value(CONTENT_LENGTH, 5, at, end), end);
			case 'o' -> event(value(EVENT, 6, at, end), end);
			case 'e' -> expires(value(EXPIRES, -1, at, end), end) || event(value(EVENT, -1, at, end), end);
			case 'a' -> a(at, end);
			case 'p' -> credentials(value(PROXY_AUTHORIZATION, -1, at, end) > 0 || value(PROXY_AUTHENTICATE, -1, at, end) > 0);
			case 'w' -> w(at, end);
			case 'x' -> end - at > 2 && diagnostics(value(DIAGNOSTICS, -1, at + 2, end), end);
			case 's' -> s(at, end);
			case 'v' -> v(at, end);
			default -> folded(at);
		};
	}

	boolean complete() {
		return !odd && fromTo > 0 && toTo > 0 && callTo > 0 && sequence >= 0;
	}

	/** Whether any header that belongs to a SIP message was found. */
	boolean any() {
		return fromTo > 0 || toTo > 0 || callTo > 0 || sequence >= 0 || code > 0 || via || credentials || contacts > 0;
	}

	/** Whether so many were found that it is a message even without a first line; ms-diagnostics alone tells enough. */
	boolean some() {
		return code > 0 || callTo > 0 && (sequence >= 0 || fromTo > 0) || sequence >= 0 && (via || fromTo > 0) || via && fromTo > 0;
	}

	boolean ofServer() {
		return ofServer;
	}

	int contentLength() {
		return contentLength;
	}

	int methodFrom() {
		return methodFrom;
	}

	int methodTo() {
		return methodTo;
	}

	void fill(RowWriter rows, boolean register, boolean response) {
		rows.text(Field.FROM, bytes, fromFrom, fromTo);
		rows.text(Field.TO, bytes, toFrom, toTo);
		rows.text(Field.CALL_ID, bytes, callFrom, callTo);
		rows.text(Field.EPID, bytes, epidFrom, epidTo);
		if (sequence >= 0) {
			rows.sequence(sequence);
		}
		if (code > 0) {
			rows.code(code);
		}
		if (register && (expires == 0 || contactEnds && expires < 0 && (contacts == 1 || !response))) {
			rows.mark(Mark.ENDS_REGISTRATION);
		}
		if (credentials) {
			rows.mark(Mark.AUTHENTICATION);
		}
		if (registration && !register) {
			rows.mark(Mark.SIGN_IN);
		}
	}

	/** Takes the headers of a garbled message. @return the array in which the texts stand, the method first */
	byte[] loose(SipMessage message, byte[] method) {
		ByteArrayOutputStream lines = new ByteArrayOutputStream();
		lines.writeBytes(method);
		int[] starts = new int[message.headers().size() + 1];
		for (int i = 0; i < message.headers().size(); i++) {
			Header header = message.headers().get(i);
			starts[i] = lines.size();
			String full = HeaderNames.full(header.name());
			boolean address = full.equals("from") || full.equals("to");
			lines.writeBytes((full + ":" + (address ? plain(header.value()) : header.value())).getBytes(StandardCharsets.UTF_8));
		}
		starts[message.headers().size()] = lines.size();
		byte[] texts = lines.toByteArray();
		reset(texts);
		for (int i = 0; i + 1 < starts.length; i++) {
			line(starts[i], starts[i + 1]);
		}
		odd = false;
		return texts;
	}

	/** An address as this class reads it: {@code <sip:a@b>;epid=..}. */
	private static String plain(String value) {
		NameAddress address = NameAddress.of(value);
		return "<" + address.uri() + ">" + address.epid().map(epid -> ";epid=" + epid).orElse("");
	}

	private boolean c(int at, int end) {
		return switch (end - at > 3 ? bytes[at + 3] | 0x20 : 0) {
			case 'l' -> callId(value(CALL_ID, -1, at, end), end);
			case 'q' -> sequence(value(SEQUENCE, -1, at, end), end);
			case 't' -> contact(value(CONTACT, -1, at, end), end) || contentLength(value(CONTENT_LENGTH, -1, at, end), end);
			default -> false;
		};
	}

	private boolean m(int at, int end) {
		boolean server = diagnostics(value(DIAGNOSTICS, -1, at, end), end) || diagnostics(value(PUBLIC_DIAGNOSTICS, -1, at, end), end);
		ofServer |= server;
		return server || diagnostics(value(CLIENT_DIAGNOSTICS, -1, at, end), end) || contact(value(CONTACT, 4, at, end), end);
	}

	private boolean a(int at, int end) {
		ofServer |= value(AUTHENTICATION_INFO, -1, at, end) > 0;
		return credentials(value(AUTHORIZATION, -1, at, end) > 0);
	}

	private boolean credentials(boolean here) {
		credentials |= here;
		return false;
	}

	private boolean w(int at, int end) {
		boolean challenge = value(WWW_AUTHENTICATE, -1, at, end) > 0;
		ofServer |= challenge;
		return credentials(challenge);
	}

	private boolean s(int at, int end) {
		ofServer |= value(SERVER, -1, at, end) > 0;
		return false;
	}

	private boolean v(int at, int end) {
		via |= value(VIA, 7, at, end) > 0;
		return false;
	}

	/** A line that begins with a blank goes on with the header before it; where that one matters, the message is read as garbled. */
	private boolean folded(int at) {
		boolean goesOn = wanted && (bytes[at] == ' ' || bytes[at] == '\t');
		odd |= goesOn;
		return goesOn;
	}

	private boolean from(int value, int end) {
		if (value < 0 || fromTo > 0) {
			return value > 0;
		}
		int after = address(value, end);
		fromFrom = foundFrom;
		fromTo = foundTo;
		for (int at = after; at + EPID.length < end; at++) {
			if ((bytes[at] | 0x20) == 'e' && bytes[at - 1] <= ';' && matches(EPID, at, end)) {
				epidFrom = at + EPID.length;
				epidTo = token(epidFrom, end);
				break;
			}
		}
		return true;
	}

	private boolean to(int value, int end) {
		if (value > 0 && toTo == 0) {
			address(value, end);
			toFrom = foundFrom;
			toTo = foundTo;
		}
		return value > 0;
	}

	private int foundFrom;
	private int foundTo;

	/** Finds the address of a value. @return the place behind it */
	private int address(int value, int end) {
		int at = value;
		if (at < end && bytes[at] == '"') {
			at++;
			while (at < end && bytes[at] != '"') {
				at += bytes[at] == '\\' ? 2 : 1;
			}
		}
		int open = at;
		while (open < end && bytes[open] != '<') {
			open++;
		}
		int begin = open < end ? open + 1 : value;
		if (matches(SIP, begin, end)) {
			begin += SIP.length;
		} else if (matches(SIPS, begin, end)) {
			begin += SIPS.length;
		}
		int stop = begin;
		while (stop < end && bytes[stop] != '>' && bytes[stop] != ';' && bytes[stop] != '?' && bytes[stop] != ' ') {
			stop++;
		}
		odd |= open < end && stop < end && bytes[stop] == ' ' || bytes[value] < 0 || bytes[value] == '&';
		foundFrom = begin;
		foundTo = stop;
		return stop;
	}

	private boolean callId(int value, int end) {
		if (value > 0 && callTo == 0) {
			callFrom = value;
			callTo = end;
			while (callTo > value && callTo - value > 200) {
				callTo--;
			}
			for (int at = value; at < callTo; at++) {
				odd |= bytes[at] == ' ';
			}
		}
		return value > 0;
	}

	private boolean sequence(int value, int end) {
		if (value < 0 || sequence >= 0) {
			return value > 0;
		}
		int at = digits(value, end);
		sequence = at > value && at - value <= 10 ? number(value, at) : -1;
		while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
			at++;
		}
		methodFrom = at;
		while (at < end && bytes[at] >= 'A' && bytes[at] <= 'Z') {
			at++;
		}
		methodTo = at;
		odd |= at < end || methodTo == methodFrom;
		return true;
	}

	private boolean contact(int value, int end) {
		if (value > 0) {
			contacts++;
			for (int at = value; contacts == 1 && at + ENDS.length <= end; at++) {
				if (bytes[at] == ';' && matches(ENDS, at + 1, end) && digits(at + 1 + ENDS.length, end) == at + 1 + ENDS.length) {
					contactEnds = true;
					break;
				}
			}
		}
		return value > 0;
	}

	private boolean contentLength(int value, int end) {
		if (value > 0) {
			int at = digits(value, end);
			contentLength = at > value && at - value < 9 ? (int) number(value, at) : -1;
		}
		return value > 0;
	}

	private boolean expires(int value, int end) {
		if (value > 0 && expires < 0) {
			int at = digits(value, end);
			expires = at > value ? (int) Math.min(number(value, Math.min(at, value + 10)), Integer.MAX_VALUE) : -1;
		}
		return value > 0;
	}

	private boolean event(int value, int end) {
		registration |= value > 0 && matches(REGISTRATION, value, end) && token(value, end) == value + REGISTRATION.length;
		return value > 0;
	}

	private boolean diagnostics(int value, int end) {
		if (value > 0 && code == 0) {
			int at = digits(value, end);
			code = at > value && at - value < 10 ? (int) number(value, at) : 0;
		}
		return value > 0;
	}

	/** The value of a header. @param letter the place of its short form in {@link #SHORT}, -1 for none @return its first byte; -1 where it is another header */
	private int value(byte[] name, int letter, int at, int end) {
		int behind = matches(name, at, end) ? at + name.length : letter >= 0 && (bytes[at] | 0x20) == SHORT[letter] ? at + 1 : end;
		while (behind < end && (bytes[behind] == ' ' || bytes[behind] == '\t')) {
			behind++;
		}
		if (behind >= end || bytes[behind] != ':') {
			return -1;
		}
		behind++;
		while (behind < end && (bytes[behind] == ' ' || bytes[behind] == '\t')) {
			behind++;
		}
		return behind < end ? behind : -1;
	}

	private boolean matches(byte[] lower, int at, int end) {
		if (end - at < lower.length) {
			return false;
		}
		for (int i = 0; i < lower.length; i++) {
			byte b = bytes[at + i];
			if (b != lower[i] && (b < 'A' || b > 'Z' || (b | 0x20) != lower[i])) {
				return false;
			}
		}
		return true;
	}

	private int token(int at, int end) {
		int to = at;
		while (to < end && bytes[to] != ';' && bytes[to] != ',' && bytes[to] != '>' && bytes[to] != ' ') {
			to++;
		}
		return to;
	}

	private int digits(int at, int end) {
		int to = at;
		while (to < end && bytes[to] >= '0' && bytes[to] <= '9') {
			to++;
		}
		return to;
	}

	private long number(int at, int to) {
		long number = 0;
		for (int i = at; i < to; i++) {
			number = number * 10 + bytes[i] - '0';
		}
		return number;
	}

	private static byte[] name(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}
}

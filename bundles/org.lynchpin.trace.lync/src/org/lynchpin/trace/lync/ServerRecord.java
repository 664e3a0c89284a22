// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lynchpin.trace.Direction;
import org.lynchpin.trace.Lines;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.message.SipMessage;
import org.lynchpin.trace.message.SipScan;

/**
 * What stands between {@code $$begin_record} and {@code $$end_record}: a message with its headers in the server's order and its
 * text behind {@code Message-Body}, or what the server says of a message or of a connection. Used again for each.
 */
final class ServerRecord {
	private static final byte[] START_LINE = Ascii.bytes("start-line:");
	private static final byte[] BODY = Ascii.bytes("message-body:");
	private static final byte[] DIRECTION = Ascii.bytes("direction:");
	private static final byte[] INCOMING = Ascii.bytes("incoming");
	private static final byte[] OUTGOING = Ascii.bytes("outgoing");
	private static final byte[] PEER = Ascii.bytes("peer:");
	private static final byte[] PEER_NAME = Ascii.bytes("peer-name:");
	private static final byte[] PEER_ADDRESS = Ascii.bytes("peer-ip:");
	private static final byte[] LOCAL = Ascii.bytes("local-ip:");
	private static final byte[] LOG_TYPE = Ascii.bytes("logtype:");
	private static final byte[] SEVERITY = Ascii.bytes("severity:");
	private static final byte[] RESULT = Ascii.bytes("result-code:");
	private static final byte[] SIP_START_LINE = Ascii.bytes("sip-start-line:");
	private static final byte[] SIP_CALL = Ascii.bytes("sip-call-id:");
	private static final byte[] SIP_SEQUENCE = Ascii.bytes("sip-cseq:");
	private static final byte[] END = Ascii.bytes("$$end_record");
	private static final byte[] CONNECTION = Ascii.bytes("connection");
	/** Names that a copy may have put behind another value on one line. */
	private static final List<String> NAMES = List.of("Severity:", "Text:", "Result-Code:", "SIP-Start-Line:", "SIP-Call-ID:", "SIP-CSeq:", "Peer:",
			"Data:", "Local-IP:", "Peer-IP:", "Peer-Name:", "Connection-ID:", "Transport:");
	private static final int LONGEST = 1 << 20;
	private static final int LONGEST_LINE = 1 << 14;

	/** What a record is. */
	enum Kind {
		/** A message. */
		PROTOCOL,
		/** What the server says of one, or of a connection. */
		DIAGNOSTIC,
		/** Another text. */
		NONE
	}

	int messageFrom;
	int headersTo;
	int bodyFrom;
	int bodyTo;
	boolean ended;
	int peerFrom;
	int peerTo;
	int localFrom;
	int localTo;
	int callFrom;
	int callTo;
	int methodFrom;
	int methodTo;
	long sequence;
	int status;
	int codeFrom;
	int codeTo;
	boolean connection;
	boolean diagnostic;
	private boolean severity;
	private int directionFrom;
	private byte[] bytes;

	/** Reads the text of a record, behind its prefix. */
	void read(byte[] array, int from, int to) {
		bytes = array;
		messageFrom = bodyFrom = directionFrom = 0;
		peerFrom = peerTo = localFrom = localTo = callFrom = callTo = methodFrom = methodTo = codeFrom = codeTo = status = 0;
		sequence = -1;
		ended = connection = diagnostic = severity = false;
		headersTo = bodyTo = to;
		int line = from;
		while (line < to) {
			int next = Lines.next(bytes, line, to);
			int at = Ascii.blanks(bytes, line, next);
			if (Lines.startsWith(bytes, at, next, END)) {
				ended = true;
				headersTo = Math.min(headersTo, line);
				bodyTo = line;
				return;
			}
			if (bodyFrom == 0) {
				line(at, next, line);
			}
			line = next;
		}
	}

	private void line(int at, int next, int line) {
		int end = Ascii.trimmed(bytes, at, next);
		if (at == end) {
			return;
		}
		switch (bytes[at] | 0x20) {
			case 's' -> s(at, end);
			case 'm' -> {
				if (Ascii.word(bytes, at, end, BODY)) {
					headersTo = line;
					bodyFrom = Ascii.blanks(bytes, at + BODY.length, next);
				}
			}
			case 'd' -> directionFrom = Ascii.word(bytes, at, end, DIRECTION) ? Ascii.blanks(bytes, at + DIRECTION.length, end) : directionFrom;
			case 'p' -> peer(at, end);
			case 'l' -> l(at, end);
			default -> {
				// not one of those that the index keeps
			}
		}
		if (messageFrom == 0 && codeFrom == 0) {
			result(at, end);
		}
	}

	private void s(int at, int end) {
		if (Ascii.word(bytes, at, end, START_LINE) && messageFrom == 0) {
			messageFrom = Ascii.blanks(bytes, at + START_LINE.length, end);
		} else if (Ascii.word(bytes, at, end, SEVERITY)) {
			severity = true;
		} else if (Ascii.word(bytes, at, end, SIP_START_LINE)) {
			int value = Ascii.blanks(bytes, at + SIP_START_LINE.length, end);
			status = end - value > 11 && bytes[value] == 'S' && bytes[value + 3] == '/' ? Ascii.number(bytes, value + 8, Math.min(end, value + 11)) : 0;
		} else if (Ascii.word(bytes, at, end, SIP_CALL)) {
			callFrom = Ascii.blanks(bytes, at + SIP_CALL.length, end);
			callTo = end;
		} else if (Ascii.word(bytes, at, end, SIP_SEQUENCE)) {
			int value = Ascii.blanks(bytes, at + SIP_SEQUENCE.length, end);
			int digits = Ascii.digits(bytes, value, end);
			sequence = digits > value && digits - value < 11 ? Long.parseLong(new String(bytes, value, digits - value, StandardCharsets.US_ASCII)) : -1;
			methodFrom = Ascii.blanks(bytes, digits, end);
			methodTo = end;
		}
	}

	private void peer(int at, int end) {
		byte[] name = Ascii.word(bytes, at, end, PEER) ? PEER : Ascii.word(bytes, at, end, PEER_ADDRESS) ? PEER_ADDRESS
				: Ascii.word(bytes, at, end, PEER_NAME) ? PEER_NAME : null;
		if (name != null && (peerTo == 0 || name == PEER)) {
			peerFrom = Ascii.blanks(bytes, at + name.length, end);
			peerTo = end;
		}
	}

	private void l(int at, int end) {
		if (Ascii.word(bytes, at, end, LOCAL)) {
			localFrom = Ascii.blanks(bytes, at + LOCAL.length, end);
			localTo = end;
		} else if (Ascii.word(bytes, at, end, LOG_TYPE)) {
			int value = Ascii.blanks(bytes, at + LOG_TYPE.length, end);
			connection = Ascii.word(bytes, value, end, CONNECTION);
			diagnostic = !connection;
		}
	}

	/** The result stands on a line of its own, or behind the text where a copy has lost the line end. */
	private void result(int at, int end) {
		int limit = Math.min(end, at + 4096);
		for (int i = at; i + RESULT.length < limit; i++) {
			if ((bytes[i] | 0x20) == 'r' && Ascii.word(bytes, i, limit, RESULT)) {
				codeFrom = i + RESULT.length;
				codeTo = end;
				return;
			}
		}
	}

	Kind kind() {
		boolean message = messageFrom > 0 && (SipScan.startLine(bytes, messageFrom, headersTo) || directionFrom > 0);
		return message ? Kind.PROTOCOL : severity || connection || diagnostic || codeFrom > 0 ? Kind.DIAGNOSTIC : Kind.NONE;
	}

	Direction direction() {
		return directionFrom == 0 ? Direction.UNKNOWN : Ascii.word(bytes, directionFrom, headersTo, INCOMING) ? Direction.RECEIVED
				: Ascii.word(bytes, directionFrom, headersTo, OUTGOING) ? Direction.SENT : Direction.UNKNOWN;
	}

	/** Decodes a record with its prefix. */
	static TraceRecord decode(Origin origin, Slice slice) {
		ServerPrefix prefix = new ServerPrefix();
		boolean prefixed = prefix.read(slice.bytes(), slice.from(), slice.to());
		int text = prefixed ? prefix.text : slice.from();
		String level = prefixed ? string(slice.bytes(), prefix.levelFrom, prefix.levelTo) : "";
		String component = prefixed ? string(slice.bytes(), prefix.componentFrom, prefix.componentTo) : "";
		ServerRecord record = new ServerRecord();
		record.read(slice.bytes(), text, slice.to());
		return switch (record.kind()) {
			case PROTOCOL -> new TraceRecord.Sip(origin, record.message());
			case DIAGNOSTIC -> {
				boolean connection = record.connection || prefixed && string(slice.bytes(), prefix.flagFrom, prefix.flagTo).equals("CONNECTION")
						&& !record.diagnostic;
				yield new TraceRecord.Diagnostic(origin, connection ? RecordKind.CONNECTION : RecordKind.DIAGNOSTIC, level, component,
						fields(new Slice(slice.bytes(), text, Math.min(slice.to(), text + LONGEST)).text()));
			}
			case NONE -> prefixed ? other(origin, level, component, slice, text) : PastedText.decode(origin, slice);
		};
	}

	private static TraceRecord other(Origin origin, String level, String component, Slice slice, int text) {
		int http = ClientLines.next(slice.bytes(), text, slice.to());
		return http < 0 ? new TraceRecord.Line(origin, level, component, new Slice(slice.bytes(), text, slice.to()).text().strip())
				: new TraceRecord.Http(origin, HttpText.read(slice.bytes(), http, slice.to()));
	}

	/** The message as it was on the wire, but for the order of its headers. */
	private SipMessage message() {
		String headers = new Slice(bytes, messageFrom, headersTo).text().strip();
		String body = bodyFrom == 0 || bodyFrom >= bodyTo ? "" : new Slice(bytes, bodyFrom, bodyTo).text();
		SipMessage message = SipMessage.parse(headers);
		boolean none = body.strip().equals("-") || body.strip().equals("\u2013");
		return new SipMessage(message.startLine(), message.method(), message.uri(), message.status(), message.reason(), message.headers(),
				none ? "" : body.strip());
	}

	/** {@code Name: value} lines; of those that come twice the first. */
	private static Map<String, String> fields(String text) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (String line : text.lines().toList()) {
			String rest = line.strip();
			while (!rest.isEmpty() && fields.size() < 200) {
				int next = glued(rest);
				String part = next < 0 ? rest : rest.substring(0, next).strip();
				int colon = part.indexOf(':');
				if (colon > 0 && part.substring(0, colon).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-')) {
					fields.putIfAbsent(part.substring(0, colon), part.substring(colon + 1).strip());
				}
				rest = next < 0 ? "" : rest.substring(next);
			}
		}
		return fields;
	}

	private static int glued(String line) {
		int first = -1;
		if (line.length() > LONGEST_LINE) {
			return first;
		}
		for (String name : NAMES) {
			int at = line.indexOf(" " + name);
			first = at > 0 && (first < 0 || at + 1 < first) ? at + 1 : first;
		}
		return first;
	}

	private static String string(byte[] bytes, int from, int to) {
		return new String(bytes, from, to - from, StandardCharsets.UTF_8);
	}
}

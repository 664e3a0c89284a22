// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.message;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A SIP message as it was logged (RFC 3261, 7), with the liberties that copies of logs take.
 *
 * @param startLine the first line
 * @param method of a request that of its first line, of a response that of CSeq; empty where neither is there
 * @param uri of a request; empty of a response
 * @param status of a response; 0 of a request
 * @param reason the words after the status
 * @param headers in their order, repeated ones repeated
 * @param body as text; may be empty
 */
public record SipMessage(String startLine, String method, String uri, int status, String reason, List<Header> headers, String body) {
	private static final String VERSION = "SIP/2.0";
	private static final int LONGEST_METHOD = 24;

	public SipMessage {
		Objects.requireNonNull(startLine);
		headers = List.copyOf(headers);
	}

	/** Whether it is a request. */
	public boolean request() {
		return status == 0;
	}

	/** The first header of this name, without regard to case and by its short form too (RFC 3261, 7.3.3). */
	public Optional<String> header(String name) {
		return headers(name).stream().findFirst();
	}

	/** All headers of this name, in their order. */
	public List<String> headers(String name) {
		String full = HeaderNames.full(name);
		return headers.stream().filter(header -> HeaderNames.full(header.name()).equals(full)).map(Header::value).toList();
	}

	/**
	 * Reads a message as a log, a mail or a web page shows it. What stands before its first line is left out; a copy that
	 * begins with a header has an empty first line, and one that is cut off has what is there.
	 */
	public static SipMessage parse(String text) {
		MessageText message = new MessageText(text, SipMessage::startLine);
		String line = message.startLine();
		boolean response = line.startsWith(VERSION);
		int status = response ? Integer.parseInt(line, VERSION.length() + 1, VERSION.length() + 4, 10) : 0;
		String reason = response ? line.substring(VERSION.length() + 4).strip() : "";
		int blank = line.indexOf(' ');
		String method = response || blank < 0 ? "" : line.substring(0, blank);
		int version = line.lastIndexOf(' ');
		String uri = method.isEmpty() || version <= blank ? "" : line.substring(blank, version).replace(" ", "");
		if (method.isEmpty()) {
			method = message.headers().stream().filter(header -> header.name().equalsIgnoreCase("CSeq")).map(SipMessage::sequenceMethod)
					.findFirst().orElse("");
		}
		return new SipMessage(line, method, uri, status, reason, message.headers(), message.body());
	}

	/** Whether a line, without blanks around it, begins a SIP message (RFC 3261, 7.1 and 7.2). */
	public static boolean startLine(String line) {
		if (line.startsWith(VERSION)) {
			int digits = VERSION.length() + 1;
			return line.length() >= digits + 3 && line.charAt(digits - 1) == ' ' && line.charAt(digits) >= '1' && line.charAt(digits) <= '6'
					&& Character.digit(line.charAt(digits + 1), 10) >= 0 && Character.digit(line.charAt(digits + 2), 10) >= 0
					&& line.charAt(digits + 1) < 128 && line.charAt(digits + 2) < 128
					&& (line.length() == digits + 3 || line.charAt(digits + 3) <= ' ');
		}
		int version = line.indexOf(" " + VERSION);
		int blank = line.indexOf(' ');
		return version > blank && blank > 2 && blank < LONGEST_METHOD && method(line, blank) && !line.startsWith("/", version + VERSION.length() + 1)
				&& target(line.substring(blank, version).strip());
	}

	/** A copy may have put blanks into an address; that it is one is told by its scheme. */
	private static boolean target(String words) {
		return !words.isEmpty() && (words.startsWith("sip") || words.startsWith("tel:") || words.indexOf(' ') < 0);
	}

	private static boolean method(String line, int end) {
		return line.chars().limit(end).allMatch(c -> c >= 'A' && c <= 'Z');
	}

	private static String sequenceMethod(Header header) {
		String[] words = header.value().split("\\s+", 3);
		return words.length > 1 && words[1].length() < LONGEST_METHOD ? words[1].toUpperCase(Locale.ROOT) : "";
	}
}

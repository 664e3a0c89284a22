// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.message;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An HTTP message as it was logged (RFC 9112, 2).
 *
 * @param startLine the first line; may be empty where a copy begins with a header
 * @param method of a request, upper case; empty of a response
 * @param target of a request: what was asked for, as written; of a response what it answers, where the log says so
 * @param status of a response; 0 of a request
 * @param headers in their order
 * @param body as text; may be empty
 */
public record HttpMessage(String startLine, String method, String target, int status, List<Header> headers, String body) {
	private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "CONNECT");
	/** How clients that are built on the mobile library write headers, the status among them. */
	private static final String LOGGED = "HttpHeader";

	public HttpMessage {
		Objects.requireNonNull(startLine);
		headers = List.copyOf(headers);
	}

	/** Whether it is a request. */
	public boolean request() {
		return status == 0;
	}

	/** The first header of this name, without regard to case. */
	public Optional<String> header(String name) {
		return headers(name).stream().findFirst();
	}

	/** All headers of this name, in their order. */
	public List<String> headers(String name) {
		return headers.stream().filter(header -> header.name().equalsIgnoreCase(name)).map(Header::value).toList();
	}

	/**
	 * Reads a message as a log, a mail or a web page shows it. What stands before its first line is left out; a copy that
	 * begins with a header has an empty first line, and one that is cut off has what is there. A first line without version
	 * ({@code POST https://...}) is a request, unless a header tells a status: then it is the answer to that.
	 */
	public static HttpMessage parse(String text) {
		MessageText message = new MessageText(text, HttpMessage::startLine);
		String line = message.startLine();
		boolean response = line.startsWith("HTTP/");
		int blank = line.indexOf(' ');
		String method = response || blank < 0 ? "" : line.substring(0, blank);
		String target = method.isEmpty() ? "" : target(line.substring(blank).strip());
		List<Header> headers = message.headers().stream().map(HttpMessage::plain).toList();
		int status = response ? number(line.substring(blank).strip()) : logged(message.headers());
		return new HttpMessage(line, status == 0 ? method : "", target, status, headers, message.body());
	}

	/** Whether a line, without blanks around it, begins an HTTP message. */
	public static boolean startLine(String line) {
		int blank = line.indexOf(' ');
		if (blank < 0 || blank > 9) {
			return false;
		}
		if (line.startsWith("HTTP/")) {
			return Character.isDigit(line.charAt(5)) && number(line.substring(blank, Math.min(line.length(), blank + 8)).strip()) >= 100;
		}
		String rest = line.substring(blank + 1, Math.min(line.length(), blank + 9)).stripLeading();
		return METHODS.contains(line.substring(0, blank)) && (rest.startsWith("http://") || rest.startsWith("https:/")
				|| (rest.startsWith("/") || rest.startsWith("*")) && line.contains(" HTTP/"));
	}

	private static String target(String rest) {
		int end = rest.indexOf(" HTTP/");
		int blank = rest.indexOf(' ');
		return end >= 0 ? rest.substring(0, end).strip() : blank >= 0 ? rest.substring(0, blank) : rest;
	}

	private static Header plain(Header header) {
		int blank = header.value().indexOf(' ');
		return !header.name().equalsIgnoreCase(LOGGED) || blank < 0 ? header
				: new Header(header.value().substring(0, blank), header.value().substring(blank + 1).strip());
	}

	private static int logged(List<Header> headers) {
		return headers.stream().filter(header -> header.name().equalsIgnoreCase(LOGGED)).map(Header::value)
				.filter(value -> value.regionMatches(true, 0, "StatusCode", 0, 10)).map(value -> number(value.substring(10).strip())).findFirst()
				.orElse(0);
	}

	/** The three digits that a text begins with; 0 where it does not. */
	private static int number(String text) {
		boolean digits = text.length() >= 3 && text.chars().limit(3).allMatch(c -> c >= '0' && c <= '9')
				&& (text.length() == 3 || !Character.isDigit(text.charAt(3)));
		return digits ? Integer.parseInt(text, 0, 3, 10) : 0;
	}
}

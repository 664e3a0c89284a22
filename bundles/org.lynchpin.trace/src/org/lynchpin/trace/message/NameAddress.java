// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.message;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The value of From, To, Contact and their like (RFC 3261, 20.10), with the blanks that copies put into addresses taken out.
 *
 * @param display the display name without quotes; may be empty
 * @param uri the address with its scheme and its own parameters
 * @param parameters the parameters after the address; their value is empty
 */
public record NameAddress(String display, String uri, Parameters parameters) {
	public NameAddress {
		Objects.requireNonNull(display);
		Objects.requireNonNull(uri);
		Objects.requireNonNull(parameters);
	}

	/** Takes the first address of a header's value; never throws. */
	public static NameAddress of(String headerValue) {
		String text = Quotes.unescaped(Quotes.plain(headerValue)).strip();
		int open = opening(text);
		if (open < 0) {
			int end = text.indexOf(';');
			end = end < 0 ? text.length() : end;
			return new NameAddress("", blankless(text.substring(0, end)), Parameters.of(text.substring(end)));
		}
		int close = text.indexOf('>', open);
		close = close < 0 ? text.length() : close;
		String rest = text.substring(Math.min(close + 1, text.length()));
		return new NameAddress(display(text.substring(0, open)), blankless(text.substring(open + 1, close)), Parameters.of(first(rest)));
	}

	/** The address without scheme and parameters, as written; empty where there is none. */
	public String address() {
		String lower = uri.toLowerCase(Locale.ROOT);
		int from = lower.startsWith("sip:") ? 4 : lower.startsWith("sips:") ? 5 : 0;
		int to = from;
		while (to < uri.length() && uri.charAt(to) != ';' && uri.charAt(to) != '?') {
			to++;
		}
		return uri.substring(from, to);
	}

	/** The tag. */
	public Optional<String> tag() {
		return parameters.get("tag");
	}

	/** The endpoint as the client writes it. */
	public Optional<String> epid() {
		return parameters.get("epid");
	}

	private static int opening(String text) {
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\\' && quoted) {
				i++;
			} else if (c == '"') {
				quoted = !quoted;
			} else if (c == '<' && !quoted) {
				return i;
			}
		}
		return text.indexOf('<');
	}

	private static String display(String text) {
		String name = text.strip();
		if (name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")) {
			name = name.substring(1, name.length() - 1);
		}
		return name.replace("\\\"", "\"").replace("\\\\", "\\").strip();
	}

	private static String blankless(String text) {
		return text.codePoints().filter(c -> !Character.isWhitespace(c))
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	/** The parameters of the first address: to a comma that is not quoted. */
	private static String first(String rest) {
		boolean quoted = false;
		for (int i = 0; i < rest.length(); i++) {
			char c = rest.charAt(i);
			if (c == '"') {
				quoted = !quoted;
			} else if (c == ',' && !quoted) {
				return rest.substring(0, i);
			}
		}
		return rest;
	}
}

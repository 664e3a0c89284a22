// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A header's value taken apart: what stands first, then parameters. It reads both ways in which they are written:
 * {@code 1010;reason="a; b";source="fe.example"} and {@code TLS-DSK realm="SIP", version=4}.
 *
 * @param value what stands before the parameters: a number, a scheme, an address; may be empty
 * @param named the parameters in their order, names as written, values without quotes and without blanks around them; of a
 *        name that comes twice the first
 */
public record Parameters(String value, Map<String, String> named) {
	public Parameters {
		Objects.requireNonNull(value);
		named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
	}

	/** Takes a header's value apart. Whatever it holds, it does not throw; a quotation that does not end goes to the end. */
	public static Parameters of(String headerValue) {
		return new Cutter(Quotes.plain(headerValue)).cut();
	}

	/** A parameter; names without regard to case. */
	public Optional<String> get(String name) {
		return named.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst();
	}

	/** The leading number of {@link #value}, as in ms-diagnostics; empty where there is none below 2^31. */
	public Optional<Integer> number() {
		int end = 0;
		while (end < value.length() && end < 10 && Character.isDigit(value.charAt(end))) {
			end++;
		}
		if (end == 0) {
			return Optional.empty();
		}
		long number = Long.parseLong(value, 0, end, 10);
		return number <= Integer.MAX_VALUE ? Optional.of((int) number) : Optional.empty();
	}

	private static final class Cutter {
		private final String text;
		private final Map<String, String> named = new LinkedHashMap<>();
		private int at;

		Cutter(String text) {
			this.text = text;
		}

		Parameters cut() {
			int end = lead();
			String value = text.substring(0, end).strip();
			char separator = end < text.length() && text.charAt(end) == ';' ? ';' : ',';
			at = end;
			while (at < text.length()) {
				parameter(separator);
			}
			return new Parameters(value, named);
		}

		/** The lead ends at a separator, or at the blank before {@code name=}. */
		private int lead() {
			boolean angle = false;
			boolean quoted = false;
			int word = 0;
			for (int i = 0; i < text.length(); i++) {
				char c = text.charAt(i);
				if (c == '"') {
					quoted = !quoted;
				} else if (!quoted && c == '<') {
					angle = true;
				} else if (!quoted && c == '>') {
					angle = false;
				} else if (!quoted && !angle && (c == ';' || c == ',')) {
					return i;
				} else if (!quoted && !angle && c == '=' && word > 0) {
					return word;
				} else if (c == ' ' || c == '\t') {
					word = i + 1;
				}
			}
			return text.length();
		}

		private void parameter(char separator) {
			while (at < text.length() && (text.charAt(at) == ';' || text.charAt(at) == ',' || Character.isWhitespace(text.charAt(at)))) {
				at++;
			}
			int start = at;
			while (at < text.length() && text.charAt(at) != '=' && text.charAt(at) != separator) {
				at++;
			}
			String name = text.substring(start, at).strip();
			String value = "";
			if (at < text.length() && text.charAt(at) == '=') {
				at++;
				value = value(separator);
			}
			if (!name.isEmpty()) {
				named.putIfAbsent(name, value);
			}
		}

		private String value(char separator) {
			while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
				at++;
			}
			if (at < text.length() && text.charAt(at) == '"') {
				return quoted(separator);
			}
			int start = at;
			while (at < text.length() && text.charAt(at) != separator) {
				at++;
			}
			return text.substring(start, at).strip();
		}

		/** A quotation ends at a quote that a separator or the end follows: some servers write quotes inside without escaping them. */
		private String quoted(char separator) {
			StringBuilder value = new StringBuilder();
			at++;
			while (at < text.length()) {
				char c = text.charAt(at++);
				if (c == '\\' && at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\\')) {
					value.append(text.charAt(at++));
				} else if (c == '"' && ends(separator)) {
					break;
				} else {
					value.append(c);
				}
			}
			return value.toString().strip();
		}

		private boolean ends(char separator) {
			int next = at;
			while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
				next++;
			}
			return next == text.length() || text.charAt(next) == separator || text.charAt(next) == ';' || text.charAt(next) == ',';
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code name=value} list of a header. Liberal, for copies come from mail and web pages: values with or without quotation marks, typographic
 * ones too, blanks around everything; an unquoted value may hold the separator as long as no name follows it. One pass, never fails.
 */
final class Parameters {
	/** More than any real header has. */
	private static final int MOST = 100;

	private final String text;
	private final char separator;
	private final Map<String, String> found = new LinkedHashMap<>();
	private int at;

	private Parameters(String text, int from, char separator) {
		this.text = text;
		this.at = from;
		this.separator = separator;
	}

	/** The list from {@code from} on; of a name that is repeated, the first value. Names are as written. */
	static Map<String, String> parse(String text, int from, char separator) {
		Parameters parameters = new Parameters(text, from, separator);
		parameters.all();
		return parameters.found;
	}

	/** The value of a name, without regard to case. */
	static Optional<String> value(Map<String, String> parameters, String name) {
		return parameters.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst();
	}

	private void all() {
		String last = "";
		boolean open = false;
		while (at < text.length() && found.size() < MOST) {
			int start = at;
			int equals = nameEnd();
			if (equals < 0) {
				String rest = text.substring(start, at).strip();
				if (open && !rest.isEmpty() && found.get(last).length() + rest.length() < Texts.LONGEST) {
					found.merge(last, separator + " " + rest, String::concat);
				} else if (!open && !rest.isEmpty()) {
					found.putIfAbsent(Texts.plain(rest), "");
				}
			} else {
				last = Texts.plain(text.substring(start, equals));
				at = equals + 1;
				open = !value(last);
			}
			at++;
		}
	}

	/** Goes to the next separator, or finds the equals sign of a name before it. */
	private int nameEnd() {
		while (at < text.length() && text.charAt(at) != separator) {
			if (text.charAt(at) == '=') {
				return at;
			}
			at++;
		}
		return -1;
	}

	/** Reads a value and goes to the separator after it; tells whether it was quoted. */
	private boolean value(String name) {
		while (at < text.length() && text.charAt(at) == ' ') {
			at++;
		}
		boolean quoted = at < text.length() && isQuote(text.charAt(at));
		if (quoted) {
			at++;
			found.putIfAbsent(name, Texts.plain(quoted()));
		}
		int start = at;
		while (at < text.length() && text.charAt(at) != separator) {
			at++;
		}
		if (!quoted) {
			found.putIfAbsent(name, Texts.plain(text.substring(start, at)));
		}
		return quoted;
	}

	/** Reads to the closing quotation mark: one after which the list goes on or ends; others belong to the text. */
	private String quoted() {
		StringBuilder value = new StringBuilder();
		while (at < text.length()) {
			char c = text.charAt(at);
			char next = at + 1 < text.length() ? text.charAt(at + 1) : separator;
			if (c == '\\' && (isQuote(next) || next == '\\')) {
				value.append(next);
				at += 2;
			} else if (isQuote(c) && goesOn(at + 1)) {
				at++;
				return value.toString();
			} else {
				value.append(c);
				at++;
			}
		}
		return value.toString();
	}

	private boolean goesOn(int from) {
		for (int i = from; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == separator || c == ',' || c == ';') {
				return true;
			}
			if (c != ' ' && c != '\t') {
				return false;
			}
		}
		return true;
	}

	private static boolean isQuote(char c) {
		return c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E';
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names and values out of JSON that was logged: cut off or wrapped, so it is searched and not parsed. Nesting is not looked at. */
final class Json {
	private static final int MOST = 500;

	private Json() {
	}

	/** A pair of a name and a text or number; of an object the name and {@code {}. */
	record Pair(String name, String value) {
	}

	/** All pairs in their order, whatever object they stand in. */
	static List<Pair> pairs(String text) {
		List<Pair> found = new ArrayList<>();
		int at = text.indexOf('"');
		while (at >= 0 && found.size() < MOST) {
			StringBuilder name = new StringBuilder();
			at = string(text, at + 1, name);
			int colon = skip(text, at);
			if (colon >= text.length() || text.charAt(colon) != ':') {
				at = text.indexOf('"', at);
				continue;
			}
			at = skip(text, colon + 1);
			StringBuilder value = new StringBuilder();
			if (at < text.length() && text.charAt(at) == '"') {
				at = string(text, at + 1, value);
			} else {
				while (at < text.length() && ",}] \r\n\t\"".indexOf(text.charAt(at)) < 0) {
					append(value, text.charAt(at++));
				}
			}
			found.add(new Pair(Texts.plain(name.toString()), Texts.plain(value.toString())));
			at = text.indexOf('"', at);
		}
		return found;
	}

	/** The value of the first pair of a name. */
	static Optional<String> value(List<Pair> pairs, String name) {
		return pairs.stream().filter(pair -> pair.name().equalsIgnoreCase(name)).map(Pair::value).findFirst();
	}

	/** Reads a string that begins at {@code at}; where what follows it begins. */
	private static int string(String text, int at, StringBuilder value) {
		int i = at;
		while (i < text.length() && text.charAt(i) != '"') {
			char c = text.charAt(i++);
			if (c != '\\' || i >= text.length()) {
				append(value, c);
				continue;
			}
			char escaped = text.charAt(i++);
			if (escaped == 'u' && i + 4 <= text.length()) {
				append(value, hex(text, i));
				i += 4;
			} else {
				append(value, switch (escaped) {
					case 'n', 'r', 't', 'b', 'f' -> ' ';
					default -> escaped;
				});
			}
		}
		return Math.min(i + 1, text.length());
	}

	private static char hex(String text, int at) {
		int value = 0;
		for (int i = at; i < at + 4; i++) {
			value = value << 4 | Math.max(0, Character.digit(text.charAt(i), 16));
		}
		return (char) value;
	}

	private static void append(StringBuilder value, char c) {
		if (value.length() <= Texts.LONGEST) {
			value.append(c);
		}
	}

	private static int skip(String text, int from) {
		int at = from;
		while (at < text.length() && text.charAt(at) <= ' ') {
			at++;
		}
		return at;
	}
}

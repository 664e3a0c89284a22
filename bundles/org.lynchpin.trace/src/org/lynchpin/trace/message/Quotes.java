// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.message;

/** What mail programs and web pages make of plain characters, brought back. */
final class Quotes {
	private Quotes() {
	}

	/** Typographic quotes, hard blanks and invisible characters as the plain ones; the same text where it has none. */
	static String plain(String text) {
		StringBuilder plain = null;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < 0x80 || plainOf(c) == c) {
				if (plain != null) {
					plain.append(c);
				}
				continue;
			}
			if (plain == null) {
				plain = new StringBuilder(text.length()).append(text, 0, i);
			}
			if (plainOf(c) != 0) {
				plain.append(plainOf(c));
			}
		}
		return plain == null ? text : plain.toString();
	}

	private static char plainOf(char c) {
		return switch (c) {
			case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033' -> '"';
			case '\u00A0', '\u2007', '\u202F' -> ' ';
			case '\u200B', '\u200E', '\u2060', '\uFEFF' -> 0;
			default -> c;
		};
	}

	/** The characters that a page has written as entities, where a line has such; else the same text. */
	static String unescaped(String line) {
		if (line.indexOf('&') < 0) {
			return line;
		}
		return line.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#34;", "\"").replace("&#39;", "'")
				.replace("&apos;", "'").replace("&nbsp;", " ").replace("&ldquo;", "\"").replace("&rdquo;", "\"").replace("&amp;", "&");
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

/** Which characters belong together. */
final class Runs {
	private static final String VALUE_ENDS = " \t\r\n;,&\"'<>|";

	private Runs() {
	}

	static boolean letter(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= 0x80;
	}

	/** What names, hosts, addresses and numbers are made of. */
	static boolean run(char c) {
		return letter(c) || c == '.' || c == '-' || c == '_' || c == '@' || c == '%' || c == '+';
	}

	static int end(String s, int from) {
		int i = from;
		while (i < s.length() && run(s.charAt(i))) {
			i++;
		}
		return i;
	}

	static boolean base64(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '-' || c == '_';
	}

	/** Where a value without quotation marks ends. */
	static int valueEnd(String s, int from) {
		int i = from;
		while (i < s.length() && VALUE_ENDS.indexOf(s.charAt(i)) < 0) {
			i++;
		}
		return i;
	}

	/**
	 * Where the content of an element, or of event data with this name, begins; below 0 where the word is neither.
	 *
	 * @param from the word's first character
	 * @param end after its last
	 */
	static int contentStart(String s, int from, int end) {
		if (s.startsWith("\">", end) && from > 5 && s.regionMatches(true, from - 6, "Name=\"", 0, 6)) {
			return end + 2;
		}
		int before = from - 1;
		if (before >= 0 && s.charAt(before) == ':') {
			do {
				before--;
			} while (before >= 0 && letter(s.charAt(before)));
		}
		boolean escaped = before >= 3 && s.startsWith("&lt;", before - 3);
		if (before < 0 || s.charAt(before) != '<' && !escaped) {
			return -1;
		}
		for (int i = end; i < s.length() && i < end + 2000; i++) {
			if (escaped && s.startsWith("&gt;", i)) {
				return i + 4;
			}
			if (!escaped && s.charAt(i) == '>') {
				return s.charAt(i - 1) == '/' ? -1 : i + 1;
			}
		}
		return -1;
	}

	/** Where the content of an element ends; below 0 where another element begins instead. */
	static int contentEnd(String s, int from) {
		int end = from;
		while (end < s.length() && s.charAt(end) != '<' && !(s.charAt(end) == '&' && s.startsWith("&lt;", end))) {
			end++;
		}
		if (end == s.length()) {
			return -1;
		}
		return s.startsWith("</", end) || s.startsWith("&lt;/", end) ? end : -1;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a filter as it was typed.
 *
 * @param negative whether a {@code -} stands before it
 * @param field what stands before the colon, lower case; empty where there is none
 * @param value the rest, without quotes
 * @param typed all of it
 */
record Words(boolean negative, String field, String value, String typed) {
	/** Cuts a filter into words; quotes keep blanks together, and a word that begins with one has no field. */
	static List<Words> of(String text) {
		List<Words> words = new ArrayList<>();
		int at = 0;
		while (at < text.length()) {
			if (Character.isWhitespace(text.charAt(at))) {
				at++;
				continue;
			}
			int begin = at;
			StringBuilder value = new StringBuilder();
			int colon = -1;
			boolean quoted = false;
			boolean negative = text.charAt(at) == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
			at += negative ? 1 : 0;
			int first = at;
			for (; at < text.length() && (quoted || !Character.isWhitespace(text.charAt(at))); at++) {
				char letter = text.charAt(at);
				if (letter == '"') {
					quoted = !quoted;
				} else {
					if (letter == ':' && colon < 0 && !quoted && text.charAt(first) != '"') {
						colon = value.length();
					}
					value.append(letter);
				}
			}
			String all = value.toString();
			boolean field = colon > 0 && all.substring(0, colon).chars().allMatch(Words::letter);
			words.add(new Words(negative, field ? all.substring(0, colon).toLowerCase(java.util.Locale.ROOT) : "", field ? all.substring(colon + 1) : all,
					text.substring(begin, at)));
		}
		return words;
	}

	private static boolean letter(int each) {
		return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each == '-';
	}
}

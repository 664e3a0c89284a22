// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.message;

import java.util.Locale;
import java.util.Set;

/** Tags that a copy of a web page has left around the lines of a log. */
final class HtmlTags {
	private static final Set<String> NAMES = Set.of("br", "p", "pre", "div", "span", "code", "td", "tr", "li", "b", "strong", "font", "em");
	private static final int LONGEST = 400;

	private HtmlTags() {
	}

	/** Where the text begins after tags and blanks. */
	static int after(String line, int from) {
		int at = from;
		while (at < line.length() && line.charAt(at) == '<') {
			int end = line.indexOf('>', at);
			if (end < 0 || end - at > LONGEST || !tag(line, at, end)) {
				return at;
			}
			at = end + 1;
			while (at < line.length() && line.charAt(at) <= ' ') {
				at++;
			}
		}
		return at;
	}

	/** The line without tags at its end. */
	static String before(String line) {
		int end = line.length();
		while (end > 0 && line.charAt(end - 1) == '>') {
			int open = line.lastIndexOf('<', end - 1);
			if (open < 0 || end - open > LONGEST || !tag(line, open, end - 1)) {
				break;
			}
			end = open;
			while (end > 0 && line.charAt(end - 1) <= ' ') {
				end--;
			}
		}
		return line.substring(0, end);
	}

	private static boolean tag(String line, int open, int close) {
		int from = open + 1 < close && line.charAt(open + 1) == '/' ? open + 2 : open + 1;
		int to = from;
		while (to < close && Character.isLetter(line.charAt(to))) {
			to++;
		}
		return NAMES.contains(line.substring(from, to).toLowerCase(Locale.ROOT));
	}
}

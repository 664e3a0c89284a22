// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of XML that was found in a log: such XML is cut off, folded, pasted, so a parser that insists on well-formed documents would see nothing of
 * it. Knows elements, attributes, character data, CDATA and the five entities of XML 1.0; no DTD, nothing is fetched, depth costs nothing. One pass.
 *
 * @param name its name without prefix
 * @param attributes by their names without prefix, as written
 * @param text the character data between it and the next tag
 */
record Markup(String name, Map<String, String> attributes, String text) {
	/** More elements than the largest answer of a sign-in has. */
	private static final int MOST = 4000;
	private static final int MOST_ATTRIBUTES = 40;
	/** Certificates are long. */
	private static final int LONGEST = 256 * 1024;

	/** The elements in the order in which they begin. */
	static List<Markup> elements(String text) {
		List<Markup> found = new ArrayList<>();
		int at = text.indexOf('<');
		while (at >= 0 && at + 1 < text.length() && found.size() < MOST) {
			char c = text.charAt(at + 1);
			if (text.startsWith("<!--", at)) {
				at = after(text, "-->", at + 4);
			} else if (text.startsWith("<![CDATA[", at)) {
				at = after(text, "]]>", at + 9);
			} else if (Character.isLetter(c) || c == '_') {
				at = element(text, at + 1, found);
			} else {
				at++;
			}
			at = at < 0 ? -1 : text.indexOf('<', at);
		}
		return found;
	}

	/** The first element of a name, without regard to prefix and case. */
	static Optional<Markup> first(List<Markup> elements, String name) {
		return elements.stream().filter(element -> element.is(name)).findFirst();
	}

	/** The character data of the first element of a name that has some. */
	static Optional<String> text(List<Markup> elements, String name) {
		return elements.stream().filter(element -> element.is(name) && !element.text().isBlank()).map(Markup::text).findFirst();
	}

	boolean is(String other) {
		return name.equalsIgnoreCase(other);
	}

	Optional<String> attribute(String wanted) {
		return Parameters.value(attributes, wanted);
	}

	private static int after(String text, String end, int from) {
		int at = text.indexOf(end, from);
		return at < 0 ? -1 : at + end.length();
	}

	/** Reads a start tag whose name begins at {@code at} and the text after it; where it ends. */
	private static int element(String text, int at, List<Markup> found) {
		int end = at;
		while (end < text.length() && isName(text.charAt(end))) {
			end++;
		}
		Map<String, String> attributes = new LinkedHashMap<>();
		int close = attributes(text, end, attributes);
		boolean empty = close > 0 && close < text.length() && text.charAt(close - 1) == '/';
		int from = Math.min(close + 1, text.length());
		StringBuilder data = new StringBuilder();
		int next = empty ? from : data(text, from, data);
		found.add(new Markup(local(text.substring(at, Math.min(end, at + Texts.LONGEST))), attributes, data.toString().strip()));
		return next;
	}

	private static int data(String text, int from, StringBuilder data) {
		int at = from;
		while (at < text.length() && data.length() < LONGEST) {
			int tag = text.indexOf('<', at);
			int end = tag < 0 ? text.length() : tag;
			data.append(unescape(text.substring(at, Math.min(end, at + LONGEST))));
			if (tag < 0 || !text.startsWith("<![CDATA[", tag)) {
				return end;
			}
			int close = text.indexOf("]]>", tag);
			close = close < 0 ? text.length() : close;
			data.append(text, tag + 9, Math.max(tag + 9, Math.min(close, tag + 9 + LONGEST)));
			at = Math.min(close + 3, text.length());
		}
		return at;
	}

	/** Reads attributes; where the tag's {@code >} stands, or the end of the text. */
	private static int attributes(String text, int from, Map<String, String> attributes) {
		int at = from;
		int name = -1;
		while (at < text.length()) {
			char c = text.charAt(at);
			if (c == '>') {
				return at;
			}
			if (c == '<') {
				return at - 1;
			}
			if (c == '=' && name >= 0) {
				String key = local(text.substring(name, Math.min(at, name + Texts.LONGEST)).strip());
				int[] end = {0};
				String value = quoted(text, at + 1, end);
				if (attributes.size() < MOST_ATTRIBUTES) {
					attributes.putIfAbsent(key, value);
				}
				at = end[0];
				name = -1;
				continue;
			}
			if (isName(c) && name < 0) {
				name = at;
			}
			at++;
		}
		return at;
	}

	private static String quoted(String text, int from, int[] end) {
		int at = from;
		while (at < text.length() && text.charAt(at) <= ' ') {
			at++;
		}
		if (at >= text.length() || text.charAt(at) != '"' && text.charAt(at) != '\'') {
			end[0] = at;
			return "";
		}
		int close = text.indexOf(text.charAt(at), at + 1);
		close = close < 0 ? text.length() : close;
		end[0] = Math.min(close + 1, text.length());
		return unescape(text.substring(at + 1, Math.min(close, at + 1 + LONGEST)));
	}

	private static boolean isName(char c) {
		return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
	}

	private static String local(String name) {
		return name.substring(name.indexOf(':') + 1);
	}

	private static String unescape(String text) {
		return text.indexOf('&') < 0 ? text
				: text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&");
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A message cut into its first line, headers and body, with the liberties that copies of logs take: folded and indented
 * headers, several on one line, lines that a mail program has wrapped, blank lines between all of them or none before the
 * body, line ends as a syslog writes them, and an end anywhere. Linear in the length of the text.
 */
final class MessageText {
	private static final int MOST_HEADERS = 10_000;
	/** A word that fills the end of a line for so long was broken by a program's margin and not between words. */
	private static final int BROKEN_WORD = 40;
	private static final int MARGIN = 60;

	private final Predicate<String> start;
	private final String text;
	private final List<Header> headers = new ArrayList<>();
	private final StringBuilder value = new StringBuilder();
	private String startLine = "";
	private String name = "";
	private String body = "";
	private int lineLength;
	private int indent = -1;
	private boolean openQuotation;
	private boolean spaced;
	private boolean sequence;
	private boolean call;
	private int at;

	/**
	 * Cuts a text.
	 *
	 * @param start tells whether a line, without blanks around it, is the first of a message
	 */
	MessageText(String text, Predicate<String> start) {
		this.start = start;
		this.text = lineEnds(text);
		begin();
		headerLines();
		this.body = bodyFrom(at);
	}

	String startLine() {
		return startLine;
	}

	List<Header> headers() {
		return headers;
	}

	String body() {
		return body;
	}

	/** The first line: what stands before it is left out; a text that begins with headers has none. */
	private void begin() {
		while (at < text.length()) {
			int lineStart = at;
			String line = Quotes.unescaped(junkless(line()));
			if (start.test(line)) {
				startLine(line);
				return;
			}
			int colon = HeaderNames.colon(line, 0, line.length());
			if (colon > 0 && HeaderNames.known(line.substring(0, colon).strip())) {
				at = lineStart;
				return;
			}
		}
	}

	private void startLine(String line) {
		int glued = glued(line, 0);
		startLine = glued < 0 ? line : line.substring(0, glued).strip();
		if (glued >= 0) {
			header(line.substring(glued));
			indent = -1;
		}
		spaced = at < text.length() && lineAt(at).isBlank() && headerFollows(at);
	}

	private void headerLines() {
		while (at < text.length()) {
			int lineStart = at;
			String line = line();
			if (line.isBlank() ? ends() : !header(line)) {
				at = lineStart;
				break;
			}
		}
		flush();
	}

	/** A blank line ends the headers, unless the copy has one behind each of them or those that every SIP message has are still to come. */
	private boolean ends() {
		boolean http = startLine.startsWith("HTTP") || startLine.contains(" HTTP/");
		return !headerFollows(at) || !spaced && (http || sequence && call);
	}

	/** Whether the next line that is not blank, at most a few lines on, begins with the name of a header. */
	private boolean headerFollows(int from) {
		int next = from;
		for (int blanks = 0; blanks < 4 && next < text.length(); blanks++) {
			String line = junkless(lineAt(next));
			if (!line.isBlank()) {
				int colon = HeaderNames.colon(line, 0, line.length());
				return colon > 0 && (spaced && colon > 1 || HeaderNames.known(line.substring(0, colon).strip()));
			}
			next = feed(next) + 1;
		}
		return false;
	}

	/** Takes a line as a header or as what continues one; false where the body begins with it. */
	private boolean header(String raw) {
		int blanks = 0;
		while (blanks < raw.length() && (raw.charAt(blanks) == ' ' || raw.charAt(blanks) == '\t')) {
			blanks++;
		}
		String line = Quotes.plain(Quotes.unescaped(junkless(raw)));
		int colon = HeaderNames.colon(line, 0, line.length());
		if (indent < 0 && colon > 0) {
			indent = blanks;
		}
		if (colon > 0 && (blanks <= indent && !openQuotation || HeaderNames.known(line.substring(0, colon).strip()))) {
			flush();
			name(line.substring(0, colon).strip());
			append(line.substring(colon + 1), raw.length());
			return headers.size() < MOST_HEADERS;
		}
		if (line.isEmpty()) {
			return true;
		}
		if (name.isEmpty()) {
			// Some clients write a line of their own between the first one and the headers.
			return headers.isEmpty() && !beginsBody(line) && headerFollows(at);
		}
		if (blanks == 0 && beginsBody(line)) {
			return false;
		}
		append(line, raw.length());
		return true;
	}

	private void name(String written) {
		name = written;
		sequence |= written.equalsIgnoreCase("CSeq");
		call |= HeaderNames.full(written).equals("call-id");
	}

	private static boolean beginsBody(String line) {
		char first = line.charAt(0);
		return first == '<' || first == '{' || line.startsWith("--")
				|| line.length() > 2 && line.charAt(1) == '=' && Character.isLowerCase(first);
	}

	/** Puts lines together: with a blank, except where a program has broken a long word at its margin. */
	private void append(String part, int length) {
		String words = part.strip();
		if (!value.isEmpty() && !words.isEmpty() && !(lineLength >= MARGIN && endsInLongWord())) {
			value.append(' ');
		}
		value.append(words);
		for (int i = words.indexOf('"'); i >= 0; i = words.indexOf('"', i + 1)) {
			openQuotation = !openQuotation;
		}
		lineLength = length;
	}

	private boolean endsInLongWord() {
		int word = 0;
		while (word < BROKEN_WORD && word < value.length() && value.charAt(value.length() - 1 - word) > ' ') {
			word++;
		}
		return word == BROKEN_WORD;
	}

	/** The header that has been put together becomes one, or several where a copy has lost the line ends between them. */
	private void flush() {
		if (name.isEmpty()) {
			return;
		}
		String words = value.toString();
		int from = 0;
		int glued = HeaderNames.full(name).equals("subject") ? -1 : glued(words, 0);
		while (glued >= 0 && headers.size() < MOST_HEADERS) {
			headers.add(new Header(name, words.substring(from, glued).strip()));
			from = HeaderNames.colon(words, glued, words.length()) + 1;
			name(words.substring(glued, from - 1).strip());
			glued = glued(words, from);
		}
		if (headers.size() < MOST_HEADERS) {
			headers.add(new Header(name, words.substring(from).strip()));
		}
		name = "";
		value.setLength(0);
		openQuotation = false;
	}

	/** Where another header begins on the same line: a known name behind a blank, outside of quotes; -1 where none does. */
	private static int glued(String words, int from) {
		boolean quoted = false;
		boolean angle = false;
		for (int i = from; i < words.length(); i++) {
			char c = words.charAt(i);
			if (c == '"') {
				quoted = !quoted;
			} else if (!quoted && (c == '<' || c == '>')) {
				angle = c == '<';
			} else if (c == ':' && !quoted && !angle) {
				int name = nameBefore(words, i, from);
				if (name > from && HeaderNames.known(words.substring(name, i).strip())) {
					return name;
				}
			}
		}
		return -1;
	}

	private static int nameBefore(String words, int colon, int from) {
		int end = colon;
		while (end > from && words.charAt(end - 1) == ' ' && colon - end < 4) {
			end--;
		}
		int begin = end;
		while (begin > from && end - begin < 40 && HeaderNames.nameCharacter(words.charAt(begin - 1))) {
			begin--;
		}
		return begin < end && begin > from && words.charAt(begin - 1) == ' ' ? begin : -1;
	}

	private String bodyFrom(int from) {
		int begin = from;
		while (begin < text.length() && lineAt(begin).isBlank()) {
			begin = feed(begin) + 1;
		}
		String rest = begin >= text.length() ? "" : text.substring(begin);
		return rest.startsWith("- <") || rest.contains("\n- <") ? treeless(rest) : rest;
	}

	/** A browser writes a dash before each element that can be closed. */
	private static String treeless(String rest) {
		return (rest.startsWith("- <") ? rest.substring(2) : rest).replace("\n- <", "\n<").replace("\n - <", "\n <");
	}

	/** A line without what mail programs, tables and pages put before and behind it. */
	static String junkless(String line) {
		int from = 0;
		while (from < line.length() && (line.charAt(from) <= ' ' || ">|`*\u00A0\uFEFF".indexOf(line.charAt(from)) >= 0)) {
			from++;
		}
		if (line.startsWith("- ", from)) {
			from += 2;
		}
		int tag = HtmlTags.after(line, from);
		String words = HtmlTags.before(line.substring(tag).strip());
		// The mark of a line end that stays in a text that was written for the web.
		return words.endsWith("\\") ? words.substring(0, words.length() - 1).stripTrailing() : words;
	}

	private String line() {
		String line = lineAt(at);
		at = feed(at) + 1;
		return line;
	}

	private String lineAt(int from) {
		return text.substring(from, feed(from));
	}

	private int feed(int from) {
		int feed = text.indexOf('\n', from);
		return feed < 0 ? text.length() : feed;
	}

	/** Line ends as line feeds: those of Windows, old Macintoshes, and those that a syslog has written as octal numbers. */
	private static String lineEnds(String text) {
		String lines = text;
		if (lines.contains("#015") || lines.contains("#012")) {
			lines = lines.replace("#015#012", "#015").replace("#012", "#015").replace("#015\r\n", "\n").replace("#015\n", "\n")
					.replace("#015 ", "\n").replace("#015", "\n");
		}
		return lines.indexOf('\r') < 0 ? lines : lines.replace("\r\n", "\n").replace('\r', '\n');
	}
}

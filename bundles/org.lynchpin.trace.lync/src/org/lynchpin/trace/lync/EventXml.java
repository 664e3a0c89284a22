// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import org.lynchpin.trace.Lines;

/**
 * Reads the XML of an event (the schema of {@code http://schemas.microsoft.com/win/2004/08/events/event}). It is not a parser
 * of XML: it takes elements and attributes as they come, knows no document types and no entities but the five of XML, and goes
 * on where something is missing, so that a copy that a browser has decorated or that is cut off is read as far as it goes.
 * <p>
 * Values of EventData keep their names; those without are {@code param1}, {@code param2}. Of UserData an element gives its text
 * under its name, an attribute its value under {@code Element.attribute}; CAPI2's {@code <Result value="800B0109">} is Result.
 */
final class EventXml {
	private static final byte[] EVENT = Ascii.bytes("<Event");
	private static final byte[] SYSTEM = Ascii.bytes("<System");
	private static final int NEAR = 400;
	private static final int DEEPEST = 64;

	private final String xml;
	private final WindowsEvent event;
	private final String[] path = new String[DEEPEST];
	private int depth;
	private int at;
	private int textFrom;
	private boolean leaf;
	private String dataName = "";
	private int unnamed;

	private EventXml(String xml, WindowsEvent event) {
		this.xml = xml;
		this.event = event;
	}

	/** Whether an event begins here: not a list of them and not a part of one. */
	static boolean begins(byte[] bytes, int at, int to) {
		if (!Ascii.like(bytes, at, to, EVENT)) {
			return false;
		}
		int behind = at + EVENT.length;
		return behind == to || bytes[behind] == '>' || bytes[behind] >= 0 && bytes[behind] <= ' ';
	}

	/** The next event that begins anywhere in a range, told by its first element; -1 where none does. */
	static int find(byte[] bytes, int from, int rangeTo, int to) {
		for (int at = Lines.find(bytes, from, rangeTo, EVENT); at >= 0; at = Lines.find(bytes, at + 1, rangeTo, EVENT)) {
			if (begins(bytes, at, to) && Lines.find(bytes, at, Math.min(to, at + NEAR), SYSTEM) >= 0) {
				return at;
			}
		}
		return -1;
	}

	/** Reads what a text holds of an event. */
	static void read(String xml, WindowsEvent event) {
		new EventXml(xml, event).read();
	}

	private void read() {
		while (true) {
			int open = xml.indexOf('<', at);
			if (open < 0 || open + 1 >= xml.length()) {
				return;
			}
			at = open + 1;
			char c = xml.charAt(at);
			if (c == '!' || c == '?') {
				skip();
			} else if (c == '/') {
				close(open);
			} else if (Character.isLetter(c)) {
				element();
			}
			if (depth == 0 && event.id != 0 && c == '/') {
				return;
			}
		}
	}

	/** Comments, instructions and document types say nothing; what is marked as plain text stays text. */
	private void skip() {
		String end = xml.startsWith("!--", at) ? "-->" : xml.startsWith("![CDATA[", at) ? "]]>" : ">";
		int close = xml.indexOf(end, at);
		at = close < 0 ? xml.length() : close + end.length();
	}

	private void element() {
		int from = at;
		while (at < xml.length() && xml.charAt(at) != '>' && xml.charAt(at) != '/' && !Character.isWhitespace(xml.charAt(at))) {
			at++;
		}
		String written = xml.substring(from, at);
		String name = written.substring(written.indexOf(':') + 1);
		if (depth < DEEPEST) {
			path[depth] = name;
		}
		depth++;
		leaf = true;
		dataName = "";
		boolean closed = attributes(name);
		textFrom = at;
		if (closed) {
			value(name, "");
			depth--;
			leaf = false;
		}
	}

	/** Reads attributes to the end of the tag. @return whether the element ends there */
	private boolean attributes(String element) {
		while (at < xml.length()) {
			char c = xml.charAt(at);
			if (c == '>') {
				at++;
				return false;
			}
			if (c == '/' && at + 1 < xml.length() && xml.charAt(at + 1) == '>') {
				at += 2;
				return true;
			}
			if (c == '<') {
				return false;
			}
			if (Character.isLetter(c)) {
				attribute(element);
			} else {
				at++;
			}
		}
		return false;
	}

	private void attribute(String element) {
		int from = at;
		while (at < xml.length() && (Character.isLetterOrDigit(xml.charAt(at)) || ":_-.".indexOf(xml.charAt(at)) >= 0)) {
			at++;
		}
		String name = xml.substring(from, at);
		while (at < xml.length() && (xml.charAt(at) == '=' || Character.isWhitespace(xml.charAt(at)))) {
			at++;
		}
		char quote = at < xml.length() ? xml.charAt(at) : 0;
		if (quote != '"' && quote != '\'' && quote != '\u201C' && quote != '\u201D') {
			return;
		}
		int end = at + 1;
		char closing = quote == '\u201C' ? '\u201D' : quote;
		while (end < xml.length() && xml.charAt(end) != closing && xml.charAt(end) != '<') {
			end++;
		}
		attribute(element, name, text(at + 1, end));
		at = Math.min(xml.length(), end < xml.length() && xml.charAt(end) == '<' ? end : end + 1);
	}

	private void attribute(String element, String name, String value) {
		switch (element + "." + name) {
			case "Provider.Name" -> event.provider = value;
			case "Provider.EventSourceName" -> event.provider = event.provider.isEmpty() ? value : event.provider;
			case "TimeCreated.SystemTime" -> time(value);
			case "Execution.ProcessID" -> event.process = number(value);
			case "Execution.ThreadID" -> event.thread = number(value);
			case "Data.Name" -> dataName = value;
			case "Result.value" -> event.put("Result", value);
			default -> {
				if (inside("UserData") && !name.startsWith("xmlns")) {
					event.put(element + "." + name, value);
				}
			}
		}
	}

	private void close(int open) {
		int end = xml.indexOf('>', at);
		at = end < 0 ? xml.length() : end + 1;
		if (leaf && depth > 0 && depth <= DEEPEST) {
			value(path[depth - 1], text(textFrom, open));
		}
		leaf = false;
		depth = Math.max(0, depth - 1);
	}

	private void value(String element, String text) {
		if (inside("System")) {
			system(element, text);
		} else if (element.equals("Data") && !inside("UserData")) {
			event.put(dataName.isEmpty() ? "param" + ++unnamed : dataName, text);
		} else if (element.equals("Message") && inside("RenderingInfo")) {
			event.text = text;
		} else if (element.equals("Result") && !text.isEmpty()) {
			event.put("ResultText", text);
		} else if (inside("UserData") && !text.isEmpty()) {
			event.put(element, text);
		}
	}

	private void system(String element, String text) {
		switch (element) {
			case "EventID" -> event.id = number(text);
			case "Level" -> event.level = number(text);
			case "Channel" -> event.channel = text;
			case "Computer" -> event.computer = text;
			default -> {
				// Version, task, opcode, keywords, record number: nothing that a sign-in needs.
			}
		}
	}

	private boolean inside(String element) {
		for (int i = 0; i < Math.min(depth, DEEPEST); i++) {
			if (path[i].equals(element)) {
				return true;
			}
		}
		return false;
	}

	private void time(String value) {
		IsoTime iso = new IsoTime();
		byte[] bytes = Ascii.bytes(value.strip());
		if (iso.read(bytes, 0, bytes.length)) {
			event.time = iso.millis;
		}
	}

	private static int number(String text) {
		String word = text.strip();
		return word.isEmpty() || word.length() > 9 || !word.chars().allMatch(c -> c >= '0' && c <= '9') ? 0 : Integer.parseInt(word);
	}

	private String text(int from, int to) {
		String raw = xml.substring(from, to).strip();
		if (raw.startsWith("<![CDATA[")) {
			return raw.endsWith("]]>") ? raw.substring(9, raw.length() - 3) : raw.substring(9);
		}
		return raw.indexOf('&') < 0 ? raw : unescaped(raw);
	}

	private static String unescaped(String raw) {
		StringBuilder text = new StringBuilder(raw.length());
		for (int i = 0; i < raw.length(); i++) {
			int end = raw.charAt(i) == '&' ? raw.indexOf(';', i) : -1;
			int c = end > i && end - i < 12 ? entity(raw.substring(i + 1, end)) : -1;
			if (c < 0) {
				text.append(raw.charAt(i));
			} else {
				text.appendCodePoint(c);
				i = end;
			}
		}
		return text.toString();
	}

	private static int entity(String name) {
		switch (name) {
			case "lt":
				return '<';
			case "gt":
				return '>';
			case "amp":
				return '&';
			case "quot":
				return '"';
			case "apos":
				return '\'';
			default:
				break;
		}
		try {
			int c = name.startsWith("#x") ? Integer.parseInt(name, 2, name.length(), 16)
					: name.startsWith("#") ? Integer.parseInt(name, 1, name.length(), 10) : -1;
			return Character.isValidCodePoint(c) && c > 0 ? c : -1;
		} catch (NumberFormatException e) {
			return -1;
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import java.util.Optional;

/**
 * Replaces in a text what names a person, a machine or a secret, in one walk from left to right. Texts are bytes as
 * characters. It learns while it walks: what it has met once in a place that tells what it is, it finds everywhere after;
 * so an export walks twice.
 */
final class TextRedactor {
	private static final int DEPTH = 5;
	/** A value without an end is no value. */
	private static final int LONGEST_VALUE = 4 << 20;

	private final Pseudonyms names;
	private final Hosts hosts;
	private final Encoded encoded;
	private final Values values;

	TextRedactor(Pseudonyms names) {
		this.names = names;
		this.hosts = new Hosts(names);
		Blobs blobs = new Blobs(names, this);
		this.encoded = new Encoded(blobs, this);
		this.values = new Values(names, blobs, hosts);
	}

	/** What replaces values whose name tells what they are. */
	Values values() {
		return values;
	}

	/** Redacts one line, or any text without a structure. */
	String line(String line) {
		int colon = line.indexOf(':');
		if (colon > 1 && colon < 40) {
			int from = 0;
			while (from < colon && (line.charAt(from) == ' ' || line.charAt(from) == '\t')) {
				from++;
			}
			Optional<Keys.Meaning> meaning = Keys.label(line.substring(from, colon).strip());
			if (meaning.isPresent()) {
				int start = colon + 1;
				while (start < line.length() && (line.charAt(start) == ' ' || line.charAt(start) == '\t')) {
					start++;
				}
				int end = line.length();
				while (end > start && line.charAt(end - 1) <= ' ') {
					end--;
				}
				return line.substring(0, start) + labelled(meaning.get(), line.substring(start, end)) + line.substring(end);
			}
			String name = displayed(line, colon);
			if (name != null) {
				return name;
			}
		}
		return text(line, 0);
	}

	private String labelled(Keys.Meaning meaning, String value) {
		return switch (meaning) {
		case COOKIE -> values.cookies(value);
		case AUTHORIZATION -> values.scheme(value).orElseGet(() -> text(value, 0));
		default -> values.redact(meaning, value, this);
		};
	}

	/** {@code From: Anna Meier <sip:...>}: a display name without quotation marks. */
	private String displayed(String line, int colon) {
		String label = WellKnown.lower(line.substring(0, colon));
		if (!label.equals("from") && !label.equals("to") && !label.equals("contact") && !label.equals("p-asserted-identity") && !label.equals("referred-by")) {
			return null;
		}
		int less = line.indexOf('<', colon);
		if (less < 0 || !line.startsWith("sip", less + 1) && !line.startsWith("tel", less + 1)) {
			return null;
		}
		String name = line.substring(colon + 1, less).strip();
		if (name.isEmpty() || name.indexOf('"') >= 0 || name.indexOf('@') >= 0 || name.length() > 200) {
			return null;
		}
		return line.substring(0, colon + 1) + " " + names.display(name, local(line, less)) + (line.charAt(less - 1) == ' ' ? " " : "") + text(line.substring(less), 0);
	}

	/** The local part of the address in {@code <sip:local@host>}; empty where there is none. */
	private static String local(String line, int less) {
		int from = line.indexOf(':', less) + 1;
		int at = line.indexOf('@', from);
		return from <= 0 || at < 0 || at - from > 100 || line.substring(from, at).chars().anyMatch(c -> c <= ' ' || c == '>' || c == ';') ? "" : line.substring(from, at);
	}

	/** Redacts any text. @param depth how many encodings it was unpacked from */
	String text(String text, int depth) {
		if (depth > DEPTH) {
			return text;
		}
		StringBuilder out = new StringBuilder(text.length() + 32);
		Cursor at = new Cursor(text);
		while (at.i < text.length()) {
			if (!step(at, out, depth)) {
				out.append(text.charAt(at.i++));
			}
		}
		return out.toString();
	}

	/** Where the walk is, and up to where a long run has already been looked at. */
	static final class Cursor {
		final String text;
		int i;
		int tried;

		Cursor(String text) {
			this.text = text;
		}
	}

	private boolean step(Cursor at, StringBuilder out, int depth) {
		String s = at.text;
		char c = s.charAt(at.i);
		if (c == '"') {
			return quotedName(at, out);
		}
		if (c == ':' && s.startsWith("::", at.i)) {
			return six(at, out);
		}
		if (!Runs.run(c)) {
			return false;
		}
		if (at.i >= at.tried && encoded.base64(at, out, depth)) {
			return true;
		}
		int end = Runs.end(s, at.i);
		String run = s.substring(at.i, end);
		if (run.indexOf('%') >= 0 && encoded.percent(run, at, out, depth)) {
			return true;
		}
		if (keyed(at, end, run, out)) {
			return true;
		}
		if (phrase(at, out) || six(at, out)) {
			return true;
		}
		out.append(hosts.run(s, at.i, end, run));
		at.i = end;
		return true;
	}

	private boolean quotedName(Cursor at, StringBuilder out) {
		String s = at.text;
		int end = s.indexOf('"', at.i + 1);
		if (end < 0 || end - at.i > 300) {
			return false;
		}
		int next = end + 1;
		while (next < s.length() && s.charAt(next) == ' ') {
			next++;
		}
		if (!s.startsWith("<sip", next) && !s.startsWith("<tel", next) || end == at.i + 1) {
			return false;
		}
		out.append('"').append(names.display(s.substring(at.i + 1, end), local(s, next))).append('"');
		at.i = end + 1;
		return true;
	}

	/** A value whose name says what it is. */
	private boolean keyed(Cursor at, int end, String run, StringBuilder out) {
		String s = at.text;
		int start = end;
		Optional<Keys.Meaning> meaning = Optional.empty();
		int stop = -1;
		if (s.startsWith("=\"", end) || s.startsWith("=", end) || s.startsWith("\":", end) || s.startsWith("\\\":", end) || s.startsWith(":", end) && run.equals("inline")) {
			meaning = Keys.value(run);
			start = end + (s.charAt(end) == '\\' ? 3 : s.charAt(end) == '"' ? 2 : 1);
			while (start < s.length() && (s.charAt(start) == ' ' || s.charAt(start) == '\\')) {
				start++;
			}
			boolean quoted = start < s.length() && (s.charAt(start) == '"' || s.charAt(start) == '\'');
			stop = quoted ? s.indexOf(s.charAt(start), start + 1) : Runs.valueEnd(s, start);
			start += quoted ? 1 : 0;
			if (quoted && stop > start && s.charAt(stop - 1) == '\\') {
				stop--;
			}
		}
		if (meaning.isEmpty() && at.i > 0 && "<:;\"".indexOf(s.charAt(at.i - 1)) >= 0 && Keys.element(run).isPresent()) {
			start = Runs.contentStart(s, at.i, end);
			stop = start < 0 ? -1 : Runs.contentEnd(s, start);
			// the title of a web page says what went wrong; that of a person is a person's
			boolean page = start >= 0 && run.equalsIgnoreCase("title") && s.substring(Math.max(0, at.i - 300), at.i).contains("<head");
			meaning = start < 0 || page ? Optional.empty() : Keys.element(run);
		}
		if (meaning.isEmpty() && (run.equalsIgnoreCase("pin") || run.equalsIgnoreCase("-pin") || run.equalsIgnoreCase("bearer"))) {
			return spoken(at, end, run, out);
		}
		if (meaning.isEmpty() || stop <= start || stop - start > LONGEST_VALUE) {
			return false;
		}
		out.append(s, at.i, start).append(values.redact(meaning.get(), s.substring(start, stop), this));
		at.i = stop;
		return true;
	}

	/** {@code -Pin 1234}, {@code PIN: 1234}, {@code PIN '1234'}; {@code Bearer token}. */
	private boolean spoken(Cursor at, int end, String run, StringBuilder out) {
		String s = at.text;
		int start = end;
		while (start < s.length() && start < end + 6 && " \t:='\"".indexOf(s.charAt(start)) >= 0) {
			start++;
		}
		int stop = Runs.valueEnd(s, start);
		boolean bearer = run.equalsIgnoreCase("bearer");
		if (start == end || stop - start < 4 || stop - start > LONGEST_VALUE || !bearer && !s.substring(start, stop).chars().allMatch(c -> c >= '0' && c <= '9')) {
			return false;
		}
		int token = bearer && s.startsWith("cwt=", start) ? start + 4 : start;
		out.append(s, at.i, token).append(values.redact(bearer ? Keys.Meaning.NOISE : Keys.Meaning.SECRET, s.substring(token, stop), this));
		at.i = stop;
		return true;
	}

	private boolean phrase(Cursor at, StringBuilder out) {
		if (at.i > 0 && Runs.letter(at.text.charAt(at.i - 1)) || !names.begins(at.text.charAt(at.i))) {
			return false;
		}
		String best = "";
		for (String phrase : names.phrases(Pseudonyms.first(at.text.substring(at.i, Runs.end(at.text, at.i))))) {
			int end = at.i + phrase.length();
			if (phrase.length() > best.length() && at.text.regionMatches(true, at.i, phrase, 0, phrase.length()) && (end >= at.text.length() || !Runs.letter(at.text.charAt(end)))) {
				best = phrase;
			}
		}
		if (best.isEmpty()) {
			return false;
		}
		out.append(names.word(best).orElse("removed"));
		at.i += best.length();
		return true;
	}

	private boolean six(Cursor at, StringBuilder out) {
		String s = at.text;
		if (at.i > 0 && (Runs.letter(s.charAt(at.i - 1)) || s.charAt(at.i - 1) == '.' || s.charAt(at.i - 1) == ':')) {
			return false;
		}
		int end = at.i;
		int colons = 0;
		while (end < s.length() && end - at.i < 46 && (Character.digit(s.charAt(end), 16) >= 0 || s.charAt(end) == ':' || colons > 1 && s.charAt(end) == '.')) {
			colons += s.charAt(end) == ':' ? 1 : 0;
			end++;
		}
		while (end > at.i && s.charAt(end - 1) == '.') {
			end--;
		}
		if (colons < 2 || end < s.length() && Runs.letter(s.charAt(end))) {
			return false;
		}
		Optional<String> alias = names.address4or6(s.substring(at.i, end));
		alias.ifPresent(out::append);
		at.i = alias.isPresent() ? end : at.i;
		return alias.isPresent();
	}
}

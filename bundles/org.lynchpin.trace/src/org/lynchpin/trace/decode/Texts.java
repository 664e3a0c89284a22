// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Texts out of logs, made fit to be kept and shown. */
final class Texts {
	/** The longest value that is kept, in characters. */
	static final int LONGEST = 1024;
	/** The longest base64 text that is decoded, in characters. */
	private static final int LONGEST_DATA = 512 * 1024;

	private Texts() {
	}

	/** A text without control characters and no longer than {@value #LONGEST} characters. */
	static String plain(String text) {
		String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
		for (int i = 0; i < cut.length(); i++) {
			if (isControl(cut.charAt(i))) {
				return replaced(cut);
			}
		}
		return cut.strip();
	}

	private static String replaced(String text) {
		StringBuilder clean = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			clean.append(isControl(text.charAt(i)) ? ' ' : text.charAt(i));
		}
		return clean.toString().strip();
	}

	/** Characters that do not show, or that turn the direction of writing and so could show one name for another. */
	private static boolean isControl(char c) {
		return c < ' ' || c >= '\u007F' && c <= '\u009F' || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
	}

	static String lower(String text) {
		return text.strip().toLowerCase(Locale.ROOT);
	}

	/** Base64 in either alphabet (RFC 4648, 4 and 5), with or without padding and blanks; empty where it is none. */
	static Optional<byte[]> base64(String text) {
		if (text.isEmpty() || text.length() > LONGEST_DATA) {
			return Optional.empty();
		}
		StringBuilder bare = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '-') {
				bare.append('+');
			} else if (c == '_') {
				bare.append('/');
			} else if (c != '=' && c > ' ') {
				bare.append(c);
			}
		}
		try {
			return Optional.of(Base64.getDecoder().decode(bare.toString()));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/** Whether {@code text} has {@code part} at {@code at}, without regard to case. */
	static boolean at(String text, int at, String part) {
		return text.regionMatches(true, at, part, 0, part.length());
	}

	/** Where {@code part} stands in {@code text}, without regard to the case of ASCII letters; -1 where it does not. */
	static int find(String text, String part, int from) {
		char low = Character.toLowerCase(part.charAt(0));
		char high = Character.toUpperCase(part.charAt(0));
		for (int i = from; i <= text.length() - part.length(); i++) {
			char c = text.charAt(i);
			if ((c == low || c == high) && at(text, i, part)) {
				return i;
			}
		}
		return -1;
	}

	/** Whether {@code part} stands in {@code text}, without regard to the case of ASCII letters. */
	static boolean has(String text, String part) {
		return find(text, part, 0) >= 0;
	}
}

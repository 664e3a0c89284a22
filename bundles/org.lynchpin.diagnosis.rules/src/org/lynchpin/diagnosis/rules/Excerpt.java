// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.Locale;

/** A few words of a log for people: one line, not long, without what could be a credential. */
final class Excerpt {
	private static final int LONGEST = 200;
	/** Longer runs of these letters are tokens, signatures and keys. */
	private static final int TOKEN = 40;
	/** What stands after one of these words is a secret. */
	private static final String[] SECRETS = { "pin", "password", "pwd", "cwt", "bearer", "wresult", "gssapi-data", "response", "rspauth", "cookie" };
	private static final String LEFT_OUT = "\u2026";

	private Excerpt() {
	}

	/** The beginning of a text. */
	static String of(String text) {
		return around(text, 0);
	}

	/** The text around a place in it. */
	static String around(String text, int at) {
		int from = Math.max(0, Math.min(at, text.length()) - LONGEST / 2);
		if (at < LONGEST / 2) {
			from = 0;
		}
		int to = Math.min(text.length(), from + LONGEST);
		StringBuilder words = new StringBuilder(from > 0 ? LEFT_OUT : "");
		boolean secret = false;
		int i = from;
		while (i < to) {
			int end = i;
			while (end < text.length() && !isBlank(text.charAt(end))) {
				end++;
			}
			if (end > i) {
				String word = text.substring(i, Math.min(end, i + 4 * LONGEST));
				words.append(secret ? LEFT_OUT : shortened(word)).append(' ');
				secret = announces(word);
			}
			i = end + 1;
		}
		return (words.toString().strip() + (to < text.length() ? LEFT_OUT : "")).replace(LEFT_OUT + LEFT_OUT, LEFT_OUT);
	}

	private static boolean isBlank(char c) {
		return c <= ' ' || Character.isISOControl(c);
	}

	/** The name of a code: SIPPROXY_E_ROUTING. */
	private static boolean isName(String word) {
		return word.indexOf('_') > 0 && word.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '_' || c >= '0' && c <= '9') && word.chars().filter(Character::isDigit).count() < 4;
	}

	private static boolean announces(String word) {
		String bare = word.toLowerCase(Locale.ROOT);
		for (String secret : SECRETS) {
			if (bare.equals(secret) || bare.equals(secret + ":") || bare.equals("-" + secret) || bare.equals(secret + "=")) {
				return true;
			}
		}
		return false;
	}

	private static String shortened(String word) {
		String bare = word.toLowerCase(Locale.ROOT);
		for (String secret : SECRETS) {
			int at = bare.indexOf(secret + "=");
			if (at < 0) {
				at = bare.indexOf(secret + ":");
			}
			if (at >= 0 && word.length() > at + secret.length() + 1) {
				return word.substring(0, at) + LEFT_OUT;
			}
		}
		if (isName(word)) {
			return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
		}
		StringBuilder kept = new StringBuilder();
		int run = 0;
		for (int i = 0; i < word.length(); i++) {
			char c = word.charAt(i);
			run = Character.isLetterOrDigit(c) || c == '+' || c == '=' || c == '_' ? run + 1 : 0;
			if (run <= TOKEN) {
				kept.append(c);
			} else if (run == TOKEN + 1) {
				kept.setLength(kept.length() - TOKEN);
				kept.append(LEFT_OUT);
			}
		}
		return kept.length() > LONGEST ? kept.substring(0, LONGEST) + LEFT_OUT : kept.toString();
	}
}

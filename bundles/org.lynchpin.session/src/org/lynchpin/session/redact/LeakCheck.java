// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Searches an export for everything that must not be in it: as it is, in base64, hexadecimal and percent encoding, in
 * UTF-16, and in these inside one another. It knows nothing of how the redaction was made.
 */
final class LeakCheck {
	private static final int HEAD = 4;
	private static final int DEPTH = 4;
	private static final int MOST = 20;
	private static final int OVERLAP = 4096;
	private final Map<Integer, List<String>> forbidden = new HashMap<>();
	private final List<Leak> leaks = new ArrayList<>();

	LeakCheck(Set<String> words) {
		words.forEach(word -> forbidden.computeIfAbsent(head(word, 0), any -> new ArrayList<>(1)).add(word));
	}

	/** What was found. @param line from 1 @param word what must not be there */
	record Leak(long line, String word) {
	}

	/** Searches all of it; at most twenty are named. */
	List<Leak> check(InputStream stream) throws IOException {
		BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		long number = 1;
		for (int next = in.read(); next >= 0 && leaks.size() < MOST; next = in.read()) {
			line.write(next);
			if (next == '\n' || line.size() >= 1 << 20) {
				byte[] bytes = line.toByteArray();
				search(new String(bytes, StandardCharsets.ISO_8859_1), number, 0);
				line.reset();
				if (next == '\n') {
					number++;
				} else {
					line.write(bytes, bytes.length - OVERLAP, OVERLAP);
				}
			}
		}
		search(line.toString(StandardCharsets.ISO_8859_1), number, 0);
		return List.copyOf(leaks);
	}

	private void search(String text, long line, int depth) {
		String lower = WellKnown.lower(text);
		for (int i = 0; i + HEAD <= lower.length(); i++) {
			List<String> words = forbidden.get(head(lower, i));
			if (words != null) {
				for (String word : words) {
					if (lower.startsWith(word, i) && bounded(lower, i, i + word.length())) {
						leaks.add(new Leak(line, word));
						return;
					}
				}
			}
		}
		if (depth < DEPTH) {
			unpack(text, line, depth);
		}
	}

	private static boolean bounded(String text, int from, int to) {
		return (from == 0 || !Runs.letter(text.charAt(from - 1)) || !Runs.letter(text.charAt(from))) && (to >= text.length() || !Runs.letter(text.charAt(to)) || !Runs.letter(text.charAt(to - 1)));
	}

	private void unpack(String text, long line, int depth) {
		if (text.indexOf('%') >= 0) {
			String plain = percent(text);
			if (!plain.equals(text)) {
				search(plain, line, depth + 1);
			}
		}
		if (text.indexOf('\0') >= 0) {
			search(text.replace("\0", ""), line, DEPTH);
		}
		int at = 0;
		while (at < text.length()) {
			int end = at;
			boolean hex = true;
			while (end < text.length() && Runs.base64(text.charAt(end))) {
				hex &= Character.digit(text.charAt(end), 16) >= 0;
				end++;
			}
			if (end - at >= 8) {
				String run = text.substring(at, end);
				if (hex && run.length() % 2 == 0) {
					search(new String(HexFormat.of().parseHex(run), StandardCharsets.ISO_8859_1), line, depth + 1);
				}
				String standard = run.replace('-', '+').replace('_', '/');
				search(new String(Base64.getDecoder().decode(standard.substring(0, standard.length() / 4 * 4 + (standard.length() % 4 == 1 ? 0 : standard.length() % 4))), StandardCharsets.ISO_8859_1), line,
						depth + 1);
			}
			at = Math.max(end, at + 1);
		}
	}

	private static String percent(String text) {
		StringBuilder out = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			boolean encoded = text.charAt(i) == '%' && i + 2 < text.length() && Character.digit(text.charAt(i + 1), 16) >= 0 && Character.digit(text.charAt(i + 2), 16) >= 0;
			out.append(encoded ? (char) Integer.parseInt(text.substring(i + 1, i + 3), 16) : text.charAt(i));
			i += encoded ? 2 : 0;
		}
		return out.toString();
	}

	private static int head(String text, int at) {
		return text.charAt(at) << 24 ^ text.charAt(at + 1) << 16 ^ text.charAt(at + 2) << 8 ^ text.charAt(at + 3);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A query or a form ({@code application/x-www-form-urlencoded}): names and values, percent signs resolved. */
final class Query {
	private static final int MOST = 100;
	private static final int LONGEST = 64 * 1024;

	private Query() {
	}

	/** The pairs; of a name that is repeated, the first. Of a URL give what follows the question mark. */
	static Map<String, String> parse(String text) {
		Map<String, String> found = new LinkedHashMap<>();
		String rest = text.substring(0, Math.min(text.length(), LONGEST)).strip();
		int at = 0;
		while (at < rest.length() && found.size() < MOST) {
			int end = rest.indexOf('&', at);
			end = end < 0 ? rest.length() : end;
			int equals = rest.substring(at, end).indexOf('=') + at;
			if (equals > at) {
				found.putIfAbsent(decode(rest.substring(at, equals)), Texts.plain(decode(rest.substring(equals + 1, end))));
			}
			at = end + 1;
		}
		return found;
	}

	/** The pairs of the query of a URL; none where it has none. */
	static Map<String, String> ofUrl(String url) {
		int mark = url.indexOf('?');
		return mark < 0 ? Map.of() : parse(url.substring(mark + 1));
	}

	/** The host of a URL, lower case; empty where it names none. */
	static Optional<String> host(String url) {
		int start = url.indexOf("://");
		if (start < 0) {
			return Optional.empty();
		}
		int end = start + 3;
		while (end < url.length() && "/?#:\" ".indexOf(url.charAt(end)) < 0) {
			end++;
		}
		String host = Texts.plain(Texts.lower(url.substring(start + 3, end)));
		return host.isEmpty() ? Optional.empty() : Optional.of(host);
	}

	private static String decode(String text) {
		if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
			return text;
		}
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		int length = 0;
		for (int i = 0; i < bytes.length; i++) {
			int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
			int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
			if (low >= 0) {
				bytes[length++] = (byte) (high << 4 | low);
				i += 2;
			} else {
				bytes[length++] = bytes[i] == '+' ? (byte) ' ' : bytes[i];
			}
		}
		return new String(bytes, 0, length, StandardCharsets.UTF_8);
	}
}

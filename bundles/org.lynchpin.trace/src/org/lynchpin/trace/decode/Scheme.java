// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A scheme of an authentication header with its parameters. HTTP may list several in one header (RFC 9110, 11.6.1).
 *
 * @param name as written
 * @param parameters names as written; secrets are still among them, so it must not leave this package
 * @param token what stands after the name where it has no parameters
 */
record Scheme(String name, Map<String, String> parameters, String token) {
	private static final int MOST = 16;
	private static final List<String> KNOWN = List.of("NTLM", "Kerberos", "Negotiate", "TLS-DSK", "Digest", "Basic", "Bearer", "MsRtcOAuth", "TLS-DSK-HTTP");

	/** The schemes of a header. @param list whether there may be several */
	static List<Scheme> parse(String header, boolean list) {
		List<Scheme> found = new ArrayList<>();
		int start = skip(header, 0);
		while (start < header.length() && found.size() < MOST) {
			int end = word(header, start);
			if (end == start) {
				start = skip(header, start + 1);
				continue;
			}
			int next = list ? nextScheme(header, end) : header.length();
			found.add(scheme(header.substring(start, end), header.substring(end, next).strip()));
			start = skip(header, next);
		}
		return found;
	}

	private static Scheme scheme(String name, String rest) {
		String bare = rest.endsWith(",") ? rest.substring(0, rest.length() - 1) : rest;
		int end = word(bare, 0);
		int equals = end;
		while (equals < bare.length() && bare.charAt(equals) == ' ') {
			equals++;
		}
		boolean parameters = end > 0 && equals + 1 < bare.length() && bare.charAt(equals) == '=' && bare.charAt(equals + 1) != '=';
		return parameters ? new Scheme(Texts.plain(name), large(bare), "") : new Scheme(Texts.plain(name), Map.of(), bare);
	}

	/** Where the next known scheme begins: after a comma, outside of quotation marks, not followed by an equals sign. */
	private static int nextScheme(String header, int from) {
		boolean quoted = false;
		for (int i = from; i < header.length(); i++) {
			char c = header.charAt(i);
			if (c == '"') {
				quoted = !quoted;
			} else if (c == ',' && !quoted) {
				int start = skip(header, i);
				int end = word(header, start);
				String word = end - start > 20 ? "" : header.substring(start, end);
				if (KNOWN.stream().anyMatch(word::equalsIgnoreCase) && (end >= header.length() || header.charAt(end) != '=')) {
					return start;
				}
			}
		}
		return header.length();
	}

	/** Handshake data is longer than what {@link Parameters} keeps of a value, so it is cut out here. */
	private static Map<String, String> large(String text) {
		Map<String, String> all = Parameters.parse(text, 0, ',');
		int at = Texts.find(text, "gssapi-data", 0);
		int open = at < 0 ? -1 : text.indexOf('=', at);
		if (open >= 0) {
			int start = open + 1;
			while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '"' || text.charAt(start) == '\u201C')) {
				start++;
			}
			int end = start;
			while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != ',' && text.charAt(end) != '\u201D') {
				end++;
			}
			all.keySet().removeIf("gssapi-data"::equalsIgnoreCase);
			all.put("gssapi-data", text.substring(start, end));
		}
		return all;
	}

	private static int skip(String text, int from) {
		int at = from;
		while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == ',')) {
			at++;
		}
		return at;
	}

	private static int word(String text, int from) {
		int at = from;
		while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != ',' && text.charAt(at) != '=' && text.charAt(at) != '"') {
			at++;
		}
		return at;
	}
}

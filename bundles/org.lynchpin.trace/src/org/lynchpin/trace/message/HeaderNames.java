// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.message;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of headers: which are known, which are short for others, and what can be a name at all. */
final class HeaderNames {
	/** Longest name that is taken for one. */
	private static final int LONGEST = 64;

	private static final Map<String, String> SHORT = Map.ofEntries(Map.entry("f", "from"), Map.entry("t", "to"), Map.entry("i", "call-id"),
			Map.entry("m", "contact"), Map.entry("v", "via"), Map.entry("c", "content-type"), Map.entry("l", "content-length"),
			Map.entry("s", "subject"), Map.entry("k", "supported"), Map.entry("e", "content-encoding"), Map.entry("o", "event"),
			Map.entry("u", "allow-events"), Map.entry("r", "refer-to"), Map.entry("b", "referred-by"), Map.entry("x", "session-expires"),
			Map.entry("a", "accept-contact"), Map.entry("j", "reject-contact"), Map.entry("d", "request-disposition"));

	/** Those that a copy may have put behind another header on one line; a name that is not here never splits a value. */
	private static final Set<String> KNOWN = Set.of("via", "from", "to", "call-id", "cseq", "contact", "max-forwards", "user-agent", "server",
			"supported", "require", "proxy-require", "allow", "allow-events", "event", "expires", "min-expires", "date", "warning",
			"content-length", "content-type", "content-encoding", "content-disposition", "content-id", "content-transfer-encoding",
			"www-authenticate", "proxy-authenticate", "authorization", "proxy-authorization", "authentication-info",
			"proxy-authentication-info", "record-route", "route", "ms-diagnostics", "ms-diagnostics-public", "ms-client-diagnostics",
			"x-ms-diagnostics", "ms-user-logon-data", "ms-telemetry-id", "ms-keep-alive", "ms-conversation-id", "ms-text-format",
			"ms-im-format", "ms-subnet", "ms-split-domain-info", "ms-edge-proxy-message-trust", "ms-correlation-id", "ms-endpoint-location-data",
			"ms-subscription-type", "ms-piggyback-first-notify", "ms-asserted-verification-level", "ms-source-verified-user",
			"ms-accepted-content-id", "ms-fe", "presence-state", "p-asserted-identity", "p-preferred-identity", "history-info",
			"retry-after", "reason", "subscription-state", "accept", "accept-language", "accept-encoding", "session-expires", "subject",
			"roster-manager", "endpoints", "referred-by", "refer-to", "privacy", "allow-registrar", "location", "set-cookie", "cookie",
			"cache-control", "pragma", "connection", "host", "x-ms-server-fqdn", "x-ms-correlation-id", "x-ms-webticketurl",
			"x-ms-webticketsupported", "client-request-id", "strict-transport-security", "x-content-type-options", "soapaction", "x-powered-by",
			"start-line", "message-body", "msg-hash", "trace-correlation-id", "instance-id", "message-type", "transfer-encoding", "x-ms-webticket", "httpheader");

	/** What stands before a colon and is no header: the scheme of an address that a copy has put on a line of its own. */
	private static final Set<String> SCHEMES = Set.of("sip", "sips", "tel", "http", "https", "urn", "mailto", "im", "pres");

	private HeaderNames() {
	}

	/** The long form of a name, lower case. */
	static String full(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return SHORT.getOrDefault(lower, lower);
	}

	/** Whether the name is one that messages of this kind are known to have. */
	static boolean known(String name) {
		return KNOWN.contains(name.toLowerCase(Locale.ROOT));
	}

	/**
	 * Where the colon of a header stands.
	 *
	 * @return its place; -1 where the line does not begin with a name and a colon
	 */
	static int colon(String line, int from, int to) {
		int at = from;
		while (at < to && at - from < LONGEST && nameCharacter(line.charAt(at))) {
			at++;
		}
		int end = at;
		while (at < to && at - end < LONGEST && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
			at++;
		}
		boolean header = end > from && at < to && line.charAt(at) == ':' && Character.isLetter(line.charAt(from));
		return header && !SCHEMES.contains(line.substring(from, end).toLowerCase(Locale.ROOT)) ? at : -1;
	}

	/** Whether a character may stand in a name; fewer than a token may hold (RFC 3261, 25.1). */
	static boolean nameCharacter(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.' || c == '+';
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.util.Locale;
import java.util.Optional;

import org.lynchpin.core.Messages;
import org.lynchpin.trace.message.Header;

/** What headers of SIP and HTTP messages mean, in the user's language, and how their values are shown. */
final class HeaderWords {
	private static final Messages TEXT = Messages.of(HeaderWords.class);
	private static final int LONG = 600;

	private HeaderWords() {
	}

	/** What a header means; empty for one that needs no explanation. */
	static Optional<String> meaning(String name) {
		String key = "header." + name.toLowerCase(Locale.ROOT);
		return TEXT.has(key) ? Optional.of(TEXT.text(key)) : Optional.empty();
	}

	/** A value as it is shown: a credential is named, never shown; what is long is cut. */
	static String shown(Header header) {
		String value = header.value();
		if (header.name().equalsIgnoreCase("Authorization") && value.regionMatches(true, 0, "Bearer", 0, 6)) {
			return TEXT.text("shown.ticket");
		}
		if (header.name().equalsIgnoreCase("Cookie") || header.name().equalsIgnoreCase("Set-Cookie") || header.name().equalsIgnoreCase("X-MS-WebTicket")) {
			return TEXT.text("shown.credential");
		}
		return value.length() > LONG ? value.substring(0, LONG) + "\u2026" : value;
	}
}

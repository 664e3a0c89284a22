// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The date of SIP and HTTP (RFC 3261, 20.17: {@code Thu, 01 Dec 2016 08:21:44 GMT}); the name of the day is not looked at. */
final class HttpDate {
	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
	private static final int LONGEST = 64;

	private HttpDate() {
	}

	/** Reads a date; empty where it is none. */
	static Optional<Instant> parse(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		String[] parts = text.strip().split("[ ,:-]+");
		int day = parts.length > 0 && !parts[0].isEmpty() && Character.isDigit(parts[0].charAt(0)) ? 0 : 1;
		if (parts.length < day + 6) {
			return Optional.empty();
		}
		int month = MONTHS.indexOf(parts[day + 1].toLowerCase(Locale.ROOT)) + 1;
		try {
			return Optional.of(LocalDateTime.of(Integer.parseInt(parts[day + 2]), month, Integer.parseInt(parts[day]), Integer.parseInt(parts[day + 3]),
					Integer.parseInt(parts[day + 4]), Integer.parseInt(parts[day + 5])).toInstant(ZoneOffset.UTC));
		} catch (NumberFormatException | DateTimeException e) {
			return Optional.empty();
		}
	}
}

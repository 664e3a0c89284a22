// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.check;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Points in time as a person reads them: by the clock of this computer, with its zone. */
final class Times {
	private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx");

	private Times() {
	}

	static String text(Instant instant) {
		return FORM.format(instant.atZone(ZoneId.systemDefault()));
	}
}

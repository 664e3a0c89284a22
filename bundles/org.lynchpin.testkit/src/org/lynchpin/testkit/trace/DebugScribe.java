// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The full debug log of pidgin-sipe: message blocks with their time in UTC, SIP and HTTP alike. */
final class DebugScribe implements Scribe {
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
	private final MachineClock clock;

	DebugScribe(MachineClock clock) {
		this.clock = clock;
	}

	@Override
	public void begin(Happening first, StringBuilder out) {
		sentence(first, MARK, out);
	}

	@Override
	public void write(Happening happening, StringBuilder out) {
		switch (happening) {
		case Happening.Sip sip -> message(sip, sip.sent(), "SIP", sip.text(), out);
		case Happening.Http http -> message(http, http.sent(), "HTTP", http.text(), out);
		case Happening.Line line -> sentence(line, line.text(), out);
		default -> {
			// it does not see that
		}
		}
	}

	private void sentence(Happening happening, String text, StringBuilder out) {
		out.append('(').append(TIME.format(clock.shows(happening.time()))).append(") sipe: ").append(text).append('\n');
	}

	private void message(Happening happening, boolean sent, String kind, String text, StringBuilder out) {
		String arrows = (sent ? ">" : "<").repeat(10);
		String rest = arrows + " " + kind + "(0x55d0c0ffee10) - " + STAMP.format(happening.time().plus(clock.ahead())) + "\n";
		sentence(happening, "\nMESSAGE START " + rest + text.replace("\r\n", "\n") + (text.endsWith("\n") ? "" : "\n") + "MESSAGE END " + rest, out);
	}
}

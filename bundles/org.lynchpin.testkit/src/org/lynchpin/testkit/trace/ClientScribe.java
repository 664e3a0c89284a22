// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Random;

/** The client log, with the framing lines of Lync 2013: a blank after the dash only where it sends. */
final class ClientScribe implements Scribe {
	private final Cast cast;
	private final MachineClock clock;
	private final Random random;
	private String process;
	private long second = Long.MIN_VALUE;
	private String date = "";

	ClientScribe(Cast cast, MachineClock clock, long seed) {
		this.cast = cast;
		this.clock = clock;
		this.random = new Random(seed ^ 0x5EED);
		newProcess();
	}

	private void newProcess() {
		process = " " + Integer.toHexString(random.nextInt(0x400, 0x2FFF)).toUpperCase(Locale.ROOT) + ":" + Integer.toHexString(random.nextInt(0x400, 0x2FFF)).toUpperCase(Locale.ROOT) + " ";
	}

	@Override
	public void begin(Happening first, StringBuilder out) {
		line(first.time(), "INFO", MARK, out);
	}

	@Override
	public void write(Happening happening, StringBuilder out) {
		switch (happening) {
		case Happening.Sip sip -> packet(sip.time(), sip.sent(), cast.server() + ":5061", sip.text(), out);
		// the embedded browser speaks to AD FS, not the client
		case Happening.Http http when !http.host().equals(cast.federation()) -> packet(http.time(), http.sent(), cast.server() + ":443", http.text(), out);
		case Happening.Line line -> line(line.time(), line.level(), line.text(), out);
		case Happening.NewProcess another -> newProcess();
		default -> {
			// others write of it
		}
		}
	}

	private void line(Instant time, String level, String text, StringBuilder out) {
		prefix(time, out).append(level).append(" :: ").append(text).append("\r\n");
	}

	private void packet(Instant time, boolean sent, String peer, String text, StringBuilder out) {
		String frame = (sent ? "Sending Packet - " : "Data Received -") + peer + (sent ? " (From Local Address: " : " (To Local Address: ") + cast.client() + ":" + cast.port() + ") "
				+ text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + " bytes";
		prefix(time, out).append("INFO  :: ").append(frame).append(":\r\n");
		prefix(time, out).append("INFO  :: ").append(text);
		if (!text.endsWith("\n")) {
			out.append("\r\n");
		}
		prefix(time, out).append("INFO  :: End of ").append(frame).append("\r\n");
	}

	private StringBuilder prefix(Instant time, StringBuilder out) {
		LocalDateTime shown = clock.shows(time);
		long now = shown.toEpochSecond(java.time.ZoneOffset.UTC);
		if (now != second) {
			second = now;
			date = String.format("%02d/%02d/%04d|%02d:%02d:%02d.", shown.getMonthValue(), shown.getDayOfMonth(), shown.getYear(), shown.getHour(), shown.getMinute(), shown.getSecond());
		}
		int millis = shown.getNano() / 1_000_000;
		return out.append(date).append((char) ('0' + millis / 100)).append((char) ('0' + millis / 10 % 10)).append((char) ('0' + millis % 10)).append(process);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.bench;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.lynchpin.testkit.trace.TraceStream;
import org.lynchpin.testkit.trace.TraceStyle;

/**
 * Logs, written and read. Arguments: {@code write STYLE FILE MEGABYTES}, {@code short FILE MESSAGES} (messages of few bytes, for their number),
 * {@code client FILE}, {@code server FILE}, {@code many FILE}, {@code live FILE SOURCE}.
 */
public final class Traces implements IApplication {
	@Override
	public Object start(IApplicationContext context) throws Exception {
		String[] words = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		Path file = Path.of(words[words[0].equals("write") ? 2 : 1]);
		switch (words[0]) {
		case "write" -> write(TraceStyle.valueOf(words[1]), file, Long.parseLong(words[3]) << 20);
		case "short" -> small(file, Long.parseLong(words[2]));
		case "live" -> new LiveTrace(file, Path.of(words[2])).measure();
		default -> new TraceFigures(words[0], file).measure();
		}
		return EXIT_OK;
	}

	private static void write(TraceStyle style, Path file, long bytes) throws Exception {
		try (OutputStream out = Files.newOutputStream(file)) {
			TraceStream.write(style, 1, bytes, Long.MAX_VALUE, out);
		}
	}

	private static void small(Path file, long messages) throws Exception {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
			for (long i = 0; i < messages; i++) {
				boolean sent = i % 2 == 0;
				long second = i / 200;
				String framing = String.format(Locale.ROOT, "03/%02d/2026|%02d:%02d:%02d.%03d 1F68:C14 INFO  :: ", 1 + second / 86_400, second / 3600 % 24, second / 60 % 60,
						second % 60, i * 5 % 1000);
				String end = sent ? "Sending Packet - 192.168.100.100:5061 (From Local Address: 192.168.103.35:20323) 180 bytes"
						: "Data Received -192.168.100.100:5061 (To Local Address: 192.168.103.35:20323) 180 bytes";
				String start = sent ? "SERVICE sip:user" + i % 997 + "@corp.example SIP/2.0" : "SIP/2.0 " + (i % 100 == 1 ? "480 Temporarily Unavailable" : "200 OK");
				String message = start + "\r\nFrom: <sip:user" + i % 997 + "@corp.example>;tag=1;epid=c8ca638a15\r\nTo: <sip:user" + i % 991 + "@corp.example>\r\nCall-ID: "
						+ Long.toHexString(i / 4 * 0x9E3779B97F4A7C15L) + "\r\nCSeq: " + (1 + i % 4 / 2) + " SERVICE\r\n\r\n";
				out.write((framing + end + ":\r\n" + framing + message + framing + "End of " + end + "\r\n").getBytes(StandardCharsets.US_ASCII));
			}
		}
	}

	/** Milliseconds. */
	static double millis(long nanos) {
		return nanos / 1e6;
	}

	static long median(long... values) {
		long[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	static void print(String what, String pattern, Object... values) {
		System.out.printf(Locale.ROOT, "%-52s " + pattern + "%n", prepend(what, values));
	}

	private static Object[] prepend(String what, Object... values) {
		Object[] all = new Object[values.length + 1];
		all[0] = what;
		System.arraycopy(values, 0, all, 1, values.length);
		return all;
	}

	@Override
	public void stop() {
		// ends by itself
	}
}

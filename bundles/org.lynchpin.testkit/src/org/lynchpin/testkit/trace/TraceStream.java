// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Writes a log of any size with the mix of a real one: mostly presence, messages and subscriptions, one message in a hundred
 * of a sign-in, the mean message 1.2 kB. Nothing is kept but the block that is being written.
 */
public final class TraceStream {
	private static final int BLOCK = 1 << 20;
	private static final List<Break> MIX = List.of(Break.NONE, Break.SIGNED_OUT, Break.SIGNED_OUT, Break.NONE, Break.NONE, Break.SIGNED_OUT, Break.NONE, Break.NOT_FOUND,
			Break.CERTIFICATE_SERVICE_FAULT, Break.ALERT_REVOKED, Break.WRONG_PIN, Break.SERVICE_DOWN);

	private final TraceStyle style;
	private final Random random;
	private final Traffic traffic;
	private final List<Cast> casts = new ArrayList<>();
	private final Scribe scribe;
	private final PriorityQueue<Happening> pending = new PriorityQueue<>(Comparator.comparing(Happening::time));
	private final Instant begin = Instant.parse("2026-03-17T06:00:00Z");
	private final StringBuilder text = new StringBuilder(BLOCK + (BLOCK >> 2));
	private Instant now = begin;
	private long messages;
	private long sinceSignIn;
	private long written;

	private TraceStream(TraceStyle style, long seed) {
		this.style = style;
		this.random = new Random(seed);
		this.traffic = new Traffic(seed + 1);
		// a client log has one person, who speaks to many; a server's has all of them
		for (int i = 0; i < 500; i++) {
			casts.add(Cast.of(seed + i));
		}
		this.scribe = style.scribe(casts.getFirst(), MachineClock.UTC, seed);
	}

	/**
	 * What was written.
	 *
	 * @param bytes the length
	 * @param messages the number of SIP and HTTP messages
	 */
	public record Written(long bytes, long messages) {
	}

	/**
	 * Writes until there are as many bytes, or as many messages; the last message is whole.
	 *
	 * @param style {@code UCCAPI}, {@code CLS}, {@code OCSLOGGER}, {@code SIP} or {@code SIPE}
	 * @param bytes how many bytes at least
	 * @param messages how many messages at most
	 */
	public static Written write(TraceStyle style, long seed, long bytes, long messages, OutputStream out) throws IOException {
		return new TraceStream(style, seed).run(bytes, messages, out);
	}

	private Written run(long bytes, long limit, OutputStream out) throws IOException {
		scribe.begin(new Happening.Line(now, "INFO", ""), text);
		while (written + text.length() < bytes && messages < limit) {
			step();
			if (text.length() >= BLOCK) {
				flush(out);
			}
		}
		scribe.end(text);
		flush(out);
		return new Written(written, messages);
	}

	private void step() {
		// thirty messages of a sign-in among three thousand are one in a hundred
		if (sinceSignIn++ % 3000 == 0) {
			pending.addAll(SignIn.of(someone(), MIX.get(random.nextInt(MIX.size())), now, random.nextLong()).happenings());
		}
		if (!pending.isEmpty() && pending.peek().time().isBefore(now.plusSeconds(20))) {
			Happening first = pending.poll();
			now = first.time().isAfter(now) ? first.time() : now;
			put(first);
			return;
		}
		// in a client's log a session of two hours and its end fit between two sign-ins; a server has many at once
		now = now.plusMillis(random.nextInt(5, style.client() ? 6000 : 900));
		put(traffic.next(someone(), casts.get(random.nextInt(casts.size())), now));
	}

	private Cast someone() {
		return style.client() ? casts.getFirst() : casts.get(random.nextInt(casts.size()));
	}

	private void put(Happening happening) {
		int before = text.length();
		scribe.write(happening, text);
		if (text.length() > before && (happening instanceof Happening.Sip || happening instanceof Happening.Http)) {
			messages++;
		}
	}

	private void flush(OutputStream out) throws IOException {
		byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
		out.write(bytes);
		written += bytes.length;
		text.setLength(0);
	}
}

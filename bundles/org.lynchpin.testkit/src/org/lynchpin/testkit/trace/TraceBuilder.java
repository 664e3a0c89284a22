// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes made-up sign-ins, healthy or broken at a named step, as the logs that their writers would have left. The same
 * settings give the same text. The logs of one builder show one and the same attempt: they share Call-IDs, addresses and,
 * apart from their clocks, times.
 *
 * <pre>
 * TraceBuilder trace = TraceBuilder.seed(7).breaks(Break.WRONG_PIN).clientClock(ZoneOffset.ofHours(2), Duration.ofSeconds(90));
 * String client = trace.text(TraceStyle.UCCAPI);
 * String server = trace.text(TraceStyle.CLS);
 * </pre>
 */
public final class TraceBuilder {
	private static final Instant DAY = Instant.parse("2026-03-17T07:30:00Z");

	private final long seed;
	private Cast cast;
	private Break where = Break.NONE;
	private Instant start = DAY;
	private boolean cached;
	private MachineClock client = MachineClock.UTC;
	private MachineClock server = MachineClock.UTC;
	private final List<SignIn> others = new ArrayList<>();

	private TraceBuilder(long seed) {
		this.seed = seed;
		this.cast = Cast.of(seed);
		this.start = DAY.plus(Duration.ofMinutes(Math.floorMod(seed, 400)));
	}

	/** A builder of a healthy sign-in; another seed, another person and other numbers. */
	public static TraceBuilder seed(long seed) {
		return new TraceBuilder(seed);
	}

	/** Who takes part. */
	public TraceBuilder cast(Cast others) {
		this.cast = others;
		return this;
	}

	/** Where it breaks. */
	public TraceBuilder breaks(Break step) {
		this.where = step;
		return this;
	}

	/** When it begins, in true time. */
	public TraceBuilder at(Instant instant) {
		this.start = instant;
		return this;
	}

	/** A client certificate is left from before: neither card nor web part is needed. */
	public TraceBuilder cached() {
		this.cached = true;
		return this;
	}

	/** The clock of the computer. */
	public TraceBuilder clientClock(ZoneOffset zone, Duration ahead) {
		this.client = new MachineClock(zone, ahead);
		return this;
	}

	/** The clock of the servers. */
	public TraceBuilder serverClock(ZoneOffset zone, Duration ahead) {
		this.server = new MachineClock(zone, ahead);
		return this;
	}

	/** Another sign-in in the same logs. */
	public TraceBuilder and(SignIn another) {
		others.add(another);
		return this;
	}

	/** Who takes part. */
	public Cast cast() {
		return cast;
	}

	/** What happens, in the order of time. */
	public List<Happening> happenings() {
		SignIn own = SignIn.of(cast, where, start, seed);
		if (cached) {
			own = new SignIn(own.cast(), where, start, seed, true);
		}
		List<Happening> all = new ArrayList<>(own.happenings());
		others.forEach(other -> all.addAll(other.happenings()));
		all.addAll(outputs());
		all.sort(Comparator.comparing(Happening::time));
		return List.copyOf(all);
	}

	private List<Happening> outputs() {
		boolean good = where.afterRegistration();
		return List.of(new Happening.Output(start, "Target Fqdn   : " + cast.pool() + "\r\nResult        : " + (good ? "Success" : "Failure") + "\r\nLatency       : 00:00:0"
				+ Math.floorMod(seed, 10) + ".2270000\r\nError Message : " + (good ? "" : "The sign-in of sip:" + cast.user() + " failed.") + "\r\nDiagnosis     : "
				+ (good || where.code().isEmpty() ? "" : "ErrorCode=" + where.code() + ",Source=" + cast.frontEnd()) + "\r\n"));
	}

	/** The text of a log. */
	public String text(TraceStyle style) {
		StringBuilder out = new StringBuilder();
		List<Happening> happenings = happenings();
		SignIn own = SignIn.of(cast, where, start, seed);
		Scribe scribe = style.scribe(own.cast(), style.client() ? client : server, seed);
		scribe.begin(happenings.getFirst(), out);
		happenings.forEach(happening -> scribe.write(happening, out));
		scribe.end(out);
		return out.toString();
	}

	/** The bytes of a log, in UTF-8. */
	public byte[] bytes(TraceStyle style) {
		return text(style).getBytes(StandardCharsets.UTF_8);
	}
}

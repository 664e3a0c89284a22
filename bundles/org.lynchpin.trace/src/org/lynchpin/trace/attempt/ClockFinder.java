// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceFormat;

/**
 * Finds out in which zone a log was written and how far its clock is off: a client writes the time of the computer without a zone, and beside it stand dates that
 * servers have sent. A log without such dates is set by messages that it shares with another log, or as another log of the same client.
 */
public final class ClockFinder {
	private static final Messages TEXT = Messages.of(ClockFinder.class);
	/** Nearer to UTC than this, a log that is known to write UTC has a wrong clock; farther away, it does not write UTC. In milliseconds. */
	private static final long WRONG_CLOCK = 30 * 60_000;
	/** What Date and the network leave open, in milliseconds. */
	private static final long EXACT = 1_500;
	private static final long MINUTE = 60_000;

	private final Map<TraceFile, FileClock> clocks = new LinkedHashMap<>();
	private final List<TraceFile> files;

	private ClockFinder(List<TraceFile> files) {
		this.files = files;
	}

	/**
	 * Puts the clocks that were found in force. What a person has set by hand stays.
	 *
	 * @throws Cancelled if it was cancelled; no clock is changed then
	 */
	public static void apply(List<TraceFile> files, Cancellation cancellation) throws Cancelled {
		find(files, cancellation).forEach(TraceFile::clock);
	}

	/**
	 * The clocks of files for which something tells, by file; what a person has set by hand is not among them.
	 *
	 * @throws Cancelled if it was cancelled
	 */
	public static Map<TraceFile, FileClock> find(List<TraceFile> files, Cancellation cancellation) throws Cancelled {
		return new ClockFinder(files).find(cancellation);
	}

	private Map<TraceFile, FileClock> find(Cancellation cancellation) throws Cancelled {
		List<TraceFile> open = files.stream().filter(file -> file.clock().basis() != FileClock.Basis.BY_HAND && file.index().size() > 0).toList();
		for (TraceFile file : open) {
			cancellation.check();
			ClockSamples.of(file).ifPresent(samples -> clocks.put(file, clock(samples, utc(file), "clock.dates", samples.agreeing(), file.name())));
		}
		List<TraceFile> known = files.stream().filter(file -> clocks.containsKey(file) || file.clock().basis().ordinal() >= FileClock.Basis.FORMAT.ordinal()).toList();
		for (TraceFile file : open) {
			cancellation.check();
			if (!clocks.containsKey(file)) {
				shared(file, known);
			}
		}
		return clocks;
	}

	/** Takes the clock of a file from one that shares messages with it, else from one of the same client. */
	private void shared(TraceFile file, List<TraceFile> known) {
		boolean format = file.clock().basis() == FileClock.Basis.FORMAT;
		SharedMessages messages = new SharedMessages(file);
		for (TraceFile other : known) {
			if (other == file || format && !clocks.containsKey(other)) {
				continue;
			}
			Optional<ClockSamples> samples = messages.with(other, clocks.getOrDefault(other, other.clock()));
			// a log that is known to write UTC is believed, as long as the other does not stand hours away
			if (samples.isPresent() && (!format || Math.abs(samples.get().offset()) > WRONG_CLOCK)) {
				clocks.put(file, clock(samples.get(), utc(file), "clock.shared", samples.get().agreeing(), other.name()));
				return;
			}
		}
		if (!format && client(file)) {
			known.stream().filter(other -> other != file && client(other) && messages.sameClient(other)).findFirst().ifPresent(other -> {
				FileClock clock = clocks.getOrDefault(other, other.clock());
				clocks.put(file, new FileClock(clock.zone(), clock.ahead(), FileClock.Basis.COMPUTED, TEXT.text("clock.same-client", other.name())));
			});
		}
	}

	private static boolean client(TraceFile file) {
		return file.format().filter(format -> format.side() == TraceFormat.Side.CLIENT).isPresent();
	}

	private static boolean utc(TraceFile file) {
		return file.format().filter(format -> format.times() == TraceFormat.Times.UTC).isPresent();
	}

	private static FileClock clock(ClockSamples samples, boolean utc, String basis, int count, String name) {
		ZoneOffset zone = utc && Math.abs(samples.offset()) < WRONG_CLOCK ? ZoneOffset.UTC : zone(samples.offset());
		long ahead = samples.offset() - zone.getTotalSeconds() * 1000L;
		ahead = Math.abs(ahead) <= EXACT ? 0 : ahead;
		String shown = zone.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + zone.getId();
		String reason = TEXT.text(basis, count, name, shown);
		if (ahead != 0) {
			reason += " " + TEXT.text(ahead > 0 ? "clock.ahead" : "clock.behind", Math.round(Math.abs(ahead) / 1000.0));
		}
		if (samples.others() > 0) {
			reason += " " + TEXT.text("clock.others", samples.others());
		}
		return new FileClock(zone, Duration.ofMillis(ahead), FileClock.Basis.COMPUTED, reason);
	}

	/**
	 * The zone that explains an offset best: the nearest that is in use somewhere; the rare ones with half and quarter hours have to be nearer. What is left over
	 * is the clock's fault.
	 */
	static ZoneOffset zone(long offset) {
		return Offsets.IN_USE.stream().min(Comparator.comparing((ZoneOffset zone) -> Math.abs(offset - zone.getTotalSeconds() * 1000L) + rare(zone))
				.thenComparing(zone -> Math.abs(zone.getTotalSeconds()))).orElse(ZoneOffset.UTC);
	}

	private static long rare(ZoneOffset zone) {
		int seconds = Math.abs(zone.getTotalSeconds());
		return seconds % 3600 == 0 ? 0 : seconds % 1800 == 0 ? 3 * MINUTE : 10 * MINUTE;
	}

	/** The offsets that are in use, summer and winter. */
	private static final class Offsets {
		static final List<ZoneOffset> IN_USE = all();

		private static List<ZoneOffset> all() {
			Map<ZoneOffset, Boolean> found = new HashMap<>();
			for (Instant day : List.of(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2020-07-01T00:00:00Z"))) {
				ZoneId.getAvailableZoneIds().forEach(id -> found.put(ZoneId.of(id).getRules().getOffset(day), true));
			}
			return found.keySet().stream().filter(zone -> zone.getTotalSeconds() % 900 == 0).collect(Collectors.toList());
		}
	}
}

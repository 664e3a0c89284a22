// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * How the times of a file become instants: {@code instant = written - zone - ahead}.
 *
 * @param zone the zone of the written times
 * @param ahead how far the clock of the machine goes ahead of the servers'; negative where it is behind
 * @param basis how that is known
 * @param reason in one sentence, in the user's language, what it was computed from; may be empty
 */
public record FileClock(ZoneOffset zone, Duration ahead, Basis basis, String reason) {
	public FileClock {
		Objects.requireNonNull(zone);
		Objects.requireNonNull(ahead);
		Objects.requireNonNull(basis);
		Objects.requireNonNull(reason);
	}

	/** The instant of a written time in milliseconds. */
	public Instant instant(long written) {
		return Instant.ofEpochMilli(written).minusSeconds(zone.getTotalSeconds()).minus(ahead);
	}

	/** How a clock is known, the weakest first. */
	public enum Basis {
		/** Nothing says: it is taken as UTC. */
		ASSUMED,
		/** The format is known to write UTC, or each record says its zone. */
		FORMAT,
		/** Computed from dates of servers in the file. */
		COMPUTED,
		/** Set by the person. */
		BY_HAND
	}
}

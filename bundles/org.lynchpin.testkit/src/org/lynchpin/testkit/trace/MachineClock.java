// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * The clock of a machine that writes a log.
 *
 * @param zone the zone of the written times
 * @param ahead how far it goes ahead of the true time; negative where it is behind
 */
public record MachineClock(ZoneOffset zone, Duration ahead) {
	/** A clock that is right and writes UTC. */
	public static final MachineClock UTC = new MachineClock(ZoneOffset.UTC, Duration.ZERO);

	public MachineClock {
		Objects.requireNonNull(zone);
		Objects.requireNonNull(ahead);
	}

	/** What this clock shows at that instant. */
	LocalDateTime shows(Instant instant) {
		return LocalDateTime.ofInstant(instant.plus(ahead), zone);
	}
}

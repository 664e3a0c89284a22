// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A clock that a test moves; it starts now, because openssl looks at its own. */
final class TickingClock extends Clock {
	private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

	void pass(Duration time) {
		now = now.plus(time);
	}

	@Override
	public Instant instant() {
		return now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}
}

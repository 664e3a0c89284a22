// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.diagnosis.Verdict;

/**
 * One sign-in of a person, as logs, the monitoring database, or both show it.
 *
 * @param start when it began; empty where a log has no times
 * @param end when it ended; empty where it goes on or is not known
 * @param state what became of it
 * @param sentence the same in one sentence, in the user's language
 * @param client the User-Agent; empty where not known
 * @param address the endpoint's address; empty where not known
 * @param endpoint the same computer of the same person keeps it
 * @param server the Front End or pool; empty where not known
 * @param verdict what the logs say; empty where only the database has it
 * @param registration what the database says; empty where only logs have it
 */
public record TimelineRow(Optional<Instant> start, Optional<Instant> end, State state, String sentence, String client, String address,
		Optional<UUID> endpoint, String server, Optional<Verdict> verdict, Optional<RegisteredSession> registration) {
	/** What became of a sign-in. */
	public enum State {
		/** It failed. */
		FAILED,
		/** Signed in, and it goes on as far as can be seen. */
		LIVE,
		/** No end was recorded, and it cannot go on any more: crash, network, or a row that was never closed. */
		LOST,
		/** Nobody can say whether it goes on. */
		OPEN,
		/** Signed in, and ended by the person, or nobody recorded why. */
		ENDED,
		/** Signed in, and ended by something else: crash, expiry, the server. */
		BROKEN_OFF,
		/** The logs do not show how it ended. */
		INCOMPLETE
	}

	public TimelineRow {
		Objects.requireNonNull(state);
		Objects.requireNonNull(sentence);
	}

	/** From start to end; empty where either is not known. */
	public Optional<Duration> duration() {
		return start.flatMap(from -> end.map(to -> Duration.between(from, to)));
	}
}

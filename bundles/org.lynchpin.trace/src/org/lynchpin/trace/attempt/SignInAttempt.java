// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One try to sign in, from the first sign of it to the end of the session, as all opened files show it.
 *
 * @param id unique among the attempts of one grouping and the same each time
 * @param user the sign-in address, lower case, without {@code sip:}
 * @param client the User-Agent
 * @param epid the endpoint as the client writes it
 * @param endpoint the same as a UUID
 * @param address the client's own address
 * @param start the first sign of it
 * @param signedIn when the registration was confirmed; empty where it never was
 * @param end the last sign of it
 * @param zone the zone of the client, as far as known, else UTC
 * @param steps in the order of time
 * @param ending how the session ended; empty where there was none
 */
public record SignInAttempt(String id, Optional<String> user, Optional<String> client, Optional<String> epid, Optional<UUID> endpoint,
		Optional<String> address, Optional<Instant> start, Optional<Instant> signedIn, Optional<Instant> end, ZoneOffset zone,
		List<Step> steps, Optional<Ending> ending) {
	public SignInAttempt {
		Objects.requireNonNull(id);
		Objects.requireNonNull(zone);
		steps = List.copyOf(steps);
	}

	/** The steps of one kind. */
	public List<Step> steps(StepKind kind) {
		return steps.stream().filter(step -> step.kind() == kind).toList();
	}
}

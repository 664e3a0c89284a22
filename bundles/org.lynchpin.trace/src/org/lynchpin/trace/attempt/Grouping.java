// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.List;
import java.util.Objects;

/**
 * What was made of the records of all opened files.
 *
 * @param attempts in the order of time
 * @param others what belongs to no attempt and still says something: events, cmdlet output, calls that failed, as one attempt that is none
 */
public record Grouping(List<SignInAttempt> attempts, SignInAttempt others) {
	public Grouping {
		attempts = List.copyOf(attempts);
		Objects.requireNonNull(others);
	}
}

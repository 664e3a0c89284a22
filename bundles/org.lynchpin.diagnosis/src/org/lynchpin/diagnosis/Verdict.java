// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Stage;
import org.lynchpin.trace.attempt.SignInAttempt;

/**
 * What is to be said of an attempt.
 *
 * @param attempt the attempt
 * @param outcome what became of it
 * @param firstBreak the first link of the chain that broke; empty where none did or none is known
 * @param cause the finding that names the first break; empty where none does
 * @param certain whether a record proves it; false where it follows from what is missing or from common knowledge only
 * @param sentence one sentence, in the user's language: signed in, failed at X because Y, how the session ended
 * @param findings all findings, in the order of the chain
 */
public record Verdict(SignInAttempt attempt, Outcome outcome, Optional<Stage> firstBreak, Optional<Finding> cause, boolean certain,
		String sentence, List<Finding> findings) {
	public Verdict {
		Objects.requireNonNull(attempt);
		Objects.requireNonNull(outcome);
		Objects.requireNonNull(sentence);
		findings = List.copyOf(findings);
	}
}

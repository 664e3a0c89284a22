// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis;

import java.util.Objects;
import java.util.Set;

import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Subject;
import org.lynchpin.trace.attempt.SignInAttempt;

/**
 * What a rule looks at: one attempt, and what is known of the site and the person.
 *
 * @param attempt the attempt; where {@code signIn} is false, the records that belong to none
 * @param signIn whether it is an attempt to sign in at all
 * @param site what the site, the inventory and the directory say
 * @param evidence which kinds of logs there are, and whether site, person and card are known
 */
public record AttemptSubject(SignInAttempt attempt, boolean signIn, SiteFacts site, Set<EvidenceKind> evidence) implements Subject {
	public AttemptSubject {
		Objects.requireNonNull(attempt);
		Objects.requireNonNull(site);
		evidence = Set.copyOf(evidence);
	}
}

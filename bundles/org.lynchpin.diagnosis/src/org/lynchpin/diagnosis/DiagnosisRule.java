// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Rule;

/**
 * One check of a sign-in attempt, or, where the subject is none, of the records that belong to no attempt. Stateless; called from any
 * thread; id, stage, severity and needed evidence stand in its annotation. A finding of severity ERROR says that this stops the sign-in;
 * the engine makes a warning of it where the logs show that the sign-in went on after it. Findings carry the rule's id, or, where a rule
 * has texts of several ids, an id that begins with it and a hyphen.
 */
public interface DiagnosisRule extends Rule<AttemptSubject> {
	/**
	 * Whether the records that a finding of this rule names prove it. False where it rests on common knowledge of the product: then the
	 * finding says so, and a verdict that rests on it is not certain.
	 */
	default boolean proves(Finding finding) {
		return true;
	}
}

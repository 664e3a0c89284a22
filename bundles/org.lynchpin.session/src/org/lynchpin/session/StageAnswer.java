// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.util.List;
import java.util.Objects;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Stage;

/**
 * What is known of one link of the chain.
 *
 * @param stage the link
 * @param answer whether it holds
 * @param sentence the same in one sentence, in the user's language: what was looked at, or what to collect to know more
 * @param findings what was found out, the worst first
 */
public record StageAnswer(Stage stage, Answer answer, String sentence, List<Finding> findings) {
	/** Whether a link holds. */
	public enum Answer {
		/** It was looked at and holds. */
		OK,
		/** It is broken. */
		FAIL,
		/** Nothing says. */
		NOT_KNOWN
	}

	public StageAnswer {
		Objects.requireNonNull(stage);
		Objects.requireNonNull(answer);
		Objects.requireNonNull(sentence);
		findings = List.copyOf(findings);
	}
}

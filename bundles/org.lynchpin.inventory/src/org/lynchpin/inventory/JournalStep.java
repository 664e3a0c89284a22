// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.time.Instant;
import java.util.Map;

/**
 * A step in the journal.
 *
 * @param at when
 * @param state the run's state from now on
 * @param deed what is or was done
 * @param outcome before or after the deed
 * @param facts what is newly known
 */
public record JournalStep(Instant at, String state, String deed, Outcome outcome, Map<String, String> facts) {
	/** Before or after the deed. */
	public enum Outcome {
		INTENT, DONE, FAILED
	}

	public JournalStep {
		facts = Map.copyOf(facts);
	}
}

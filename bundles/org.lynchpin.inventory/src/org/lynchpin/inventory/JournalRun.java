// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An undertaking in the journal.
 *
 * @param id the identifier with which to go on
 * @param kind what kind of undertaking
 * @param state the state of the last step
 * @param open whether it has not ended
 * @param started when
 * @param changed when the last step was written
 * @param facts what is known, from all steps
 * @param steps in order
 */
public record JournalRun(UUID id, String kind, String state, boolean open, Instant started, Instant changed, Map<String, String> facts,
		List<JournalStep> steps) {
	public JournalRun {
		facts = Map.copyOf(facts);
		steps = List.copyOf(steps);
	}
}

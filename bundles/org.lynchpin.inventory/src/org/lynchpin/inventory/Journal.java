// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.core.Failure;

/**
 * Intent before deed: an undertaking writes here what it is about to do before each step that changes something, and the
 * outcome after it. Each call is durable when it returns. Nothing here is a secret.
 */
public interface Journal {
	/**
	 * Begins an undertaking.
	 *
	 * @param kind {@code enrollment}
	 * @param state the first state
	 */
	JournalRun begin(String kind, String state, Map<String, String> facts) throws Failure;

	/** Adds a step and merges its facts into the run's; the state becomes the run's. */
	JournalRun append(UUID run, JournalStep step) throws Failure;

	/**
	 * Adds steps to a run that the caller holds and knows ({@link #lock}), all of them or none: {@code known} is what
	 * the last call gave.
	 */
	JournalRun append(JournalRun known, List<JournalStep> steps) throws Failure;

	/** A run by its id. */
	Optional<JournalRun> run(UUID id) throws Failure;

	/** Runs of a kind, newest first. */
	List<JournalRun> runs(String kind, boolean openOnly) throws Failure;

	/** Marks a run as ended: it is not offered for resuming. */
	void close(UUID run) throws Failure;

	/**
	 * Takes a run for this process alone; the lock ends with the process at the latest.
	 *
	 * @return empty if another process, or another thread of this one, works on it
	 */
	Optional<Lock> lock(UUID run) throws Failure;

	/** A run held for one worker. */
	interface Lock extends AutoCloseable {
		@Override
		void close();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.secret.Secret;

/** The page that runs an enrollment: steps, comparison, cancel, outcome. Safe for use from any thread. */
final class RunPage {
	/** An enrollment, begun or gone on with. */
	interface Enrolling {
		EnrollmentResult run(Interaction ask) throws Failure;
	}

	private final Executor executor;
	private final Interaction screen;
	private final Runnable changed;
	private Optional<RunInteraction> running = Optional.empty();
	private List<RunStep> steps = List.of();
	private Optional<EnrollmentResult> result = Optional.empty();
	private Optional<Finding> failure = Optional.empty();

	RunPage(Executor executor, Interaction screen, Runnable changed) {
		this.executor = executor;
		this.screen = screen;
		this.changed = changed;
	}

	/**
	 * Runs it on the executor.
	 *
	 * @param pin the new PIN; closed in the end
	 */
	void start(Optional<Secret> pin, Enrolling enrolling) {
		RunInteraction interaction = new RunInteraction(screen, pin, this::progressed);
		synchronized (this) {
			running = Optional.of(interaction);
			steps = RunStep.all();
			result = Optional.empty();
			failure = Optional.empty();
		}
		changed.run();
		executor.execute(() -> run(interaction, enrolling));
	}

	private void run(RunInteraction interaction, Enrolling enrolling) {
		Optional<EnrollmentResult> answer = Optional.empty();
		Optional<Finding> stopped = Optional.empty();
		try {
			answer = Optional.of(enrolling.run(interaction));
			stopped = answer.get().stoppedBy().map(Failure::finding);
		} catch (Failure e) {
			stopped = Optional.of(e.finding());
		} finally {
			interaction.close();
			ended(answer, stopped);
		}
	}

	private void ended(Optional<EnrollmentResult> answer, Optional<Finding> stopped) {
		synchronized (this) {
			running = Optional.empty();
			result = answer;
			failure = stopped;
			steps = answer.isPresent() ? RunStep.ended(steps, answer.get()) : RunStep.failed(steps);
		}
		changed.run();
	}

	private void progressed(int doing) {
		synchronized (this) {
			steps = RunStep.doing(steps, doing);
		}
		changed.run();
	}

	synchronized boolean isRunning() {
		return running.isPresent();
	}

	synchronized List<RunStep> steps() {
		return steps;
	}

	synchronized Optional<EnrollmentResult> result() {
		return result;
	}

	synchronized Optional<Finding> failure() {
		return failure;
	}

	synchronized Optional<Consent> comparison() {
		return running.flatMap(RunInteraction::comparison);
	}

	private synchronized Optional<RunInteraction> interaction() {
		return running;
	}

	/** Outside of the lock: it closes a card or wakes the one who waits. */
	void cancel() {
		interaction().ifPresent(each -> each.cancellation().cancel());
	}

	void answer(boolean fits) {
		interaction().ifPresent(each -> each.answer(fits));
	}

	synchronized void clear() {
		steps = List.of();
		result = Optional.empty();
		failure = Optional.empty();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.util.ArrayList;
import java.util.List;

/**
 * A step as the Run page shows it.
 *
 * @param reaches the state that it leads to
 * @param status how far it is
 */
public record RunStep(EnrollmentState reaches, Status status) {
	/** How far a step is. */
	public enum Status {
		WAITING, RUNNING, DONE, FAILED
	}

	private static final List<EnrollmentState> SHOWN = List.of(EnrollmentState.SECURED, EnrollmentState.KEY_GENERATED, EnrollmentState.SUBMITTED,
			EnrollmentState.COMPARED, EnrollmentState.WRITTEN, EnrollmentState.VERIFIED, EnrollmentState.RECORDED);

	/** In the user's language. */
	public String text() {
		return reaches.text();
	}

	static List<RunStep> all() {
		return SHOWN.stream().map(state -> new RunStep(state, Status.WAITING)).toList();
	}

	/** @param ordinal of the state that is being worked towards */
	static List<RunStep> doing(List<RunStep> steps, int ordinal) {
		return map(steps, step -> step.reaches.ordinal() < ordinal ? Status.DONE : step.reaches.ordinal() == ordinal ? Status.RUNNING : Status.WAITING);
	}

	static List<RunStep> ended(List<RunStep> steps, EnrollmentResult result) {
		int reached = result.state().isEnd() && !result.isDone() ? -1 : result.state().ordinal();
		if (reached < 0) {
			return failed(steps);
		}
		boolean stopped = result.stoppedBy().isPresent();
		return map(steps, step -> step.reaches.ordinal() <= reached ? Status.DONE : step.status == Status.RUNNING && stopped ? Status.FAILED : Status.WAITING);
	}

	static List<RunStep> failed(List<RunStep> steps) {
		return map(steps, step -> step.status == Status.RUNNING ? Status.FAILED : step.status);
	}

	private static List<RunStep> map(List<RunStep> steps, java.util.function.Function<RunStep, Status> status) {
		List<RunStep> mapped = new ArrayList<>();
		steps.forEach(step -> mapped.add(new RunStep(step.reaches, status.apply(step))));
		return List.copyOf(mapped);
	}
}

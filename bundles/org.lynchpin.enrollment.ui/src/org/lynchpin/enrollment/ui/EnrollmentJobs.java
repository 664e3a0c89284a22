// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.ui;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.lynchpin.card.Reader;
import org.lynchpin.core.Messages;
import org.lynchpin.ui.desk.ReaderRule;

/** Runs what the wizard waits for in jobs; work on a card holds the rule of its reader, so that no view reads it meanwhile. */
final class EnrollmentJobs implements Executor {
	private static final Messages TEXT = Messages.of(EnrollmentJobs.class);

	private Supplier<Optional<Reader>> reader = Optional::empty;

	/** Says which reader is worked on now. */
	void onReader(Supplier<Optional<Reader>> now) {
		reader = now;
	}

	@Override
	public void execute(Runnable work) {
		Job job = new Job(TEXT.text("title")) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				work.run();
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		reader.get().map(ReaderRule::of).ifPresent(job::setRule);
		job.schedule();
	}
}

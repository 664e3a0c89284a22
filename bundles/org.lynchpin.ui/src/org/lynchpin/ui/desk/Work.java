// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.desk;

import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.lynchpin.card.Reader;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Interaction;

/**
 * A piece of work beside the user interface: runs in a job that the progress view shows and can cancel, asks through the
 * screen, and hands its result or failure back to the user interface's thread.
 *
 * @param <T> the result
 */
public final class Work<T> {
	/** What is done. */
	@FunctionalInterface
	public interface Step<T> {
		/** @param ask asks the person on the screen, and carries the cancellation of the job */
		T run(Interaction ask) throws Failure;
	}

	/** Makes the interaction of a job; so that a test can answer by itself. */
	@FunctionalInterface
	public interface Asking {
		/** An interaction that tells its progress to {@code monitor}. */
		Interaction ask(IProgressMonitor monitor, Cancellation cancellation);
	}

	private final String label;
	private final Step<T> step;
	private final Asking asking;
	private final Cancellation cancellation = new Cancellation();
	private ISchedulingRule rule;
	private boolean user;
	private boolean system;
	private Consumer<T> done = result -> { };
	private Consumer<Failure> failed = failure -> { };

	Work(String label, Step<T> step, Asking asking) {
		this.label = label;
		this.step = step;
		this.asking = asking;
	}

	/** Holds the reader while it runs. */
	public Work<T> on(Reader reader) {
		rule = ReaderRule.of(reader);
		return this;
	}

	/** Holds another rule while it runs: one piece of work of its kind after the other. */
	public Work<T> under(ISchedulingRule held) {
		rule = held;
		return this;
	}

	/** The person waits for it: progress is offered at once. */
	public Work<T> waitedFor() {
		user = true;
		return this;
	}

	/** Not worth showing among the running work: a refresh of what is on the screen. */
	public Work<T> quiet() {
		system = true;
		return this;
	}

	/** Called with the result in the thread of the user interface. */
	public Work<T> then(Consumer<T> show) {
		done = show;
		return this;
	}

	/** Called in the thread of the user interface where it failed or was cancelled ({@link Cancelled}). */
	public Work<T> failed(Consumer<Failure> show) {
		failed = show;
		return this;
	}

	/** Schedules it. Cancelling the job cancels the work, and so the call that blocks. */
	public Job start() {
		Job job = new Job(label) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				return perform(monitor);
			}

			@Override
			protected void canceling() {
				cancellation.cancel();
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == Work.class;
			}
		};
		job.setRule(rule);
		job.setUser(user);
		job.setSystem(system);
		job.schedule();
		return job;
	}

	private IStatus perform(IProgressMonitor monitor) {
		try {
			T result = step.run(asking.ask(monitor, cancellation));
			show(() -> done.accept(result));
			return Status.OK_STATUS;
		} catch (Cancelled e) {
			show(() -> failed.accept(e));
			return Status.CANCEL_STATUS;
		} catch (Failure e) {
			if (!system) { // what nobody asked for is shown where it belongs, as often as it is so
				ILog.of(Work.class).warn(e.finding().title() + " - " + e.finding().detail(), e.getCause());
			}
			show(() -> failed.accept(e));
			return Status.OK_STATUS;
		} catch (RuntimeException | LinkageError e) {
			ILog.of(Work.class).error(label, e);
			show(() -> failed.accept(new UnexpectedFailure(label, e)));
			return Status.OK_STATUS;
		} finally {
			monitor.done();
		}
	}

	private static void show(Runnable action) {
		Display display = Display.getDefault();
		if (!display.isDisposed()) {
			display.asyncExec(action);
		}
	}
}

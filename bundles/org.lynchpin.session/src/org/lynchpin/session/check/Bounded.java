// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.check;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.Progress;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;

/**
 * Makes one call for at most a while, on a thread of its own: a server that never answers must not hold up the rest of a check. Where time
 * is up, the call is cancelled, as it is when the person cancels the whole.
 */
final class Bounded {
	/** What is called. */
	interface Call<T> {
		T make(Interaction ask) throws Failure;
	}

	/** There was no answer in time. */
	static final class TimeUp extends Exception {
		private static final long serialVersionUID = 1;
	}

	private Bounded() {
	}

	/**
	 * Makes the call.
	 *
	 * @throws Cancelled if the person has cancelled the whole, or left a question of this call
	 */
	static <T> T call(Interaction ask, Duration limit, Call<T> call) throws Failure, TimeUp {
		ask.cancellation().check();
		Cancellation own = new Cancellation();
		FutureTask<T> task = new FutureTask<>(() -> call.make(new Asking(ask, own)));
		try (Cancellation.Registration both = ask.cancellation().onCancel(own::cancel)) {
			Thread.ofVirtual().name("check").start(task);
			return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException e) {
			own.cancel();
			task.cancel(true);
			throw new TimeUp();
		} catch (ExecutionException e) {
			ask.cancellation().check();
			if (e.getCause() instanceof Failure failure) {
				throw failure;
			}
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			own.cancel();
			Thread.currentThread().interrupt();
			throw new Cancelled();
		}
	}

	/** Asks the same person; is cancelled by itself. */
	private record Asking(Interaction person, Cancellation cancellation) implements Interaction {
		@Override
		public Secret ask(SecretPrompt prompt) throws Cancelled {
			return person.ask(prompt);
		}

		@Override
		public boolean consent(Consent question) throws Cancelled {
			return person.consent(question);
		}

		@Override
		public void progress(Progress snapshot) {
			person.progress(snapshot);
		}
	}
}

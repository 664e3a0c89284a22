// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core.interaction;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.lynchpin.core.Cancelled;

/**
 * Asks work to end. Cancelling reaches the blocking call: who blocks registers what closes its channel or connection.
 * Safe for use from any thread.
 */
public final class Cancellation {
	/** What to do no longer on cancel. */
	public interface Registration extends AutoCloseable {
		@Override
		void close();
	}

	private final List<Runnable> actions = new CopyOnWriteArrayList<>();
	private volatile boolean cancelled;

	/** Cancels; later calls do nothing. */
	public void cancel() {
		synchronized (this) {
			if (cancelled) {
				return;
			}
			cancelled = true;
		}
		actions.forEach(Runnable::run);
		actions.clear();
	}

	/** Whether it was cancelled. */
	public boolean isCancelled() {
		return cancelled;
	}

	/** @throws Cancelled if it was cancelled */
	public void check() throws Cancelled {
		if (cancelled) {
			throw new Cancelled();
		}
	}

	/** Runs {@code action} on cancel, at once where that was before; until the registration is closed. */
	public Registration onCancel(Runnable action) {
		boolean now;
		synchronized (this) {
			now = cancelled;
			if (!now) {
				actions.add(action);
			}
		}
		if (now) {
			action.run();
		}
		return () -> actions.remove(action);
	}
}

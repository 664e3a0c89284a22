// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Two threads that follow growing files: one looks for what was added and tells it, the other finds the attempts anew. The second rests
 * three times as long as it worked, so that a large log that grows all the time leaves the processor to others; the first is never held up.
 */
final class Follower implements AutoCloseable {
	private static final int REST = 3;
	private static final System.Logger LOG = System.getLogger(Follower.class.getName());

	private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("follow logs").factory());
	private final ScheduledExecutorService judging = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("judge logs").factory());
	private final AtomicBoolean due = new AtomicBoolean();
	private final BooleanSupplier grown;
	private final Runnable judge;
	private final Duration pace;
	private volatile long rested = System.nanoTime();

	Follower(BooleanSupplier grown, Runnable judge, Duration pace) {
		this.grown = grown;
		this.judge = judge;
		this.pace = pace;
		looking.scheduleWithFixedDelay(this::look, 0, pace.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void look() {
		try {
			if (grown.getAsBoolean() && due.compareAndSet(false, true)) {
				judging.schedule(this::judge, Math.max(0, rested - System.nanoTime()), TimeUnit.NANOSECONDS);
			}
		} catch (RejectedExecutionException e) {
			LOG.log(Level.DEBUG, "Closed while it looked", e);
		} catch (RuntimeException e) {
			LOG.log(Level.WARNING, "One look at the growing logs failed; the next follows", e); // or the timer would end without a word
		}
	}

	private void judge() {
		due.set(false);
		long begun = System.nanoTime();
		judge.run();
		long ended = System.nanoTime();
		rested = ended - begun < pace.toNanos() ? ended : ended + REST * (ended - begun);
	}

	@Override
	public void close() {
		looking.shutdownNow();
		judging.shutdownNow();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.lynchpin.core.RuleRunner.Answer;
import org.lynchpin.core.interaction.Cancellation;

/**
 * All rules asked about all subjects, one question after the other. The caller watches that the questions go on; a thread
 * that is stuck in one is left behind, and another goes on with the next question.
 */
final class Round<S extends Subject, R extends Rule<S>> {
	private static final long LOOK = 20;
	private static final int DONE = -1;
	/** A rule may take the limit for one subject, but not for each of ten thousand. */
	private static final int LIMITS_A_ROUND = 6;

	private final RuleRunner runner;
	private final List<R> rules;
	private final List<S> subjects;
	private final long limit;
	private final List<List<Answer<R>>> answers = new ArrayList<>();
	private final int questions;
	private final long[] spent;
	private Asking asking;

	Round(RuleRunner runner, List<R> rules, List<S> subjects, Duration limit) {
		this.runner = runner;
		this.rules = rules;
		this.subjects = subjects;
		this.limit = limit.toNanos();
		this.questions = Math.multiplyExact(rules.size(), subjects.size());
		this.spent = new long[rules.size()];
		subjects.forEach(subject -> answers.add(new ArrayList<>(2)));
	}

	List<List<Answer<R>>> answers(Cancellation cancellation) throws Cancelled {
		ask(0);
		try {
			for (int stuck = watch(cancellation); stuck != DONE; stuck = watch(cancellation)) {
				if (asking.leave() != stuck) {
					ask(asking.at); // it went on in the last moment
					continue;
				}
				R rule = rules.get(stuck % rules.size());
				runner.stop(rule);
				answers.get(stuck / rules.size()).add(new Answer<>(rule, runner.neverEnded(rule)));
				ask(stuck + 1);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new Cancelled();
		} finally {
			asking.leave();
		}
		return answers;
	}

	private void ask(int from) {
		asking = new Asking(from);
		asking.thread.start();
	}

	/** Waits for the end. @return {@link #DONE}, or the question that takes too long */
	private int watch(Cancellation cancellation) throws Cancelled, InterruptedException {
		int seen = -1;
		long since = System.nanoTime();
		while (!asking.done.await(LOOK, TimeUnit.MILLISECONDS)) {
			cancellation.check();
			int now = asking.at;
			if (now != seen) {
				seen = now;
				since = System.nanoTime();
			} else if (System.nanoTime() - since > limit) {
				return seen;
			}
		}
		return DONE;
	}

	/** A thread of the platform: a virtual one that does not end would take one of the few carriers of all others with it. */
	private final class Asking implements Runnable {
		private final int from;
		private final CountDownLatch done = new CountDownLatch(1);
		private final Thread thread;
		private volatile int at;
		private boolean left;

		Asking(int from) {
			this.from = from;
			this.at = from;
			this.thread = Thread.ofPlatform().daemon().name("rules").unstarted(this);
		}

		@Override
		public void run() {
			for (int question = from; question < questions; question++) {
				at = question;
				R rule = rules.get(question % rules.size());
				long start = System.nanoTime();
				List<Finding> found = runner.ask(rule, subjects.get(question / rules.size()));
				if (!put(question, rule, found, System.nanoTime() - start)) {
					return;
				}
			}
			done.countDown();
		}

		private synchronized boolean put(int question, R rule, List<Finding> found, long nanos) {
			if (!left) {
				spent[question % rules.size()] += nanos;
				if (spent[question % rules.size()] > limit * LIMITS_A_ROUND) {
					runner.stop(rule);
				}
				List<Answer<R>> of = answers.get(question / rules.size());
				found.forEach(finding -> of.add(new Answer<>(rule, finding)));
			}
			return !left;
		}

		/** Takes no more answers of it and asks it to end. @return the question in which it was */
		synchronized int leave() {
			left = true;
			thread.interrupt();
			thread.setPriority(Thread.MIN_PRIORITY);
			return at;
		}
	}
}

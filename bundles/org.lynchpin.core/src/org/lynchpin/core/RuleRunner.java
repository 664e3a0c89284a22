// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Runs rules over a subject: asks only those whose evidence is there, weighs their findings, orders them by the chain,
 * and goes on when a rule throws or does not end. A plug-in's rule must never stop the others.
 */
public final class RuleRunner {
	private static final Messages TEXT = Messages.of(RuleRunner.class);
	private static final Comparator<Finding> BY_CHAIN = Comparator.comparing(Finding::stage).thenComparing(Finding::severity);

	private final Duration limit;

	/** A runner that gives each rule ten seconds. */
	public RuleRunner() {
		this(Duration.ofSeconds(10));
	}

	/** @param limit how long one rule may take before it is stopped and named */
	public RuleRunner(Duration limit) {
		this.limit = limit;
	}

	/**
	 * Asks every rule.
	 *
	 * @param weigh the severity that a policy gives to a rule id; empty leaves the rule's own
	 * @return findings in the order of the chain, the worst of a stage first
	 */
	public <S extends Subject> List<Finding> run(Collection<? extends Rule<S>> rules, S subject,
			Function<String, Optional<Severity>> weigh) {
		List<Finding> found = new ArrayList<>();
		for (Rule<S> rule : rules) {
			RuleInfo info = RuleInfo.Of.rule(rule);
			List<EvidenceKind> missing = Arrays.stream(info.needs()).filter(kind -> !subject.evidence().contains(kind)).toList();
			if (!missing.isEmpty()) {
				found.add(notKnown(info, missing));
				continue;
			}
			for (Finding finding : ask(rule, subject, info)) {
				found.add(weigh.apply(finding.rule()).filter(s -> finding.severity() != Severity.NO_EVIDENCE)
						.map(finding::withSeverity).orElse(finding));
			}
		}
		found.sort(BY_CHAIN);
		return List.copyOf(found);
	}

	private <S extends Subject> List<Finding> ask(Rule<S> rule, S subject, RuleInfo info) {
		FutureTask<List<Finding>> task = new FutureTask<>(() -> rule.check(subject));
		// a thread of its own: one that never ends must not take a thread of a pool with it
		Thread thread = Thread.ofVirtual().name("rule " + info.id()).unstarted(task);
		thread.start();
		try {
			return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException e) {
			task.cancel(true);
			return List.of(Finding.of("rule-never-ended", info.stage(), Severity.NO_EVIDENCE, TEXT, info.id(), limit.toSeconds()));
		} catch (ExecutionException e) {
			return List.of(Finding.of("rule-failed", info.stage(), Severity.NO_EVIDENCE, TEXT, info.id(), String.valueOf(e.getCause().getMessage())));
		} catch (InterruptedException e) {
			task.cancel(true);
			Thread.currentThread().interrupt();
			return List.of();
		}
	}

	private static Finding notKnown(RuleInfo info, List<EvidenceKind> missing) {
		String kinds = String.join(", ", missing.stream().map(kind -> TEXT.text("evidence." + kind)).toList());
		Finding finding = Finding.of("not-known", info.stage(), Severity.NO_EVIDENCE, TEXT, info.id(), kinds);
		return new Finding(info.id(), finding.stage(), finding.severity(), finding.title(), finding.detail(), finding.remedy(),
				finding.tellUser(), finding.tellSupport(), List.of(), List.of());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.lynchpin.core.interaction.Cancellation;

/**
 * Runs rules over subjects: asks only those whose evidence is there, weighs their findings, orders them by the chain,
 * and goes on when a rule throws or does not end. A plug-in's rule must never stop the others. A rule that did not end is
 * not asked again by the same runner: Java cannot end a thread that does not listen, so it is left behind at the lowest
 * priority, one thread a rule and not one a subject.
 */
public final class RuleRunner {
	private static final Messages TEXT = Messages.of(RuleRunner.class);
	/** The chain, the worst of a stage first. */
	public static final Comparator<Finding> BY_CHAIN = Comparator.comparing(Finding::stage).thenComparing(Finding::severity);

	private final Duration limit;
	private final Set<Rule<?>> stopped = ConcurrentHashMap.newKeySet();

	/**
	 * A finding and the rule that says it.
	 *
	 * @param <R> the kind of rule
	 */
	public record Answer<R>(R rule, Finding finding) {
	}

	/** A runner that gives each rule ten seconds. */
	public RuleRunner() {
		this(Duration.ofSeconds(10));
	}

	/** @param limit how long one rule may take for one subject before it is stopped and named */
	public RuleRunner(Duration limit) {
		this.limit = limit;
	}

	/**
	 * Asks every rule about one subject.
	 *
	 * @param weigh the severity that a policy gives to a rule id; empty leaves the rule's own
	 * @return findings in the order of the chain, the worst of a stage first
	 */
	public <S extends Subject> List<Finding> run(Collection<? extends Rule<S>> rules, S subject, Function<String, Optional<Severity>> weigh) {
		List<Finding> found = new ArrayList<>();
		try {
			for (Answer<? extends Rule<S>> answer : runAll(rules, List.of(subject), new Cancellation()).getFirst()) {
				Finding finding = answer.finding();
				found.add(weigh.apply(finding.rule()).filter(s -> finding.severity() != Severity.NO_EVIDENCE).map(finding::withSeverity).orElse(finding));
			}
		} catch (Cancelled e) {
			Thread.currentThread().interrupt(); // nobody else can cancel this one
		}
		found.sort(BY_CHAIN);
		return List.copyOf(found);
	}

	/**
	 * Asks every rule about every subject, on one thread as long as all rules end.
	 *
	 * @return what was said of each subject, in the order of the subjects and of the rules
	 * @throws Cancelled if it was cancelled or the thread was interrupted
	 * @throws IllegalArgumentException if a rule has no {@link RuleInfo}
	 */
	public <S extends Subject, R extends Rule<S>> List<List<Answer<R>>> runAll(Collection<R> rules, List<S> subjects, Cancellation cancellation) throws Cancelled {
		rules.forEach(RuleInfo.Of::rule);
		Round<S, R> round = new Round<>(this, List.copyOf(rules), subjects, limit);
		return round.answers(cancellation);
	}

	/** What a rule says of a subject, or why it says nothing. */
	<S extends Subject> List<Finding> ask(Rule<S> rule, S subject) {
		RuleInfo info = RuleInfo.Of.rule(rule);
		List<EvidenceKind> missing = Arrays.stream(info.needs()).filter(kind -> !subject.evidence().contains(kind)).toList();
		if (!missing.isEmpty()) {
			return List.of(notKnown(info, missing));
		}
		if (stopped.contains(rule)) {
			return List.of(neverEnded(rule));
		}
		try {
			List<Finding> found = rule.check(subject);
			found.forEach(Objects::requireNonNull);
			return List.copyOf(found);
		} catch (Throwable e) { // whatever a plug-in's rule throws, the others go on
			String reason = e.getMessage() == null ? TEXT.text("rule-failed.no-reason") : e.getMessage();
			return List.of(Finding.of("rule-failed", info.stage(), Severity.NO_EVIDENCE, TEXT, info.id(), reason));
		}
	}

	/** Does not ask this rule again. */
	void stop(Rule<?> rule) {
		stopped.add(rule);
	}

	Finding neverEnded(Rule<?> rule) {
		RuleInfo info = RuleInfo.Of.rule(rule);
		return Finding.of("rule-never-ended", info.stage(), Severity.NO_EVIDENCE, TEXT, info.id(), limit.toSeconds());
	}

	private static Finding notKnown(RuleInfo info, List<EvidenceKind> missing) {
		String kinds = String.join(", ", missing.stream().map(kind -> TEXT.text("evidence." + kind)).toList());
		return Finding.of("not-known", info.stage(), Severity.NO_EVIDENCE, TEXT, info.id(), kinds).withRule(info.id());
	}
}

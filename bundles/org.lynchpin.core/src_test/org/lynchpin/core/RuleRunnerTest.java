// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.lynchpin.core.interaction.Cancellation;

class RuleRunnerTest {
	private record Thing(Set<EvidenceKind> evidence) implements Subject {
	}

	private static Finding found(Rule<?> rule, String title) {
		RuleInfo info = RuleInfo.Of.rule(rule);
		return new Finding(info.id(), info.stage(), info.severity(), title, "", "", "", "", List.of(), List.of());
	}

	@RuleInfo(id = "late", stage = Stage.REGISTRATION, severity = Severity.ERROR)
	private static final class Late implements Rule<Thing> {
		@Override
		public List<Finding> check(Thing subject) {
			return List.of(found(this, "late"));
		}
	}

	@RuleInfo(id = "early", stage = Stage.ACCOUNT, severity = Severity.INFO)
	private static final class Early implements Rule<Thing> {
		@Override
		public List<Finding> check(Thing subject) {
			return List.of(found(this, "early"), found(this, "worse").withSeverity(Severity.ERROR));
		}
	}

	@RuleInfo(id = "needy", stage = Stage.CARD, severity = Severity.ERROR, needs = { EvidenceKind.CARD, EvidenceKind.PERSON })
	private static final class Needy implements Rule<Thing> {
		@Override
		public List<Finding> check(Thing subject) {
			return List.of(found(this, "asked"));
		}
	}

	@RuleInfo(id = "broken", stage = Stage.CARD, severity = Severity.ERROR)
	private static final class Broken implements Rule<Thing> {
		@Override
		public List<Finding> check(Thing subject) {
			throw new IllegalStateException("the table is empty");
		}
	}

	@RuleInfo(id = "endless", stage = Stage.CARD, severity = Severity.ERROR)
	private static final class Endless implements Rule<Thing> {
		private final CountDownLatch never = new CountDownLatch(1);
		private final CountDownLatch stopped = new CountDownLatch(1);

		@Override
		public List<Finding> check(Thing subject) {
			try {
				never.await();
			} catch (InterruptedException e) {
				stopped.countDown();
			}
			return List.of();
		}
	}

	private static final class Unmarked implements Rule<Thing> {
		@Override
		public List<Finding> check(Thing subject) {
			return List.of();
		}
	}

	private static List<Finding> run(RuleRunner runner, Thing thing, List<Rule<Thing>> rules) {
		return runner.run(rules, thing, id -> Optional.empty());
	}

	@Test
	void findingsComeInTheOrderOfTheChainAndTheWorstOfAStageFirst() {
		assertThat(run(new RuleRunner(), new Thing(Set.of()), List.of(new Late(), new Early()))).extracting(Finding::title)
				.containsExactly("worse", "early", "late");
	}

	@Test
	void aRuleWithoutItsEvidenceIsNotAskedAndSaysWhatIsMissing() {
		assertThat(run(new RuleRunner(), new Thing(EnumSet.of(EvidenceKind.PERSON)), List.of(new Needy()))).singleElement().satisfies(finding -> {
			assertThat(finding.rule()).isEqualTo("needy");
			assertThat(finding.severity()).isEqualTo(Severity.NO_EVIDENCE);
			assertThat(finding.stage()).isEqualTo(Stage.CARD);
			assertThat(finding.detail()).contains("the card").doesNotContain("the person");
		});
	}

	@Test
	void aRuleWithItsEvidenceIsAsked() {
		assertThat(run(new RuleRunner(), new Thing(EnumSet.of(EvidenceKind.PERSON, EvidenceKind.CARD)), List.of(new Needy())))
				.extracting(Finding::title).containsExactly("asked");
	}

	@Test
	void aRuleThatThrowsIsNamedAndTheOthersGoOn() {
		assertThat(run(new RuleRunner(), new Thing(Set.of()), List.of(new Broken(), new Late()))).satisfiesExactly(
				broken -> {
					assertThat(broken.severity()).isEqualTo(Severity.NO_EVIDENCE);
					assertThat(broken.detail()).contains("broken", "the table is empty").doesNotContain("IllegalState");
				}, late -> assertThat(late.title()).isEqualTo("late"));
	}

	@Test
	void aRuleThatNeverEndsIsStoppedAndNamedAndTheOthersGoOn() throws InterruptedException {
		Endless endless = new Endless();
		assertThat(run(new RuleRunner(Duration.ofMillis(50)), new Thing(Set.of()), List.of(endless, new Late()))).satisfiesExactly(
				stopped -> assertThat(stopped.title()).contains("endless"), late -> assertThat(late.title()).isEqualTo("late"));
		assertThat(endless.stopped.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@RuleInfo(id = "spinning", stage = Stage.CARD, severity = Severity.ERROR)
	private static final class Spinning implements Rule<Thing> {
		private final AtomicInteger asked = new AtomicInteger();
		private volatile boolean end;

		@Override
		public List<Finding> check(Thing subject) {
			asked.incrementAndGet();
			while (!end) {
				Thread.onSpinWait();
			}
			return List.of(found(this, "much too late"));
		}
	}

	@Test
	void aRuleThatSpinsWithoutEverListeningIsLeftBehindOnceForAllSubjects() throws Cancelled {
		List<Spinning> spinning = Stream.generate(Spinning::new).limit(Runtime.getRuntime().availableProcessors() + 1).toList();
		List<Rule<Thing>> rules = new ArrayList<>(spinning);
		rules.add(new Late());
		List<Thing> subjects = Collections.nCopies(10_000, new Thing(Set.of()));
		RuleRunner runner = new RuleRunner(Duration.ofSeconds(1));
		try {
			var answers = runner.runAll(rules, subjects, new Cancellation());
			assertThat(answers).hasSize(10_000).allSatisfy(of -> {
				assertThat(of).hasSize(rules.size());
				assertThat(of.getLast().finding().title()).isEqualTo("late");
				assertThat(of.getFirst().finding().rule()).isEqualTo("rule-never-ended");
			});
			assertThat(spinning).allSatisfy(rule -> assertThat(rule.asked).hasValue(1));
			assertThat(run(runner, subjects.getFirst(), rules)).as("not asked again").hasSize(rules.size());
			assertThat(spinning).allSatisfy(rule -> assertThat(rule.asked).hasValue(1));
		} finally {
			spinning.forEach(rule -> rule.end = true);
		}
	}

	@RuleInfo(id = "slow", stage = Stage.CARD, severity = Severity.ERROR)
	private static final class Slow implements Rule<Thing> {
		private final AtomicInteger asked = new AtomicInteger();

		@Override
		public List<Finding> check(Thing subject) {
			asked.incrementAndGet();
			long end = System.nanoTime() + Duration.ofMillis(200).toNanos();
			while (System.nanoTime() < end) {
				Thread.onSpinWait();
			}
			return List.of();
		}
	}

	@Test
	void aRuleThatTakesNearlyItsLimitForEachSubjectIsStoppedForTheRest() throws Cancelled {
		Slow slow = new Slow();
		List<Rule<Thing>> rules = List.of(slow, new Late());
		var answers = new RuleRunner(Duration.ofMillis(500)).runAll(rules, Collections.nCopies(1000, new Thing(Set.of())), new Cancellation());
		assertThat(slow.asked.get()).isBetween(1, 20);
		assertThat(answers.getLast()).extracting(answer -> answer.finding().rule()).containsExactly("rule-never-ended", "late");
	}

	@Test
	void aRunThatIsCancelledEndsAlthoughARuleDoesNot() {
		Spinning spinning = new Spinning();
		Cancellation cancellation = new Cancellation();
		cancellation.cancel();
		try {
			assertThatThrownBy(() -> new RuleRunner().runAll(List.of(spinning), List.of(new Thing(Set.of())), cancellation)).isInstanceOf(Cancelled.class);
		} finally {
			spinning.end = true;
		}
	}

	@Test
	void anAnswerOfNothingOrAnErrorOfTheMachineIsTheRulesOwnFailure() {
		@RuleInfo(id = "nothing", stage = Stage.CARD, severity = Severity.ERROR)
		final class Nothing implements Rule<Thing> {
			@Override
			public List<Finding> check(Thing subject) {
				return null;
			}
		}
		@RuleInfo(id = "deep", stage = Stage.CARD, severity = Severity.ERROR)
		final class Deep implements Rule<Thing> {
			@Override
			public List<Finding> check(Thing subject) {
				return check(subject);
			}
		}
		assertThat(run(new RuleRunner(), new Thing(Set.of()), List.of(new Nothing(), new Deep(), new Late()))).extracting(Finding::rule)
				.containsExactly("rule-failed", "rule-failed", "late");
	}

	@Test
	void aPolicyWeighsTheFindingsOfARuleButNotItsIgnorance() {
		List<Rule<Thing>> rules = List.of(new Late(), new Needy());
		assertThat(new RuleRunner().run(rules, new Thing(Set.of()), id -> Optional.of(Severity.WARNING))).extracting(Finding::rule, Finding::severity)
				.containsExactly(org.assertj.core.groups.Tuple.tuple("needy", Severity.NO_EVIDENCE), org.assertj.core.groups.Tuple.tuple("late", Severity.WARNING));
	}

	@Test
	void aRuleWithoutItsAnnotationIsRefused() {
		assertThatThrownBy(() -> run(new RuleRunner(), new Thing(Set.of()), List.of(new Unmarked()))).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("@RuleInfo");
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Evidence;
import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.RuleRunner;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.diagnosis.SiteFacts.PersonFacts;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.TraceFormat.Side;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.attempt.Ending;
import org.lynchpin.trace.attempt.Grouping;
import org.lynchpin.trace.attempt.SignInAttempt;
import org.lynchpin.trace.attempt.Step;
import org.lynchpin.trace.attempt.StepKind;
import org.lynchpin.trace.message.SipMessage;

class DiagnosisTest {
	private static final Instant START = Instant.parse("2026-03-17T08:00:00Z");
	private final Locale before = Locale.getDefault();
	private final MemoryTrace log = new MemoryTrace("client.log", Side.CLIENT);

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.US);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	private Step step(StepKind kind, int second, String answer) {
		Entry entry = log.add(Optional.of(START.plusSeconds(second)), origin -> new TraceRecord.Sip(origin, SipMessage.parse("SIP/2.0 " + answer + "\r\nCSeq: 1 REGISTER\r\n")));
		return new Step(kind, Optional.empty(), List.of(entry), List.of());
	}

	private static SignInAttempt attempt(String user, List<Step> steps, Optional<Instant> signedIn, Optional<Ending> ending) {
		return new SignInAttempt(user, Optional.of(user), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(START), signedIn, Optional.of(START.plusSeconds(60)),
				ZoneOffset.UTC, steps, ending);
	}

	private static SignInAttempt nothing(String user) {
		return attempt(user, List.of(), Optional.empty(), Optional.empty());
	}

	/** A rule made of what it says. */
	@RuleInfo(id = "said", stage = Stage.REGISTRATION, severity = Severity.ERROR)
	private static class Said implements DiagnosisRule {
		private final Function<AttemptSubject, List<Finding>> says;

		Said(Function<AttemptSubject, List<Finding>> says) {
			this.says = says;
		}

		@Override
		public List<Finding> check(AttemptSubject subject) {
			return says.apply(subject);
		}

		@Override
		public boolean proves(Finding finding) {
			return !finding.detail().contains("supposed");
		}
	}

	@RuleInfo(id = "of-the-person", stage = Stage.ACCOUNT, severity = Severity.ERROR, needs = EvidenceKind.PERSON)
	private static final class OfThePerson implements DiagnosisRule {
		@Override
		public List<Finding> check(AttemptSubject subject) {
			return List.of(found("of-the-person", Stage.ACCOUNT, "known", subject));
		}
	}

	private static Finding found(String rule, Stage stage, String detail, AttemptSubject subject, int... steps) {
		List<Evidence> places = new ArrayList<>();
		for (int step : steps) {
			places.add(subject.attempt().steps().get(step).answer().orElseThrow().record().origin().evidence(detail));
		}
		return new Finding(rule, stage, Severity.ERROR, "It is " + detail, detail, "", "", "", List.of(), places);
	}

	@Test
	void theFirstLinkThatBrokeIsTheCauseAndWhatTheSignInHasOvercomeIsNot() {
		SignInAttempt attempt = attempt("anna@contoso.com", List.of(step(StepKind.CONNECT, 1, "504 x"), step(StepKind.CHALLENGE, 2, "401 x"), step(StepKind.REGISTER, 3, "403 x")), Optional.empty(),
				Optional.empty());
		Verdict verdict = new Diagnosis(List.of(new Said(subject -> List.of(found("said", Stage.DISCOVERY, "overcome", subject, 0), found("said", Stage.REGISTRATION, "final", subject, 2)))))
				.verdict(attempt, SiteFacts.none());
		assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
		assertThat(verdict.firstBreak()).contains(Stage.REGISTRATION);
		assertThat(verdict.certain()).isTrue();
		assertThat(verdict.sentence()).isEqualTo("The sign-in of anna@contoso.com failed (registration): It is final.");
		assertThat(verdict.findings().getFirst().severity()).isEqualTo(Severity.WARNING);
	}

	@Test
	void aRefusalWithoutARuleIsAFailureAllTheSame() {
		Verdict verdict = new Diagnosis(List.of()).verdict(attempt("anna@contoso.com", List.of(step(StepKind.REGISTER, 1, "403 Forbidden")), Optional.empty(), Optional.empty()), SiteFacts.none());
		assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
		assertThat(verdict.cause()).isEmpty();
		assertThat(verdict.sentence()).contains("403");
	}

	@Test
	void aRuleThatOnlySupposesMakesNoVerdictCertain() {
		SignInAttempt attempt = attempt("anna@contoso.com", List.of(step(StepKind.REGISTER, 1, "480 x")), Optional.empty(), Optional.empty());
		Verdict verdict = new Diagnosis(List.of(new Said(subject -> List.of(found("said", Stage.REGISTRATION, "supposed", subject, 0))))).verdict(attempt, SiteFacts.none());
		assertThat(verdict.certain()).isFalse();
		assertThat(verdict.sentence()).contains("most likely");
	}

	@Test
	void aSignInThatSucceededHasNoErrorsWhateverWentBefore() {
		List<Step> steps = List.of(step(StepKind.CHALLENGE, 1, "401 x"), step(StepKind.REGISTER, 2, "200 OK"), step(StepKind.AFTER, 9, "403 x"));
		Verdict verdict = new Diagnosis(List.of(new Said(subject -> List.of(found("said", Stage.CARD, "before", subject, 0), found("said", Stage.REGISTRATION, "after", subject, 2)))))
				.verdict(attempt("anna@contoso.com", steps, Optional.of(START.plusSeconds(2)), Optional.empty()), SiteFacts.none());
		assertThat(verdict.outcome()).isEqualTo(Outcome.SUCCEEDED);
		assertThat(verdict.firstBreak()).isEmpty();
		assertThat(verdict.findings()).extracting(Finding::severity).containsOnly(Severity.WARNING);
		assertThat(verdict.sentence()).isEqualTo("anna@contoso.com signed in at 2026-03-17 08:00:02; it took 2.0 seconds.");
	}

	@Test
	void everyEndHasItsSentenceInBothLanguages() {
		for (Locale locale : List.of(Locale.US, Locale.TAIWAN)) {
			Locale.setDefault(locale);
			for (Ending.Kind kind : Ending.Kind.values()) {
				Verdict verdict = new Diagnosis(List.of()).verdict(attempt("anna@contoso.com", List.of(), Optional.of(START), Optional.of(new Ending(kind, List.of()))), SiteFacts.none());
				assertThat(verdict.outcome()).isEqualTo(kind == Ending.Kind.STILL_SIGNED_IN ? Outcome.SUCCEEDED : Outcome.SIGNED_OUT);
				assertThat(verdict.sentence()).contains("anna@contoso.com").doesNotContain("{");
			}
		}
	}

	@Test
	void whatIsKnownOfOnePersonSaysNothingOfAnother() {
		SiteFacts site = new SiteFacts(Optional.empty(), Set.of(), List.of(), Optional.empty(), Set.of(),
				Optional.of(new PersonFacts(Optional.empty(), Optional.of("anna@contoso.com"), Optional.of(false), Optional.empty(), Optional.empty())), List.of());
		Diagnosis diagnosis = new Diagnosis(List.of(new OfThePerson()));
		assertThat(diagnosis.verdict(nothing("anna@contoso.com"), site).findings()).extracting(Finding::rule).contains("of-the-person");
		assertThat(diagnosis.verdict(nothing("bert@contoso.com"), site).findings()).extracting(Finding::rule).doesNotContain("of-the-person").contains("collect-person");
	}

	@Test
	void anIncompleteAttemptSaysWhatIsMissingAndHowToCollectIt() {
		Verdict verdict = new Diagnosis(List.of()).verdict(attempt("anna@contoso.com", List.of(step(StepKind.CHALLENGE, 1, "401 x")), Optional.empty(), Optional.empty()), SiteFacts.none());
		assertThat(verdict.outcome()).isEqualTo(Outcome.INCOMPLETE);
		assertThat(verdict.sentence()).contains("first challenge, which is normal");
		assertThat(verdict.findings()).singleElement().satisfies(finding -> {
			assertThat(finding.severity()).isEqualTo(Severity.NO_EVIDENCE);
			assertThat(finding.remedy()).contains("Search-CsClsLogging").contains("'sip:anna@contoso.com'");
		});
	}

	@Test
	void aRuleOfAPlugInThatThrowsOrNeverEndsIsNamedAndTheOthersGoOn() throws Cancelled {
		@RuleInfo(id = "endless", stage = Stage.CARD, severity = Severity.ERROR)
		final class Endless implements DiagnosisRule {
			private volatile boolean end;

			@Override
			public List<Finding> check(AttemptSubject subject) {
				while (!end) {
					Thread.onSpinWait();
				}
				return List.of();
			}
		}
		Endless endless = new Endless();
		Said broken = new Said(subject -> {
			throw new IllegalStateException("defect");
		});
		try {
			Diagnosis diagnosis = new Diagnosis(List.of(endless, broken), new RuleRunner(Duration.ofSeconds(2)));
			DiagnosisReport report = diagnosis.diagnose(new Grouping(Collections.nCopies(10_000, nothing("anna@contoso.com")), nothing("others")), SiteFacts.none(), new Cancellation());
			assertThat(report.verdicts()).hasSize(10_000).allSatisfy(verdict -> assertThat(verdict.findings()).extracting(Finding::rule).contains("rule-never-ended", "rule-failed"));
			assertThat(report.findings()).extracting(Finding::rule).contains("rule-never-ended", "rule-failed");
		} finally {
			endless.end = true;
		}
	}

	@Test
	void aRuleThatIsNotMarkedIsNamed() throws Cancelled {
		Diagnosis diagnosis = new Diagnosis(List.of(new DiagnosisRule() {
			@Override
			public List<Finding> check(AttemptSubject subject) {
				return List.of();
			}
		}));
		assertThat(diagnosis.diagnose(new Grouping(List.of(), nothing("others")), SiteFacts.none(), new Cancellation()).findings()).extracting(Finding::rule).containsExactly("rule-unmarked");
		assertThat(diagnosis.rules()).isEmpty();
	}

	@Test
	void aDiagnosisThatIsCancelledEnds() {
		Cancellation cancelled = new Cancellation();
		cancelled.cancel();
		assertThatThrownBy(() -> new Diagnosis(List.of()).diagnose(new Grouping(List.of(nothing("a@b")), nothing("others")), SiteFacts.none(), cancelled)).isInstanceOf(Cancelled.class);
	}
}

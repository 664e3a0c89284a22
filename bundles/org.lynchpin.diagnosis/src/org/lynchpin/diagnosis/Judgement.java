// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.RuleRunner;
import org.lynchpin.core.RuleRunner.Answer;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.trace.attempt.Ending;
import org.lynchpin.trace.attempt.SignInAttempt;

/** Weighs what the rules have said of an attempt into a verdict. */
final class Judgement {
	private static final Messages TEXT = Messages.of(Judgement.class);

	private final AttemptSubject subject;
	private final SignInAttempt attempt;
	private final Course course;
	private final List<Answer<DiagnosisRule>> answers;
	private final Map<EvidenceKind, List<String>> missing;

	Judgement(AttemptSubject subject, List<Answer<DiagnosisRule>> answers) {
		this.subject = subject;
		this.attempt = subject.attempt();
		this.course = new Course(attempt);
		this.answers = answers.stream().filter(answer -> !Diagnosis.isNotKnown(answer.finding())).map(this::weigh).toList();
		this.missing = missing(answers);
	}

	Verdict verdict() {
		Outcome outcome = outcome();
		List<Finding> findings = new ArrayList<>(answers.stream().map(Answer::finding).toList());
		Optional<Answer<DiagnosisRule>> cause = outcome == Outcome.FAILED ? cause() : Optional.empty();
		Optional<Stage> broken = outcome == Outcome.FAILED ? cause.map(answer -> answer.finding().stage()).or(() -> course.refused().map(step -> step.kind().stage())) : Optional.empty();
		boolean certain = switch (outcome) {
		case FAILED -> cause.map(answer -> !answer.finding().evidence().isEmpty() && answer.rule().proves(answer.finding())).orElse(true);
		case SIGNED_OUT -> attempt.ending().filter(ending -> !ending.proof().isEmpty()).isPresent();
		case SUCCEEDED -> true;
		case INCOMPLETE -> false;
		};
		if (outcome == Outcome.FAILED || outcome == Outcome.INCOMPLETE) {
			findings.addAll(wanted(outcome));
		}
		findings.sort(RuleRunner.BY_CHAIN);
		String sentence = new Sentences(attempt, course).of(outcome, broken, cause.map(Answer::finding), certain);
		return new Verdict(attempt, outcome, broken, cause.map(Answer::finding), certain, sentence, findings);
	}

	private Outcome outcome() {
		boolean ended = attempt.ending().filter(ending -> ending.kind() != Ending.Kind.STILL_SIGNED_IN).isPresent();
		if (ended) {
			return Outcome.SIGNED_OUT;
		}
		if (course.signedIn()) {
			return Outcome.SUCCEEDED;
		}
		// what the directory says of an account does not show how an attempt ended
		return answers.stream().anyMatch(Judgement::seenStopping) || course.refused().isPresent() ? Outcome.FAILED : Outcome.INCOMPLETE;
	}

	private static boolean seenStopping(Answer<DiagnosisRule> answer) {
		return answer.finding().severity() == Severity.ERROR && !answer.finding().evidence().isEmpty();
	}

	/** The first link that broke; of several findings about it the one that a record proves, then the earliest. */
	private Optional<Answer<DiagnosisRule>> cause() {
		return answers.stream().filter(answer -> answer.finding().severity() == Severity.ERROR)
				.min(Comparator.comparing((Answer<DiagnosisRule> answer) -> answer.finding().stage())
						.thenComparing(answer -> answer.finding().evidence().isEmpty() || !answer.rule().proves(answer.finding()))
						.thenComparing(answer -> answer.finding().codes().isEmpty()) // a code says more than a comparison
						.thenComparing(answer -> course.place(answer.finding())));
	}

	/** What the sign-in has overcome did not stop it. */
	private Answer<DiagnosisRule> weigh(Answer<DiagnosisRule> answer) {
		Finding finding = answer.finding();
		if (finding.severity() != Severity.ERROR) {
			return answer;
		}
		if (!course.overcame(finding)) {
			// what ended a session stops nobody from beginning one, as far as this attempt shows
			return course.signedIn() ? new Answer<>(answer.rule(), finding.withSeverity(Severity.WARNING)) : answer;
		}
		Finding milder = new Finding(finding.rule(), finding.stage(), Severity.WARNING, finding.title(), finding.detail() + " " + TEXT.text("overcome"), finding.remedy(),
				finding.tellUser(), finding.tellSupport(), finding.codes(), finding.evidence());
		return new Answer<>(answer.rule(), milder);
	}

	private Map<EvidenceKind, List<String>> missing(List<Answer<DiagnosisRule>> all) {
		Map<EvidenceKind, List<String>> kinds = new EnumMap<>(EvidenceKind.class);
		all.stream().filter(answer -> Diagnosis.isNotKnown(answer.finding())).map(answer -> RuleInfo.Of.rule(answer.rule())).forEach(info -> {
			for (EvidenceKind kind : info.needs()) {
				if (!subject.evidence().contains(kind)) {
					kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(info.id());
				}
			}
		});
		return kinds;
	}

	/** What to collect to know more: one finding a kind of evidence, not one a rule. */
	private List<Finding> wanted(Outcome outcome) {
		Collect collect = new Collect(subject);
		List<Finding> wanted = new ArrayList<>();
		missing.forEach((kind, ids) -> {
			String id = "collect-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
			if (TEXT.has(id + ".title")) {
				wanted.add(Finding.of(id, stage(kind), Severity.NO_EVIDENCE, TEXT, String.join(", ", ids.stream().distinct().sorted().toList()), command(kind, collect)));
			}
		});
		if (outcome == Outcome.INCOMPLETE) {
			wanted.add(Finding.of("incomplete", course.last().map(step -> step.kind().stage()).orElse(Stage.DISCOVERY), Severity.NO_EVIDENCE, TEXT,
					new Sentences(attempt, course).missing(), collect.clientLogging(), collect.serverTrace()));
		}
		return wanted;
	}

	private static Stage stage(EvidenceKind kind) {
		return switch (kind) {
		case PERSON -> Stage.ACCOUNT;
		case CARD, EVENTS -> Stage.CARD;
		case CERTIFICATE, REQUEST -> Stage.CERTIFICATE;
		case SITE, CLIENT_TRACE, SERVER_TRACE -> Stage.REGISTRATION;
		};
	}

	private static String command(EvidenceKind kind, Collect collect) {
		return switch (kind) {
		case PERSON -> collect.user();
		case CARD, CERTIFICATE, REQUEST -> "lynchpin card show";
		case EVENTS -> collect.logonEvents() + "\n" + collect.federationEvents();
		case SITE -> collect.proxyConfiguration() + "\n" + collect.webConfiguration();
		case CLIENT_TRACE -> collect.clientLogging();
		case SERVER_TRACE -> collect.serverTrace();
		};
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.RuleRunner;
import org.lynchpin.core.RuleRunner.Answer;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.diagnosis.SiteFacts.PersonFacts;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.attempt.Grouping;
import org.lynchpin.trace.attempt.SignInAttempt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Finds out why attempts to sign in ended as they did, with all rules that are installed. A service; safe for use from any thread. */
@Component(service = Diagnosis.class)
public final class Diagnosis {
	private static final Messages TEXT = Messages.of(Diagnosis.class);

	private static final Comparator<DiagnosisRule> BY_CHAIN = Comparator.comparing((DiagnosisRule rule) -> RuleInfo.Of.rule(rule).stage())
			.thenComparing(rule -> RuleInfo.Of.rule(rule).id());

	private final RuleRunner runner;
	@Reference(policy = ReferencePolicy.DYNAMIC)
	private volatile List<DiagnosisRule> rules;

	/** With the rules that are installed; they may come and go. */
	@Activate
	public Diagnosis() {
		this(List.of());
	}

	/** With some rules. */
	public Diagnosis(List<DiagnosisRule> rules) {
		this(rules, new RuleRunner());
	}

	/** With a runner of one's own. */
	public Diagnosis(List<DiagnosisRule> rules, RuleRunner runner) {
		this.runner = runner;
		this.rules = List.copyOf(rules);
	}

	/** What stands about the rules that are installed: their ids, in the order of the chain. */
	public List<String> rules() {
		return asked().stream().map(rule -> RuleInfo.Of.rule(rule).id()).toList();
	}

	private List<DiagnosisRule> asked() {
		return rules.stream().filter(Diagnosis::marked).sorted(BY_CHAIN).toList();
	}

	/** A rule that its author forgot to mark must not pass for one that found nothing. */
	private List<Finding> unmarked() {
		return rules.stream().filter(rule -> !marked(rule))
				.map(rule -> Finding.of("rule-unmarked", Stage.ACCOUNT, Severity.NO_EVIDENCE, TEXT, rule.getClass().getName())).toList();
	}

	private static boolean marked(DiagnosisRule rule) {
		return rule.getClass().isAnnotationPresent(RuleInfo.class);
	}

	/** What is to be said of one attempt. */
	public Verdict verdict(SignInAttempt attempt, SiteFacts site) {
		try {
			AttemptSubject subject = subject(attempt, true, site);
			return new Judgement(subject, runner.runAll(asked(), List.of(subject), new Cancellation()).getFirst()).verdict();
		} catch (Cancelled e) {
			return new Judgement(subject(attempt, true, site), List.of()).verdict(); // the thread was interrupted; nobody waits for more
		}
	}

	/**
	 * What is to be said of all attempts and of the records that belong to none.
	 *
	 * @throws Cancelled if it was cancelled
	 */
	public DiagnosisReport diagnose(Grouping grouping, SiteFacts site, Cancellation cancellation) throws Cancelled {
		List<AttemptSubject> subjects = new ArrayList<>();
		grouping.attempts().forEach(attempt -> subjects.add(subject(attempt, true, site)));
		subjects.add(subject(grouping.others(), false, site));
		List<List<Answer<DiagnosisRule>>> answers = runner.runAll(asked(), subjects, cancellation);
		List<Verdict> verdicts = new ArrayList<>();
		for (int i = 0; i < grouping.attempts().size(); i++) {
			cancellation.check();
			verdicts.add(new Judgement(subjects.get(i), answers.get(i)).verdict());
		}
		List<Finding> findings = new ArrayList<>(unmarked());
		answers.getLast().stream().map(Answer::finding).filter(finding -> !isNotKnown(finding)).forEach(findings::add);
		findings.sort(RuleRunner.BY_CHAIN);
		return new DiagnosisReport(verdicts, findings, DiagnosisReport.breaks(verdicts));
	}

	/** Whether it only says that a rule was not asked for want of evidence; a rule that failed is another thing. */
	static boolean isNotKnown(Finding finding) {
		return finding.severity() == Severity.NO_EVIDENCE && !finding.rule().startsWith("rule-");
	}

	/** What the rules are asked about. */
	static AttemptSubject subject(SignInAttempt attempt, boolean signIn, SiteFacts site) {
		Set<EvidenceKind> evidence = EnumSet.noneOf(EvidenceKind.class);
		attempt.steps().forEach(step -> {
			step.entries().forEach(entry -> kind(entry).ifPresent(evidence::add));
			step.copies().forEach(entry -> kind(entry).ifPresent(evidence::add));
		});
		if (!site.pools().isEmpty() || !site.sipDomains().isEmpty()) {
			evidence.add(EvidenceKind.SITE);
		}
		if (site.person().filter(person -> isOf(attempt, person)).isPresent()) {
			evidence.add(EvidenceKind.PERSON);
			if (!site.cards().isEmpty()) {
				evidence.add(EvidenceKind.CARD);
			}
		}
		return new AttemptSubject(attempt, signIn, site, evidence);
	}

	/** The logs of a case may hold many people: what is known of the one person says nothing of the others. */
	private static boolean isOf(SignInAttempt attempt, PersonFacts person) {
		return attempt.user().filter(user -> person.signInAddress().filter(user::equalsIgnoreCase).isPresent() || person.upn().filter(user::equalsIgnoreCase).isPresent())
				.isPresent();
	}

	private static Optional<EvidenceKind> kind(Entry entry) {
		if (entry.kind() == RecordKind.EVENT) {
			return Optional.of(EvidenceKind.EVENTS);
		}
		return entry.file().format().map(TraceFormat::side).map(side -> switch (side) {
		case SERVER, DATABASE -> EvidenceKind.SERVER_TRACE;
		case EVENTS -> EvidenceKind.EVENTS;
		// single messages are what one of both sides saw; who reads them asks for the messages themselves
		case CLIENT, UNKNOWN -> EvidenceKind.CLIENT_TRACE;
		});
	}
}

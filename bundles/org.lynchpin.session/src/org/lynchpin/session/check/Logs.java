// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.DiagnosisReport.Break;
import org.lynchpin.diagnosis.Outcome;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.session.Inspected;
import org.lynchpin.session.StageAnswer;
import org.lynchpin.session.StageAnswer.Answer;
import org.lynchpin.trace.attempt.Step;

/** What opened logs say of a person: the last attempt counts, earlier ones are history. */
final class Logs {
	private static final Messages TEXT = Messages.of(Logs.class);

	private final List<Inspected> inspected;
	private final Optional<Verdict> last;

	/** @param address the person's sign-in address */
	Logs(List<Inspected> inspected, String address) {
		this.inspected = inspected;
		this.last = address.isBlank() ? Optional.empty() : inspected.stream().flatMap(each -> each.of(address).verdicts().stream())
				.filter(verdict -> verdict.outcome() != Outcome.INCOMPLETE)
				.max(Comparator.comparing((Verdict verdict) -> verdict.attempt().start().or(() -> verdict.attempt().end()).orElse(Instant.MIN)));
	}

	/** The last attempt whose outcome is known. */
	Optional<Verdict> last() {
		return last;
	}

	/** What is known of each link that a log tells about. */
	Map<Stage, StageAnswer> answers() {
		Map<Stage, StageAnswer> answers = new EnumMap<>(Stage.class);
		last.ifPresent(verdict -> {
			for (Stage stage : Stage.values()) {
				answer(verdict, stage).ifPresent(answer -> answers.put(stage, answer));
			}
		});
		return answers;
	}

	private Optional<StageAnswer> answer(Verdict verdict, Stage stage) {
		List<Finding> findings = new ArrayList<>(verdict.findings().stream().filter(finding -> finding.stage() == stage)
				.filter(finding -> finding.severity() != Severity.NO_EVIDENCE).toList());
		// what belongs to no attempt may be of somebody else: it is shown, and breaks nothing
		inspected.stream().flatMap(each -> each.findings().stream()).filter(finding -> finding.stage() == stage && finding.severity() == Severity.ERROR)
				.map(finding -> finding.withSeverity(Severity.WARNING)).forEach(findings::add);
		boolean broken = verdict.outcome() == Outcome.FAILED && verdict.firstBreak().filter(stage::equals).isPresent();
		if (broken) {
			verdict.cause().filter(cause -> !findings.contains(cause)).ifPresent(cause -> findings.addFirst(cause));
			return Optional.of(new StageAnswer(stage, Answer.FAIL, verdict.sentence(), findings));
		}
		boolean reached = verdict.outcome() != Outcome.FAILED || verdict.firstBreak().filter(first -> stage.compareTo(first) < 0).isPresent();
		boolean seen = verdict.attempt().steps().stream().map(Step::kind).anyMatch(kind -> kind.stage() == stage);
		if (reached && seen && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
			return Optional.of(new StageAnswer(stage, Answer.OK, TEXT.text("log-ok", verdict.attempt().start().or(() -> verdict.attempt().end()).map(Times::text).orElse("-")),
					findings));
		}
		return findings.isEmpty() ? Optional.empty() : Optional.of(new StageAnswer(stage, Answer.NOT_KNOWN, TEXT.text("log-unclear"), findings));
	}

	/** How many others the logs show who broke at the same link for the same reason. */
	OptionalInt others(Stage stage, Optional<Finding> cause, String address) {
		List<Break> same = inspected.stream().flatMap(each -> each.breaks().stream())
				.filter(each -> each.stage() == stage && each.rule().equals(cause.map(Finding::rule).orElse(""))).toList();
		return same.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) same.stream().flatMap(each -> each.users().stream())
				.filter(user -> !user.equalsIgnoreCase(address)).distinct().count());
	}

	/** Joins two answers on one link: what is broken by either is broken; what either knows is known. */
	static StageAnswer join(StageAnswer known, StageAnswer log) {
		List<Finding> findings = Stream.concat(known.findings().stream(), log.findings().stream()).distinct()
				.sorted(Comparator.comparing(Finding::severity)).collect(Collectors.toList());
		if (known.answer() == Answer.FAIL || log.answer() == Answer.NOT_KNOWN) {
			return new StageAnswer(known.stage(), known.answer(), known.sentence(), findings);
		}
		if (log.answer() == Answer.OK && known.answer() == Answer.OK) {
			return new StageAnswer(known.stage(), Answer.OK, known.sentence(), findings);
		}
		return new StageAnswer(known.stage(), log.answer(), log.sentence(), findings);
	}
}

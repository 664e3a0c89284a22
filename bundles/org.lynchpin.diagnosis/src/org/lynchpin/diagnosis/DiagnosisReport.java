// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Stage;
import org.lynchpin.trace.attempt.SignInAttempt;

/**
 * What is to be said of all opened logs.
 *
 * @param verdicts one an attempt, in the order of the attempts
 * @param findings about the records that belong to no attempt, in the order of the chain
 * @param breaks what stopped people, the break that stopped most of them first
 */
public record DiagnosisReport(List<Verdict> verdicts, List<Finding> findings, List<Break> breaks) {
	public DiagnosisReport {
		verdicts = List.copyOf(verdicts);
		findings = List.copyOf(findings);
		breaks = List.copyOf(breaks);
	}

	/**
	 * A break of the chain that attempts have in common.
	 *
	 * @param stage the link
	 * @param rule the finding's rule; empty where no rule names the cause
	 * @param users the sign-in addresses
	 * @param attempts how many attempts
	 */
	public record Break(Stage stage, String rule, Set<String> users, int attempts) {
		public Break {
			Objects.requireNonNull(stage);
			Objects.requireNonNull(rule);
			users = Set.copyOf(users);
		}

		boolean of(Verdict verdict) {
			return verdict.outcome() == Outcome.FAILED && verdict.firstBreak().filter(stage::equals).isPresent() && verdict.cause().map(Finding::rule).orElse("").equals(rule);
		}
	}

	/** How many other users broke at the same stage for the same reason; 0 where the attempt did not fail. */
	public int othersLike(Verdict verdict) {
		return breaks.stream().filter(each -> each.of(verdict)).findFirst()
				.map(each -> each.users().size() - (verdict.attempt().user().filter(each.users()::contains).isPresent() ? 1 : 0)).orElse(0);
	}

	static List<Break> breaks(List<Verdict> verdicts) {
		record Key(Stage stage, String rule) {
		}
		return verdicts.stream().filter(verdict -> verdict.outcome() == Outcome.FAILED && verdict.firstBreak().isPresent())
				.collect(Collectors.groupingBy(verdict -> new Key(verdict.firstBreak().orElseThrow(), verdict.cause().map(Finding::rule).orElse(""))))
				.entrySet().stream()
				.map(entry -> new Break(entry.getKey().stage(), entry.getKey().rule(),
						entry.getValue().stream().map(Verdict::attempt).map(SignInAttempt::user).flatMap(Optional::stream).collect(Collectors.toSet()), entry.getValue().size()))
				.sorted(Comparator.comparing((Break each) -> -each.users().size()).thenComparing(each -> -each.attempts()).thenComparing(Break::stage)
						.thenComparing(Break::rule))
				.toList();
	}
}

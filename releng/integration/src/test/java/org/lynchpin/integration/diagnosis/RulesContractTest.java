// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.RuleRunner;
import org.lynchpin.core.Severity;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.testkit.trace.DiagnosisRuleContract;
import org.lynchpin.trace.attempt.SignInAttempt;

/** What every rule of the product keeps to. */
class RulesContractTest {
	/** What makes it say something stands in the tests of its own bundle. */
	private static final String UNASKED = "None of its own subjects makes it say anything.";

	static Stream<DiagnosisRule> rules() {
		return AllRules.rules().stream();
	}

	@ParameterizedTest
	@MethodSource("rules")
	void aRuleKeepsToItsContract(DiagnosisRule rule) {
		assertThat(DiagnosisRuleContract.violations(rule, List.of())).filteredOn(sentence -> !sentence.equals(UNASKED)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("rules")
	void aRuleWithoutItsEvidenceIsNotAskedAndOneWithNothingToSeeSaysNothing(DiagnosisRule rule) {
		SignInAttempt nothing = new SignInAttempt("0", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
				Optional.empty(), ZoneOffset.UTC, List.of(), Optional.empty());
		List<Finding> found = new RuleRunner(Duration.ofSeconds(5)).run(List.of(rule), new AttemptSubject(nothing, true, SiteFacts.none(), Set.of()), id -> Optional.empty());
		List<EvidenceKind> needs = Arrays.asList(RuleInfo.Of.rule(rule).needs());
		assertThat(found).hasSize(needs.isEmpty() ? 0 : 1).allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.NO_EVIDENCE));
	}

	@Test
	void noTwoRulesHaveTheSameId() {
		assertThat(rules().map(rule -> RuleInfo.Of.rule(rule).id())).hasSizeGreaterThan(30).doesNotHaveDuplicates();
	}
}

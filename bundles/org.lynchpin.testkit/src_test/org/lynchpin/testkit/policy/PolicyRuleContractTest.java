// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.PolicyRule;

/** Each way to break the contract is noticed. */
class PolicyRuleContractTest {
	private static Finding finding(String rule, String title) {
		return new Finding(rule, Stage.CARD, Severity.ERROR, title, "detail", "remedy", "", "", List.of(), List.of());
	}

	private static final class Unmarked implements PolicyRule {
		@Override
		public List<Finding> check(EnrollmentSubject subject) {
			return List.of();
		}
	}

	@RuleInfo(id = "Without_Texts", stage = Stage.CARD, severity = Severity.ERROR)
	private static final class WithoutTexts implements PolicyRule {
		@Override
		public List<Finding> check(EnrollmentSubject subject) {
			return List.of();
		}
	}

	@RuleInfo(id = "greedy", stage = Stage.CARD, severity = Severity.ERROR, needs = EvidenceKind.PERSON)
	private static final class Greedy implements PolicyRule {
		@Override
		public List<Finding> check(EnrollmentSubject subject) {
			subject.card().orElseThrow();
			return List.of();
		}
	}

	@RuleInfo(id = "counting", stage = Stage.CARD, severity = Severity.ERROR)
	private static final class Counting implements PolicyRule {
		private final AtomicInteger count = new AtomicInteger();

		@Override
		public List<Finding> check(EnrollmentSubject subject) {
			return List.of(finding("counting", "call " + count.incrementAndGet()));
		}
	}

	@RuleInfo(id = "careless", stage = Stage.CARD, severity = Severity.ERROR)
	private static final class Careless implements PolicyRule {
		@Override
		public List<Finding> check(EnrollmentSubject subject) {
			return List.of(finding("other", "title"), finding("careless", ""));
		}
	}

	private static String violations(PolicyRule rule) {
		return String.join("\n", PolicyRuleContract.violations(rule));
	}

	@Test
	void aRuleWithoutItsAnnotationIsNamed() {
		assertThat(violations(new Unmarked())).contains("Unmarked has no @RuleInfo");
	}

	@Test
	void missingTextsAndAnOddIdAreNamed() {
		assertThat(violations(new WithoutTexts())).contains("Without_Texts is not made of lower case words", "There is no messages.properties",
				"There is no messages_zh_TW.properties");
	}

	@Test
	void evidenceThatIsUsedButNotDeclaredIsNoticed() {
		assertThat(violations(new Greedy())).contains("With PERSON");
	}

	@Test
	void aRuleThatRemembersIsNoticed() {
		assertThat(violations(new Counting())).contains("stateless");
	}

	@Test
	void findingsOfAnotherRuleAndEmptyOnesAreNoticed() {
		assertThat(violations(new Careless())).contains("names the rule other", "lacks title");
	}

	@Test
	void theSampleHasEveryEvidence() {
		assertThat(PolicySamples.everything().evidence()).containsExactlyInAnyOrder(EvidenceKind.PERSON, EvidenceKind.REQUEST, EvidenceKind.CERTIFICATE,
				EvidenceKind.CARD);
		assertThat(PolicySamples.blankCard().blank()).isTrue();
	}
}

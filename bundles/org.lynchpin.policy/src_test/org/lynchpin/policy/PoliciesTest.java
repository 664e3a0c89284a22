// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.directory.Person;
import org.lynchpin.model.ModelFactory;
import org.lynchpin.model.PolicySet;
import org.lynchpin.model.RuleSetting;

class PoliciesTest {
	private static Finding found(PolicyRule rule) {
		RuleInfo info = RuleInfo.Of.rule(rule);
		return new Finding(info.id(), info.stage(), info.severity(), "found", "", "", "", "", List.of(), List.of());
	}

	@RuleInfo(id = "account", stage = Stage.ACCOUNT, severity = Severity.ERROR, needs = EvidenceKind.PERSON)
	private static final class Account implements PolicyRule {
		@Override
		public List<Finding> check(EnrollmentSubject subject) {
			return List.of(found(this));
		}
	}

	@RuleInfo(id = "card", stage = Stage.CARD, severity = Severity.WARNING)
	private static final class Card implements PolicyRule {
		@Override
		public List<Finding> check(EnrollmentSubject subject) {
			return List.of(found(this));
		}
	}

	private static final class Unmarked implements PolicyRule {
		@Override
		public List<Finding> check(EnrollmentSubject subject) {
			return List.of();
		}
	}

	private final PolicySet policy = ModelFactory.eINSTANCE.createPolicySet();
	private final Policies policies = new Policies(List.of(new Card(), new Account()));
	private final EnrollmentSubject anna = EnrollmentSubject.of(policy).withPerson(new Person("1", "Anna Meier", "anna.meier@corp.example", "", Optional.empty(),
			Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true, true, false));

	private void set(String rule, String severity, boolean enabled) {
		RuleSetting setting = ModelFactory.eINSTANCE.createRuleSetting();
		setting.setRuleId(rule);
		setting.setSeverity(severity);
		setting.setEnabled(enabled);
		policy.getRules().add(setting);
	}

	@Test
	void everyRuleIsAskedAndTheAnswersFollowTheChain() {
		assertThat(policies.check(anna)).extracting(Finding::rule, Finding::severity).containsExactly(tuple("account", Severity.ERROR),
				tuple("card", Severity.WARNING));
	}

	@Test
	void aPolicyWeighsARuleDifferently() {
		set("card", "ERROR", true);
		set("account", "INFO", true);
		assertThat(policies.check(anna)).extracting(Finding::rule, Finding::severity).containsExactly(tuple("account", Severity.INFO),
				tuple("card", Severity.ERROR));
	}

	@Test
	void aRuleThatThePolicySwitchesOffIsNotAsked() {
		set("card", "", false);
		assertThat(policies.check(anna)).extracting(Finding::rule).containsExactly("account");
		assertThat(policies.rules(policy)).extracting(Policies.Description::id, Policies.Description::enabled).contains(tuple("card", false));
	}

	@Test
	void aSeverityThatNobodyKnowsLeavesTheRulesOwn() {
		set("card", "FATAL", true);
		assertThat(policies.check(anna)).extracting(Finding::severity).contains(Severity.WARNING);
	}

	@Test
	void withoutThePersonTheAnswerAboutTheAccountIsNotKnown() {
		set("account", "INFO", true);
		assertThat(policies.check(EnrollmentSubject.of(policy))).extracting(Finding::rule, Finding::severity)
				.contains(tuple("account", Severity.NO_EVIDENCE));
	}

	@Test
	void aRuleThatItsAuthorForgotToMarkDoesNotPassForOneThatFoundNothing() {
		List<Finding> findings = new Policies(List.of(new Unmarked(), new Card())).check(anna);
		assertThat(findings).extracting(Finding::rule).containsExactly("card", "rule-unmarked");
		assertThat(findings.get(1).severity()).isEqualTo(Severity.NO_EVIDENCE);
		assertThat(findings.get(1).tellSupport()).contains("Unmarked");
	}

	@Test
	void theRulesAreListedInTheOrderOfTheChainWithWhatTheyNeed() {
		assertThat(policies.rules(policy)).extracting(Policies.Description::id, Policies.Description::needs)
				.containsExactly(tuple("account", List.of(EvidenceKind.PERSON)), tuple("card", List.of()));
	}
}

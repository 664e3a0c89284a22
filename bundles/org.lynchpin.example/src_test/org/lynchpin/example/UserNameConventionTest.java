// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.Policies;
import org.lynchpin.testkit.policy.PolicyRuleContract;
import org.lynchpin.testkit.policy.PolicySamples;

class UserNameConventionTest {
	private final Policies policies = new Policies(List.of(new UserNameConvention()));

	private List<Finding> check(String upn) {
		return policies.check(EnrollmentSubject.of(PolicySamples.policy()).withPerson(PolicySamples.person(upn)));
	}

	@Test
	void theRuleKeepsToWhatEveryRuleHasToKeepTo() {
		assertThat(PolicyRuleContract.violations(new UserNameConvention())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "reception@corp.example", "a7", ".meier@corp.example", "anna.@corp.example" })
	void aNameThatIsNobodysIsWorthKnowing(String upn) {
		assertThat(check(upn)).singleElement().satisfies(finding -> {
			assertThat(finding.rule()).isEqualTo("user-name-convention");
			assertThat(finding.severity()).isEqualTo(Severity.INFO);
			assertThat(finding.detail()).contains(upn);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "anna.meier@corp.example", "jean-luc.van.damme@corp.example", "雅婷.林@corp.example" })
	void firstAndLastNameAreNotWorthAWord(String upn) {
		assertThat(check(upn)).isEmpty();
	}
}

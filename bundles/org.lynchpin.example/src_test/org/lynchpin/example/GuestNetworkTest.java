// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lynchpin.core.Finding;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.testkit.trace.Break;
import org.lynchpin.testkit.trace.Cast;
import org.lynchpin.testkit.trace.DiagnosisRuleContract;
import org.lynchpin.testkit.trace.SampleAttempts;
import org.lynchpin.testkit.trace.TraceBuilder;
import org.lynchpin.testkit.trace.TraceStyle;

class GuestNetworkTest {
	private final GuestNetwork rule = new GuestNetwork();

	private static List<AttemptSubject> subjects(String address, Break where) {
		return SampleAttempts.subjects(TraceBuilder.seed(7).cast(Cast.of(7).outside(address)).breaks(where), EnumSet.of(TraceStyle.UCCAPI));
	}

	private List<Finding> check(String address, Break where) {
		return subjects(address, where).stream().flatMap(subject -> rule.check(subject).stream()).toList();
	}

	@Test
	void theRuleKeepsToWhatEveryRuleHasToKeepTo() {
		assertThat(DiagnosisRuleContract.violations(rule, subjects("198.51.100.7", Break.NEXT_HOP_DOWN))).isEmpty();
	}

	@Test
	void aFailedSignInFromTheGuestNetworkIsExplained() {
		assertThat(check("198.51.100.7", Break.NEXT_HOP_DOWN)).singleElement().satisfies(finding -> {
			assertThat(finding.detail()).contains("198.51.100.7");
			assertThat(finding.evidence()).hasSize(1);
		});
	}

	@Test
	void anotherNetworkOrASignInThatWorkedIsNotWorthAWord() {
		assertThat(check("192.0.2.7", Break.NEXT_HOP_DOWN)).isEmpty();
		assertThat(check("198.51.100.7", Break.NONE)).isEmpty();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingTest {
	private final Locale before = Locale.getDefault();

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.US);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	private static Finding finding() {
		return Finding.of("rule-never-ended", Stage.CARD, Severity.ERROR, Messages.of(FindingTest.class), "slow", 10);
	}

	@Test
	void theFiveTextsComeFromTheMessagesOfItsId() {
		Finding finding = finding();
		assertThat(finding.title()).isEqualTo("The check slow did not end");
		assertThat(finding.detail()).contains("10 seconds");
		assertThat(finding.remedy()).startsWith("Report this");
		assertThat(finding.tellUser()).isNotEmpty();
		assertThat(finding.tellSupport()).contains("slow");
	}

	@Test
	void anotherSeverityOrCodesLeaveTheRestAsItIs() {
		List<String> codes = new ArrayList<>(List.of("4005"));
		Finding seen = finding().withCodes(codes).withEvidence(List.of(new Evidence("a.log", 3, 0, "404 Not Found"))).withSeverity(Severity.INFO);
		codes.add("4004");
		assertThat(seen.codes()).containsExactly("4005");
		assertThat(seen.evidence()).hasSize(1);
		assertThat(seen.severity()).isEqualTo(Severity.INFO);
		assertThat(seen.detail()).isEqualTo(finding().detail());
	}

	@Test
	void aFailureIsAFindingThatAPersonCanRead() {
		Failure failure = new Cancelled();
		assertThat(failure.getMessage()).isEqualTo(failure.finding().detail()).isEqualTo("The work was cancelled. What was done until then is kept.");
		assertThat(failure.finding().remedy()).isNotEmpty();
	}
}

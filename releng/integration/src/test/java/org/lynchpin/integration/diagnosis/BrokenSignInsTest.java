// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.diagnosis.DiagnosisReport;
import org.lynchpin.diagnosis.Outcome;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.testkit.trace.Break;
import org.lynchpin.testkit.trace.Cast;
import org.lynchpin.testkit.trace.SignIn;
import org.lynchpin.testkit.trace.TraceBuilder;
import org.lynchpin.testkit.trace.TraceStyle;

/** Made-up sign-ins, broken at each step: the verdict names the outcome, the link and the code. */
class BrokenSignInsTest {
	private final Locale before = Locale.getDefault();

	@TempDir
	private Path folder;

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.US);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	static Stream<Arguments> breaks() {
		// where the log ends with the challenge, or with the process, nobody can say what came of it: see below
		return Stream.of(Break.values()).filter(where -> where != Break.GAVE_UP && where != Break.CRASH).flatMap(where -> Stream.of(List.of(TraceStyle.UCCAPI), List.of(TraceStyle.UCCAPI, TraceStyle.EVENTS),
				List.of(TraceStyle.UCCAPI, TraceStyle.CLS, TraceStyle.EVENTS, TraceStyle.REGISTRATIONS)).map(styles -> Arguments.of(where, styles)));
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("breaks")
	void theVerdictNamesOutcomeLinkAndCode(Break where, List<TraceStyle> styles) throws Exception {
		TraceBuilder builder = TraceBuilder.seed(7).breaks(where);
		List<Path> logs = new ArrayList<>();
		for (TraceStyle style : styles) {
			logs.add(Files.write(folder.resolve(style.file()), builder.bytes(style)));
		}
		DiagnosisReport report = Logs.diagnose(folder.resolve("cache"), logs, SiteFacts.none());
		assertThat(report.verdicts()).hasSize(1);
		Verdict verdict = report.verdicts().getFirst();
		assertThat(verdict.outcome()).isEqualTo(where.outcome());
		assertThat(verdict.findings()).noneMatch(finding -> finding.rule().startsWith("rule-"));
		if (where.outcome() != Outcome.FAILED) {
			assertThat(verdict.findings()).filteredOn(finding -> finding.severity() == Severity.ERROR).extracting(Finding::rule).isEmpty();
			return;
		}
		assertThat(verdict.firstBreak()).isEqualTo(where.stage());
		assertThat(verdict.cause()).isPresent();
		if (styles.size() > 1) { // a client log alone may know the same by another code
			assertThat(verdict.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).flatMap(finding -> finding.codes().stream()).map(BrokenSignInsTest::bare))
					.contains(bare(where.code()));
		}
		assertThat(verdict.sentence()).contains(verdict.cause().orElseThrow().title());
	}

	@Test
	void aChallengeAtTheEndOfTheLogIsNoFailureYetAndOneThatStaysUnansweredIs() throws Exception {
		TraceBuilder builder = TraceBuilder.seed(7).breaks(Break.GAVE_UP);
		DiagnosisReport cut = Logs.diagnose(folder.resolve("cache"), List.of(Files.write(folder.resolve("cut.uccapilog"), builder.bytes(TraceStyle.UCCAPI))), SiteFacts.none());
		assertThat(cut.verdicts()).singleElement().satisfies(verdict -> {
			assertThat(verdict.outcome()).isEqualTo(Outcome.INCOMPLETE);
			assertThat(verdict.certain()).isFalse();
			assertThat(verdict.findings()).anySatisfy(finding -> assertThat(finding.remedy()).contains("Search-CsClsLogging", "'sip:" + verdict.attempt().user().orElseThrow() + "'"));
		});
		Instant later = cut.verdicts().getFirst().attempt().start().orElseThrow().plus(Duration.ofMinutes(10));
		builder.and(SignIn.of(Cast.of(8), Break.NONE, later, 8));
		DiagnosisReport on = Logs.diagnose(folder.resolve("cache"), List.of(Files.write(folder.resolve("on.uccapilog"), builder.bytes(TraceStyle.UCCAPI))), SiteFacts.none());
		assertThat(on.verdicts()).hasSize(2);
		assertThat(on.verdicts().getFirst().outcome()).isEqualTo(Outcome.FAILED);
		assertThat(on.verdicts().getFirst().cause().orElseThrow().rule()).isEqualTo("client-gave-up");
		assertThat(on.verdicts().getLast().outcome()).isEqualTo(Outcome.SUCCEEDED);
	}

	private static String bare(String code) {
		return code.toLowerCase(Locale.ROOT).replace("0x", "");
	}
}

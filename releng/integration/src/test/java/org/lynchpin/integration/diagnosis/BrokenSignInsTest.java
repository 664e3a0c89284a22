// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.DiagnosisReport;
import org.lynchpin.diagnosis.Outcome;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.testkit.trace.Break;
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
		return Stream.of(Break.values()).flatMap(where -> Stream.of(List.of(TraceStyle.UCCAPI), List.of(TraceStyle.UCCAPI, TraceStyle.EVENTS),
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
		String whole = TraceBuilder.seed(7).breaks(Break.GAVE_UP).text(TraceStyle.UCCAPI);
		String cut = whole.substring(0, whole.lastIndexOf('\n', whole.indexOf("no negotiation is under way")) + 1);
		DiagnosisReport early = Logs.diagnose(folder.resolve("cache"), List.of(Files.writeString(folder.resolve("cut.uccapilog"), cut)), SiteFacts.none());
		assertThat(early.verdicts()).singleElement().satisfies(verdict -> {
			assertThat(verdict.outcome()).isEqualTo(Outcome.INCOMPLETE);
			assertThat(verdict.certain()).isFalse();
			assertThat(verdict.findings()).anySatisfy(finding -> assertThat(finding.remedy()).contains("Search-CsClsLogging", "'sip:" + verdict.attempt().user().orElseThrow() + "'"));
		});
		DiagnosisReport late = Logs.diagnose(folder.resolve("cache"), List.of(Files.writeString(folder.resolve("whole.uccapilog"), whole)), SiteFacts.none());
		assertThat(late.verdicts()).singleElement().satisfies(verdict -> {
			assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
			assertThat(verdict.cause().orElseThrow().rule()).isEqualTo("client-gave-up");
		});
	}

	@Test
	void othersWhoBrokeAtTheSameStageForTheSameReasonAreCounted() throws Exception {
		List<Path> logs = new ArrayList<>();
		for (int seed = 1; seed <= 4; seed++) {
			TraceBuilder builder = TraceBuilder.seed(seed).breaks(seed == 4 ? Break.NOT_FOUND : Break.SERVICE_DOWN);
			logs.add(Files.write(folder.resolve("client" + seed + ".uccapilog"), builder.bytes(TraceStyle.UCCAPI)));
		}
		DiagnosisReport report = Logs.diagnose(folder.resolve("cache"), logs, SiteFacts.none());
		assertThat(report.verdicts()).hasSize(4);
		assertThat(report.breaks()).hasSize(2);
		assertThat(report.verdicts()).allSatisfy(verdict -> assertThat(report.othersLike(verdict)).isEqualTo(verdict.firstBreak().orElseThrow() == Stage.ACCOUNT ? 0 : 2));
	}

	private static String bare(String code) {
		return code.toLowerCase(Locale.ROOT).replace("0x", "");
	}
}

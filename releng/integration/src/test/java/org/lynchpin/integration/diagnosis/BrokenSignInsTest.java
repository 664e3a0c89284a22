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
		if (System.getProperty("show") != null) {
			report.verdicts().forEach(v -> {
				System.out.println(where + " " + styles + ": " + v.outcome() + " " + v.firstBreak() + " " + v.cause().map(f -> f.rule() + f.codes()) + " " + v.certain() + " " + v.sentence());
				v.findings().forEach(f -> System.out.println("      " + f.stage() + " " + f.severity() + " " + f.rule() + " " + f.codes() + " " + f.title()));
			});
			report.findings().forEach(f -> System.out.println("   o  " + f.stage() + " " + f.severity() + " " + f.rule() + " " + f.codes() + " " + f.title()));
		}
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
		assertThat(verdict.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).flatMap(finding -> finding.codes().stream()).map(BrokenSignInsTest::bare))
				.contains(bare(where.code()));
		assertThat(verdict.sentence()).contains(verdict.cause().orElseThrow().title());
	}

	private static String bare(String code) {
		return code.toLowerCase(Locale.ROOT).replace("0x", "");
	}
}

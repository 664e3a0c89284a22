// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lynchpin.core.Finding;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.diagnosis.Diagnosis;
import org.lynchpin.diagnosis.DiagnosisReport;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.session.Inspected;
import org.lynchpin.session.Inspection;
import org.lynchpin.session.Inspector;
import org.lynchpin.session.redact.Redactor;
import org.lynchpin.session.report.Report;
import org.lynchpin.testkit.ScriptedInteraction;
import org.lynchpin.testkit.trace.Break;
import org.lynchpin.testkit.trace.Cast;
import org.lynchpin.testkit.trace.TraceBuilder;
import org.lynchpin.testkit.trace.TraceStyle;
import org.lynchpin.trace.TraceReader;

/** A redacted log names nobody, and still says what the log says. */
class RedactedLogsTest {
	private static final List<TraceStyle> STYLES = List.of(TraceStyle.UCCAPI, TraceStyle.CLS, TraceStyle.EVENTS, TraceStyle.REGISTRATIONS);
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

	private List<Path> logs(TraceBuilder trace) throws Exception {
		List<Path> logs = new ArrayList<>();
		for (TraceStyle style : STYLES) {
			logs.add(Files.write(folder.resolve(style.file()), trace.bytes(style)));
		}
		return logs;
	}

	private static List<String> said(DiagnosisReport report) {
		return report.verdicts().stream().map(verdict -> verdict.outcome() + " " + verdict.firstBreak() + " " + verdict.cause().map(cause -> cause.rule() + cause.codes()) + " "
				+ verdict.findings().stream().map(Finding::rule).toList()).toList();
	}

	@ParameterizedTest
	@EnumSource(Break.class)
	void aRedactedLogOpensInTheSameFormatAndGivesTheSameVerdict(Break where) throws Exception {
		TraceBuilder trace = TraceBuilder.seed(7).breaks(where);
		List<Path> logs = logs(trace);
		Redactor redactor = new Redactor();
		for (Path log : logs) {
			redactor.learn(log, new Cancellation());
		}
		Path redacted = Files.createDirectory(folder.resolve("redacted"));
		List<Path> copies = new ArrayList<>();
		for (Path log : logs) {
			copies.add(redacted.resolve(log.getFileName()));
			redactor.write(log, copies.getLast(), new Cancellation());
			String text = Files.readString(copies.getLast()).toLowerCase(Locale.ROOT);
			Cast cast = trace.cast();
			assertThat(text).doesNotContain(cast.user(), cast.account(), cast.frontEnd(), cast.domain(), cast.federation(), cast.client() + ":", cast.display().toLowerCase(Locale.ROOT));
		}
		DiagnosisReport original = Logs.diagnose(folder.resolve("cache"), logs, SiteFacts.none());
		DiagnosisReport copy = Logs.diagnose(folder.resolve("cache2"), copies, SiteFacts.none());
		assertThat(said(copy)).isEqualTo(said(original));
	}

	@Test
	void aReportStandsByItselfNamesNobodyAndHasTheLadderAndTheCodes() throws Exception {
		TraceBuilder trace = TraceBuilder.seed(7).breaks(Break.NOT_FOUND);
		try (Inspection inspection = new Inspector(new TraceReader(AllRules.formats(), folder.resolve("cache3")), new Diagnosis(AllRules.rules())).inspect(SiteFacts.none())) {
			Inspected inspected = inspection.add(logs(trace), new ScriptedInteraction());
			Verdict verdict = inspected.verdicts().getFirst();
			String html = new Report(inspected, Optional.of(new Redactor())).html();
			assertThat(html).contains("<svg", "4005", "Content-Security-Policy", "user1@domain1.example").doesNotContain("<script", "src=", "@import", "url(")
					.doesNotContainIgnoringCase(trace.cast().user()).doesNotContainIgnoringCase(trace.cast().account()).doesNotContain(trace.cast().frontEnd());
			assertThat(new Report(inspected, Optional.empty()).html()).contains(trace.cast().user());
			assertThat(new Report(inspected, Optional.of(new Redactor())).text()).contains(verdict.cause().orElseThrow().title()).doesNotContain(trace.cast().user());
			Locale.setDefault(Locale.TRADITIONAL_CHINESE);
			assertThat(new Report(inspected, Optional.of(new Redactor())).html()).contains("登入報告", "lang=\"zh-TW\"");
		}
	}

	@Test
	void whatALogHoldsIsNeverTakenForHtml() throws Exception {
		String evil = "<script>alert(1)</script>";
		Path log = Files.writeString(folder.resolve("evil.sip"), TraceBuilder.seed(7).breaks(Break.NOT_FOUND).text(TraceStyle.SIP).replace("Destination URI", evil + "\"'><img src=x>"));
		try (Inspection inspection = new Inspector(new TraceReader(AllRules.formats(), folder.resolve("cache3")), new Diagnosis(AllRules.rules())).inspect(SiteFacts.none())) {
			String html = new Report(inspection.add(List.of(log), new ScriptedInteraction()), Optional.of(new Redactor())).html();
			assertThat(html).doesNotContain(evil, "<img");
		}
	}
}

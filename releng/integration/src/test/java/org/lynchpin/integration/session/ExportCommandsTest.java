// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.command.Exit;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.DataFailure;
import org.lynchpin.diagnosis.Diagnosis;
import org.lynchpin.integration.diagnosis.AllRules;
import org.lynchpin.session.Inspector;
import org.lynchpin.session.command.SessionReport;
import org.lynchpin.session.command.TraceExport;
import org.lynchpin.session.command.TraceRedact;
import org.lynchpin.testkit.trace.Break;
import org.lynchpin.testkit.trace.TraceBuilder;
import org.lynchpin.testkit.trace.TraceStyle;
import org.lynchpin.trace.TraceReader;

/** What leaves the console by command: redacted unless said otherwise, whole or not at all, never over another file unasked. */
class ExportCommandsTest {
	private static final Path REAL = Path.of("..", "..", "..", "shared", "data", "traces");
	private final Locale before = Locale.getDefault();
	private final TraceBuilder trace = TraceBuilder.seed(11).breaks(Break.ALERT_REVOKED);

	@TempDir
	private Path folder;
	private Path log;

	@BeforeEach
	void english() throws Exception {
		Locale.setDefault(Locale.US);
		log = Files.write(folder.resolve("client.uccapilog"), trace.bytes(TraceStyle.UCCAPI));
	}

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	private Inspector inspector() {
		return new Inspector(new TraceReader(AllRules.formats(), folder.resolve("cache")), new Diagnosis(AllRules.rules()));
	}

	private Written export(boolean json, String... arguments) throws Exception {
		return Written.call(new TraceExport(inspector()), json, Optional.empty(), arguments);
	}

	private List<Path> left() throws Exception {
		try (var files = Files.list(folder)) {
			return files.filter(file -> !file.endsWith("cache")).sorted().toList();
		}
	}

	@Test
	void messagesBecomeATableThatNamesNobody() throws Exception {
		Written written = export(false, "--format", "csv", log.toString());
		assertThat(written.exit()).isEqualTo(Exit.DONE);
		assertThat(written.text()).startsWith("time,file,line,kind").contains("REGISTER,401", "user1@domain1.example").doesNotContain(trace.cast().user(), trace.cast().frontEnd());
		assertThat(export(true, "--format", "csv", "--no-redact", log.toString()).tree().get("content").asText()).contains(trace.cast().user());
	}

	@Test
	void aSignInBecomesAPictureAndMessagesBecomeText() throws Exception {
		Path svg = folder.resolve("ladder.svg");
		assertThat(export(false, "--format", "svg", "--out", svg.toString(), log.toString()).exit()).isEqualTo(Exit.DONE);
		assertThat(svg).content().startsWith("<svg").endsWith("</svg>\n").doesNotContain(trace.cast().frontEnd());
		javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
		assertThat(export(false, "--format", "text", log.toString()).text()).contains("REGISTER sip:domain1.example SIP/2.0").doesNotContain(trace.cast().user());
	}

	@Test
	void aFileThatIsThereStaysUnlessOverwriteIsSaid() throws Exception {
		Path out = Files.writeString(folder.resolve("out.csv"), "mine");
		assertThatThrownBy(() -> export(false, "--format", "csv", "--out", out.toString(), log.toString())).isInstanceOf(CallFailure.class).hasMessageContaining("out.csv");
		assertThat(out).hasContent("mine");
		export(false, "--format", "csv", "--out", out.toString(), "--overwrite", log.toString());
		assertThat(out).content().startsWith("time,");
		assertThat(left()).containsExactly(log, out);
	}

	@Test
	void aLogIsRedactedAndThePreviewTellsWhatBecomesWhat() throws Exception {
		Path out = folder.resolve("redacted.uccapilog");
		Written preview = Written.call(new TraceRedact(), false, Optional.empty(), log.toString(), "--preview");
		assertThat(preview.text()).contains(trace.cast().user() + " -> user1@domain1.example");
		assertThat(out).doesNotExist();
		Written written = Written.call(new TraceRedact(), true, Optional.empty(), log.toString(), "--out", out.toString());
		assertThat(written.tree().get("counts").get("ADDRESS").asInt()).isPositive();
		assertThat(written.tree().toString()).doesNotContain(trace.cast().user());
		assertThat(out).content().doesNotContain(trace.cast().user(), trace.cast().frontEnd());
		assertThatThrownBy(() -> Written.call(new TraceRedact(), false, Optional.empty(), log.toString())).isInstanceOf(CallFailure.class).hasMessageContaining("not said where");
		assertThatThrownBy(() -> Written.call(new TraceRedact(), false, Optional.empty(), log.toString(), "--out", log.toString(), "--overwrite")).isInstanceOf(CallFailure.class);
		assertThatThrownBy(() -> Written.call(new TraceRedact(), false, Optional.empty(), folder.resolve("none").toString(), "--preview")).isInstanceOf(DataFailure.class);
	}

	@Test
	void aReportIsWrittenForOnePersonAndSaysThatSomethingIsWrong() throws Exception {
		Path out = folder.resolve("report.html");
		Written written = Written.call(new SessionReport(inspector()), true, Optional.empty(), "--user", trace.cast().user(), "--out", out.toString(), log.toString());
		assertThat(written.exit()).isEqualTo(Exit.WRONG);
		assertThat(written.tree().get("redacted").asBoolean()).isTrue();
		assertThat(written.tree().get("attempts").asInt()).isEqualTo(1);
		assertThat(out).content().contains("<svg").doesNotContain(trace.cast().user());
		assertThatThrownBy(() -> Written.call(new SessionReport(inspector()), true, Optional.empty(), "--user", "a@b", "--out", out.toString())).isInstanceOf(CallFailure.class);
	}

	@Test
	void everyRealExcerptCanBeRedacted() throws Exception {
		assumeTrue(Files.isDirectory(REAL), "the folder of real excerpts is not beside the project");
		try (var files = Files.list(REAL)) {
			for (Path real : files.filter(file -> !file.toString().endsWith(".source")).toList()) {
				Path out = folder.resolve(real.getFileName());
				assertThat(Written.call(new TraceRedact(), false, Optional.empty(), real.toString(), "--out", out.toString()).exit()).as(real.toString()).isEqualTo(Exit.DONE);
				assertThat(Files.readString(out)).as(real.toString()).doesNotContain("cosmo", "lync.loc", "skype2015", "steven", "dadmin", "TlRMTVNTUAADAAAAGAAYAHIAAADGAMYA", "ms-body=cXdl");
			}
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lynchpin.command.CliCommand;
import org.lynchpin.command.Exit;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.DataFolder;
import org.lynchpin.core.Failure;
import org.lynchpin.diagnosis.Diagnosis;
import org.lynchpin.diagnosis.Outcome;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.integration.diagnosis.AllRules;
import org.lynchpin.inventory.Inventories;
import org.lynchpin.session.Inspector;
import org.lynchpin.session.SiteFactsOf;
import org.lynchpin.session.command.SessionDiagnose;
import org.lynchpin.session.command.TraceList;
import org.lynchpin.site.Sites;
import org.lynchpin.testkit.trace.Break;
import org.lynchpin.testkit.trace.TraceBuilder;
import org.lynchpin.testkit.trace.TraceStyle;
import org.lynchpin.trace.TraceReader;

import com.fasterxml.jackson.databind.JsonNode;

/** The commands over made-up and real logs, on a computer that has neither a site nor an inventory. */
class SessionCommandsTest {
	private static final Path REAL = Path.of("..", "..", "..", "shared", "data", "traces");
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

	private TraceReader reader() {
		return new TraceReader(AllRules.formats(), folder.resolve("cache"));
	}

	private CliCommand diagnose() {
		return new SessionDiagnose(new Inspector(reader(), new Diagnosis(AllRules.rules())),
				new Sites(new DataFolder(folder.resolve("data")), Map.of(), List.of()), new SiteFactsOf(new PersonDirectories(List.of()), new Inventories(List.of())));
	}

	private Written diagnose(boolean json, String... arguments) throws Failure {
		return Written.call(diagnose(), json, Optional.empty(), arguments);
	}

	private Written list(boolean json, String... arguments) throws Failure {
		return Written.call(new TraceList(reader()), json, Optional.empty(), arguments);
	}

	private String[] logs(Break where, TraceStyle... styles) throws IOException {
		TraceBuilder builder = TraceBuilder.seed(11).breaks(where);
		List<String> files = new ArrayList<>();
		for (TraceStyle style : styles) {
			files.add(Files.write(folder.resolve(style.file()), builder.bytes(style)).toString());
		}
		return files.toArray(String[]::new);
	}

	@ParameterizedTest
	@EnumSource(Break.class)
	void theDocumentAndTheExitCodeSayWhatBecameOfASignIn(Break where) throws Exception {
		Written written = diagnose(true, logs(where, TraceStyle.UCCAPI, TraceStyle.CLS));

		JsonNode document = written.tree();
		assertThat(document.get("schema").asInt()).isEqualTo(1);
		assertThat(document.get("files")).hasSize(2).allSatisfy(file -> {
			assertThat(fields(file)).contains("file", "format", "bytes", "messages", "warnings");
			assertThat(file.get("format").asText()).isNotBlank();
			assertThat(file.get("messages").asInt()).isNotNegative();
		});
		assertThat(document.get("attempts")).hasSize(1);
		JsonNode attempt = document.get("attempts").get(0);
		assertThat(fields(attempt)).contains("user", "client", "epid", "endpoint", "start", "end", "zone", "outcome", "firstBreak", "messages", "findings");
		assertThat(Outcome.valueOf(attempt.get("outcome").asText())).isNotNull();
		assertThat(attempt.get("firstBreak").isNull()).isEqualTo(!attempt.get("outcome").asText().equals("FAILED"));
		boolean wrong = attempt.get("outcome").asText().equals("FAILED") || document.findValuesAsText("severity").contains("ERROR");
		assertThat(written.exit()).isEqualTo(wrong ? Exit.WRONG : Exit.DONE);
	}

	private static List<String> fields(JsonNode node) {
		List<String> names = new ArrayList<>();
		node.fieldNames().forEachRemaining(names::add);
		return names;
	}

	@Test
	void aFindingHasAllFieldsOfTheContractAndItsEvidenceStandsInTheFile() throws Exception {
		String[] logs = logs(Break.FINAL_HANDSHAKE, TraceStyle.UCCAPI);
		JsonNode findings = diagnose(true, logs).tree().get("attempts").get(0).get("findings");

		assertThat(findings).isNotEmpty().allSatisfy(finding -> assertThat(fields(finding)).contains("rule", "stage", "severity", "title", "detail", "remedy",
				"tellUser", "tellSupport", "codes", "evidence"));
		List<String> lines = Files.readAllLines(Path.of(logs[0]));
		JsonNode proof = findings.findParents("rule").stream().flatMap(finding -> Stream.of(finding.get("evidence"))).filter(each -> !each.isEmpty()).findFirst()
				.orElseThrow().get(0);
		assertThat(proof.get("file").asText()).isEqualTo(logs[0]);
		assertThat(proof.get("line").asInt()).isBetween(1, lines.size());
	}

	@Test
	void peopleReadTheVerdictFirstAndThenWhereItStands() throws Exception {
		String[] logs = logs(Break.NOT_FOUND, TraceStyle.UCCAPI);
		Written written = diagnose(false, logs);

		assertThat(written.text().lines().findFirst().orElse("")).startsWith("FAILED: ");
		assertThat(written.text()).contains("4005").containsPattern(java.util.regex.Pattern.quote(logs[0]) + ":\\d+: ").containsPattern("[+-]\\d\\d:\\d\\d to ");
		assertThat(written.exit()).isEqualTo(Exit.WRONG);
	}

	@Test
	void oneUsersSignInsAreAskedForByAddress() throws Exception {
		String[] logs = logs(Break.NONE, TraceStyle.UCCAPI);
		String user = diagnose(true, logs).tree().get("attempts").get(0).get("user").asText();

		assertThat(diagnose(true, logs[0], "--user", "sip:" + user.toUpperCase(Locale.ROOT)).tree().get("attempts")).hasSize(1);
		Written nobody = diagnose(true, logs[0], "--user", "nobody@corp.example");
		assertThat(nobody.tree().get("attempts")).isEmpty();
		assertThat(nobody.notes()).contains(user);
	}

	@Test
	void aFileThatIsNotThereOrNoLogIsExitFiveAndTheOthersAreStillTold() throws Exception {
		String[] logs = logs(Break.NONE, TraceStyle.UCCAPI);
		Written gone = diagnose(true, logs[0], folder.resolve("gone.log").toString());

		assertThat(gone.exit()).isEqualTo(Exit.DATA);
		assertThat(gone.tree().get("attempts")).hasSize(1);
		assertThat(gone.notes()).contains("gone.log");

		Path picture = Files.write(folder.resolve("picture.bin"), new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0 });
		Written unknown = diagnose(true, picture.toString());
		assertThat(unknown.exit()).isEqualTo(Exit.DATA);
		assertThat(unknown.tree().get("files").get(0).get("format").isNull()).isTrue();
	}

	@Test
	void nothingIsMadeInTheDataFolder() throws Exception {
		diagnose(true, logs(Break.NONE, TraceStyle.UCCAPI));

		assertThat(folder.resolve("data")).doesNotExist();
	}

	@Test
	void messagesAreListedFilteredAndLimited() throws Exception {
		String[] logs = logs(Break.NOT_FOUND, TraceStyle.UCCAPI);

		JsonNode all = list(true, logs).tree();
		assertThat(all.get("total").asInt()).isEqualTo(all.get("messages").size()).isPositive();
		JsonNode refused = list(true, logs[0], "--filter", "method:REGISTER status:404").tree();
		assertThat(refused.get("messages")).isNotEmpty().allSatisfy(message -> {
			assertThat(message.get("status").asInt()).isEqualTo(404);
			assertThat(message.get("direction").asText()).isEqualTo("RECEIVED");
			assertThat(message.get("time").asText()).endsWith("Z");
		});
		Written few = list(false, logs[0], "--limit", "2");
		assertThat(few.text().lines()).hasSize(2).allSatisfy(line -> assertThat(line).startsWith(logs[0] + ":"));
		assertThat(few.notes()).contains("more");
	}

	@Test
	void aFilterThatIsNotUnderstoodIsAWrongCallAndAMissingFileIsData() {
		assertThatThrownBy(() -> list(true, folder.toString(), "--filter", "colour:red")).isInstanceOf(CallFailure.class);
		assertThatThrownBy(() -> list(true, folder.resolve("gone.log").toString())).isInstanceOf(DataFailure.class);
	}

	@Test
	void everyRealLogIsOfAKnownKindAndCanBeListedAndDiagnosed() throws Exception {
		assumeTrue(Files.isDirectory(REAL), "The folder ../shared/data/traces is not beside the repository: the real logs are not read");
		List<Path> logs;
		try (Stream<Path> files = Files.list(REAL)) {
			logs = files.filter(file -> !file.toString().endsWith(".source")).sorted().toList();
		}
		assertThat(logs).isNotEmpty().allSatisfy(log -> {
			Written written = diagnose(true, log.toString());
			assertThat(written.exit()).as(log.toString()).isIn(Exit.DONE, Exit.WRONG);
			assertThat(list(true, log.toString()).tree().get("total").asInt()).as(log.toString()).isPositive();
		});
	}
}

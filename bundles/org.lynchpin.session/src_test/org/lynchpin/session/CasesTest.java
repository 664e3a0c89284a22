// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.DataFolder;

class CasesTest {
	private static final Instant NOW = Instant.parse("2026-11-22T08:41:00Z");

	@TempDir
	private Path folder;
	private Cases cases;

	@BeforeEach
	void anEmptyDataFolder() {
		cases = new Cases(new DataFolder(folder.resolve("data")), Clock.fixed(NOW, ZoneOffset.UTC));
	}

	private SignInCase filled() {
		CaseFile log = CaseFile.of(folder.resolve("logs").resolve("client.uccapilog"))
				.withClock(Optional.of(new CaseFile.HandClock(ZoneOffset.ofHours(1), Duration.ofSeconds(-2))));
		return SignInCase.begin("INC4711", NOW).withPerson(Optional.of("anna.meier@corp.example"), Optional.of("anna@corp.example"))
				.withFiles(List.of(log)).withVerdict(Optional.of("登入失敗")).withNotes("She called at nine.")
				.withMark(CaseNote.of("client.uccapilog", 4711, 17, "REGISTER 401", "looks odd", Optional.of("a1"), NOW));
	}

	@Test
	void aCaseIsTheSameAfterItWasSavedAndOpened() throws DataFailure {
		Path file = folder.resolve("INC4711.lynchpin-case");
		SignInCase saved = cases.save(filled(), file);

		assertThat(cases.open(file)).isEqualTo(saved);
		assertThat(saved.changed()).isEqualTo(NOW);
	}

	@Test
	void aFolderWithCaseAndLogsCanBeHandedOn() throws DataFailure, IOException {
		cases.save(filled(), folder.resolve("INC4711.lynchpin-case"));
		Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
		Files.copy(folder.resolve("INC4711.lynchpin-case"), elsewhere.resolve("INC4711.lynchpin-case"));

		assertThat(cases.open(elsewhere.resolve("INC4711.lynchpin-case")).files()).extracting(CaseFile::path)
				.containsExactly(elsewhere.resolve("logs").resolve("client.uccapilog"));
	}

	@Test
	void aBookmarkFindsItsLogWhereTheCaseWasMovedTo() throws DataFailure, IOException {
		String log = folder.resolve("logs").resolve("all.zip") + "!client.uccapilog";
		CaseNote mark = CaseNote.of(log, 4711, 17, "REGISTER 401", "", Optional.empty(), NOW);
		CaseNote far = CaseNote.of("/elsewhere/server.txt", 1, 1, "503", "", Optional.empty(), NOW);
		cases.save(filled().withMark(mark).withMark(far), folder.resolve("a.lynchpin-case"));
		assertThat(cases.open(folder.resolve("a.lynchpin-case")).marks()).contains(mark, far);

		Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
		Files.copy(folder.resolve("a.lynchpin-case"), elsewhere.resolve("a.lynchpin-case"));
		assertThat(cases.open(elsewhere.resolve("a.lynchpin-case")).marks()).extracting(CaseNote::file)
				.contains(elsewhere.resolve("logs").resolve("all.zip") + "!client.uccapilog", "/elsewhere/server.txt");
	}

	@Test
	void whatALaterProgramWroteBesideTheKnownIsKept() throws DataFailure, IOException {
		Path file = folder.resolve("c.lynchpin-case");
		cases.save(filled(), file);
		String text = Files.readString(file).replace("\"title\" : \"INC4711\"", "\"title\" : \"INC4711\", \"colour\" : {\"of\":[1,null,\"x\"]}, \"gone\" : null")
				.replace("\"line\" : 17", "\"line\" : 17, \"stars\" : 5").replace("\"zone\" : \"+01:00\"", "\"zone\" : \"+01:00\", \"why\" : \"asked\"");
		Files.writeString(file, text);

		cases.save(cases.open(file).withTitle("INC4712"), file);

		assertThat(Files.readString(file)).contains("INC4712").contains("\"of\" : [ 1, null, \"x\" ]").contains("\"gone\" : null").contains("\"stars\" : 5")
				.contains("\"why\" : \"asked\"");
	}

	@Test
	void aCaseOfALaterVersionIsRefusedAndNotWrittenOver() throws DataFailure, IOException {
		Path file = folder.resolve("later.lynchpin-case");
		Files.writeString(file, "{\"lynchpinCase\":2,\"id\":7}");

		assertThatThrownBy(() -> cases.open(file)).isInstanceOf(DataFailure.class).hasMessageContaining("version 2");
		assertThatThrownBy(() -> cases.save(filled(), file)).isInstanceOf(DataFailure.class).hasMessageContaining("version 2");
		assertThat(Files.readString(file)).isEqualTo("{\"lynchpinCase\":2,\"id\":7}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "[]", "null", "{\"lynchpinCase\":1}", "{\"lynchpinCase\":1,\"id\":\"x\"}", "\u0000\u0001", "REGISTER sip:corp.example SIP/2.0",
			"{\"lynchpinCase\":1,\"id\":\"6f1c0d3e-0000-0000-0000-000000000001\",\"created\":\"yesterday\"}" })
	void whatIsNoCaseIsSaidToBeNone(String text) throws IOException {
		Path file = Files.writeString(folder.resolve("x.lynchpin-case"), text);

		assertThatThrownBy(() -> cases.open(file)).isInstanceOf(DataFailure.class).hasMessageContaining("x.lynchpin-case");
	}

	@Test
	void theWorkOfSomebodyElseIsNotWrittenOver() throws DataFailure, IOException {
		Path file = folder.resolve("shared.lynchpin-case");
		SignInCase mine = cases.save(filled(), file);
		Cases other = new Cases(new DataFolder(folder.resolve("other")), Clock.systemUTC());
		other.save(other.open(file).withTitle("theirs"), file);

		assertThatThrownBy(() -> cases.save(mine.withTitle("mine"), file)).isInstanceOf(DataFailure.class).hasMessageContaining("changed");
		assertThat(other.open(file).title()).isEqualTo("theirs");
	}

	@Test
	void casesUsedLatelyAreListedTheLatestFirstAsLongAsTheyAreThere() throws DataFailure, IOException {
		Path first = folder.resolve("1.lynchpin-case");
		Path second = folder.resolve("2.lynchpin-case");
		cases.save(filled().withTitle("first"), first);
		cases.save(filled().withTitle("second"), second);
		cases.open(first);

		assertThat(cases.recent()).extracting(RecentCase::title).containsExactly("first", "second");
		assertThat(cases.recent().getFirst().who()).contains("anna@corp.example");

		Files.delete(first);
		assertThat(cases.recent()).extracting(RecentCase::title).containsExactly("second");
		cases.forget(second);
		assertThat(cases.recent()).isEmpty();
	}

	@Test
	void aDamagedListOfCasesIsAnEmptyOne() throws DataFailure, IOException {
		Files.createDirectories(folder.resolve("data"));
		Files.writeString(folder.resolve("data").resolve("recent-cases.json"), "[{\"used\":1");

		assertThat(cases.recent()).isEmpty();
		cases.save(filled(), folder.resolve("1.lynchpin-case"));
		assertThat(cases.recent()).hasSize(1);
	}

	@Test
	void aSecondNoteOnAMessageReplacesTheFirst() {
		SignInCase signIn = filled().withMark(CaseNote.of("client.uccapilog", 4711, 17, "REGISTER 401", "now clear", Optional.empty(), NOW));

		assertThat(signIn.marks()).hasSize(1);
		assertThat(signIn.mark("client.uccapilog", 4711)).hasValueSatisfying(mark -> assertThat(mark.text()).isEqualTo("now clear"));
		assertThat(signIn.withoutMark("client.uccapilog", 4711).marks()).isEmpty();
	}
}

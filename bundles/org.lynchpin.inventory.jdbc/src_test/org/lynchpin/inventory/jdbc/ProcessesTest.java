// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.core.Failure;
import org.lynchpin.inventory.HistoryEntry;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventoryQuery;
import org.lynchpin.inventory.InventorySettings;
import org.lynchpin.inventory.Journal;
import org.lynchpin.inventory.JournalRun;
import org.lynchpin.inventory.JournalStep.Outcome;

/** An inventory file with several processes on it, of which some end without a word. */
@Timeout(120)
class ProcessesTest {
	@TempDir
	private Path folder;

	private Inventory open() throws Failure {
		return new JdbcInventoryStore(new TestKeyrings()).open(new InventorySettings(folder, Optional.empty()), new Nobody());
	}

	@Test
	void whatTheJournalAcknowledgedIsThereAfterAKillAtAnyMoment() throws Exception {
		UUID run;
		try (Inventory inventory = open()) {
			run = inventory.journal().begin("enrollment", "PLANNED", Map.of()).id();
		}
		int acknowledged = 0;
		for (int killAfter : new int[] { 1, 7, 40, 150 }) {
			try (OtherProcess other = OtherProcess.start("append", folder, run)) {
				for (int i = 0; i < killAfter; i++) {
					assertThat(other.line()).isEqualTo("" + i);
				}
				other.kill();
				acknowledged += killAfter;
				for (String late = other.line(); late != null; late = other.line()) {
					acknowledged++; // said before it died
				}
			}
			try (Inventory inventory = open()) {
				JournalRun found = inventory.journal().run(run).orElseThrow();
				assertThat(found.steps().size()).as("steps after the kill").isBetween(acknowledged, acknowledged + 1);
				assertThat(found.state()).isEqualTo(found.steps().getLast().state());
				acknowledged = found.steps().size();
			}
		}
	}

	@Test
	void aConsoleAndACommandWriteSideBySide() throws Exception {
		UUID run;
		try (Inventory console = open()) {
			run = console.journal().begin("enrollment", "PLANNED", Map.of()).id();
			try (OtherProcess command = OtherProcess.start("append", folder, run)) {
				for (int i = 0; i < 50; i++) {
					assertThat(command.line()).isEqualTo("" + i);
					console.journal().append(run, Samples.step("console", Outcome.DONE, Map.of("console", "" + i)));
				}
			}
			assertThat(console.journal().run(run).orElseThrow().steps().size()).isGreaterThanOrEqualTo(100);
		}
	}

	@Test
	void whenTheProcessThatServesTheFileIsKilledTheOtherGoesOn() throws Exception {
		try (OtherProcess server = OtherProcess.start("open", folder)) {
			assertThat(server.line()).isEqualTo("ready");
			try (Inventory client = open()) {
				UUID run = client.journal().begin("enrollment", "PLANNED", Map.of()).id();
				client.journal().append(run, Samples.step("BEFORE", Outcome.DONE, Map.of()));
				server.kill();
				client.journal().append(run, Samples.step("AFTER", Outcome.DONE, Map.of()));
				client.record(Samples.entry(Samples.NOON, "enrolled", Optional.empty(), Optional.empty()));
				JournalRun found = client.journal().run(run).orElseThrow();
				assertThat(found.steps()).extracting(step -> step.state()).containsExactly("BEFORE", "AFTER");
				assertThat(client.history(Optional.empty(), Optional.empty(), 10)).hasSize(1);
				try (OtherProcess next = OtherProcess.start("open", folder)) {
					assertThat(next.line()).as("a third process joins").isEqualTo("ready");
				}
			}
		}
	}

	@Test
	void whenTheConsoleThatServesTheFileIsClosedACommandGoesOn() throws Exception {
		UUID run;
		try (Inventory console = open()) {
			run = console.journal().begin("enrollment", "PLANNED", Map.of()).id();
			try (OtherProcess command = OtherProcess.start("append", folder, run)) {
				assertThat(command.line()).isEqualTo("0");
				console.close();
				for (int i = 1; i < 100; i++) {
					assertThat(command.line()).isEqualTo("" + i);
				}
			}
		}
		try (Inventory again = open()) {
			assertThat(again.journal().run(run).orElseThrow().steps().size()).isGreaterThanOrEqualTo(100);
		}
	}

	@Test
	void aRunThatAnotherProcessHasIsRefusedUntilThatProcessEnds() throws Exception {
		try (Inventory inventory = open()) {
			UUID run = inventory.journal().begin("enrollment", "PLANNED", Map.of()).id();
			UUID free = inventory.journal().begin("enrollment", "PLANNED", Map.of()).id();
			try (OtherProcess other = OtherProcess.start("lock", folder, run)) {
				assertThat(other.line()).isEqualTo("locked");
				assertThat(inventory.journal().lock(run)).isEmpty();
				inventory.journal().lock(free).orElseThrow().close();
				other.kill();
				try (Journal.Lock now = inventory.journal().lock(run).orElseThrow(); OtherProcess late = OtherProcess.start("lock", folder, run)) {
					assertThat(late.line()).isEqualTo("refused");
				}
			}
		}
	}

	@Test
	void processesThatCreateTheInventoryAtOnceAllGetTheSameOne() throws Exception {
		try (OtherProcess first = OtherProcess.start("open", folder);
				OtherProcess second = OtherProcess.start("open", folder);
				Inventory third = open()) {
			third.save(Samples.holder("a@x", "Ann"));
			assertThat(first.line()).isEqualTo("ready");
			assertThat(second.line()).isEqualTo("ready");
		}
		try (Inventory again = open()) {
			assertThat(again.holder("A@x")).isPresent();
		}
	}

	@Test
	void processesThatOpenAnInventoryAtOnceAllGetIn() throws Exception {
		open().close();
		List<OtherProcess> all = new ArrayList<>();
		try {
			for (int i = 0; i < 5; i++) {
				all.add(OtherProcess.start("open", folder));
			}
			for (OtherProcess each : all) {
				assertThat(each.line()).isEqualTo("ready");
			}
		} finally {
			for (OtherProcess each : all) {
				each.close();
			}
		}
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "ulimit limits files on POSIX only")
	void aFullDiskIsSaidAndLosesNothingThatWasAcknowledged() throws Exception {
		open().close();
		int acknowledged = 0;
		String said;
		try (OtherProcess other = OtherProcess.startWithSmallFiles(2000, "fill", folder)) {
			for (said = other.line(); said.equals("" + acknowledged); said = other.line()) {
				acknowledged++;
			}
		}
		assertThat(said).isEqualTo("inventory-no-room");
		assertThat(acknowledged).isPositive();
		try (Inventory inventory = open()) {
			assertThat(inventory.history(Optional.empty(), Optional.empty(), 100_000)).extracting(HistoryEntry::what).hasSizeBetween(acknowledged,
					acknowledged + 1);
			assertThat(inventory.count(InventoryQuery.all())).isZero();
		}
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "ulimit limits files on POSIX only")
	void aDiskThatIsFullFromTheStartIsSaidAndTheNextStartWorks() throws Exception {
		try (OtherProcess other = OtherProcess.startWithSmallFiles(4, "open", folder)) {
			assertThat(other.line()).isEqualTo("inventory-no-room");
		}
		open().close();
	}
}

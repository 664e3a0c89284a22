// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lynchpin.inventory.jdbc.Samples.NOON;
import static org.lynchpin.inventory.jdbc.Samples.card;
import static org.lynchpin.inventory.jdbc.Samples.credential;
import static org.lynchpin.inventory.jdbc.Samples.entry;
import static org.lynchpin.inventory.jdbc.Samples.holder;
import static org.lynchpin.inventory.jdbc.Samples.step;
import static org.lynchpin.inventory.jdbc.Samples.task;
import static org.lynchpin.inventory.jdbc.Samples.with;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.HistoryEntry;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventoryQuery;
import org.lynchpin.inventory.InventoryQuery.Order;
import org.lynchpin.inventory.InventoryRow;
import org.lynchpin.inventory.InventorySettings;
import org.lynchpin.inventory.Journal;
import org.lynchpin.inventory.JournalRun;
import org.lynchpin.inventory.JournalStep;
import org.lynchpin.inventory.JournalStep.Outcome;
import org.lynchpin.inventory.Task;

/**
 * What an inventory does, whatever it is kept in: on an H2 file, or on the PostgreSQL database that the environment variable
 * {@code LYNCHPIN_TEST_INVENTORY} names.
 */
class InventoryTest {
	@TempDir
	private Path folder;
	private final JdbcInventoryStore store = new JdbcInventoryStore(new TestKeyrings());
	private Inventory inventory;

	@BeforeEach
	void openInventory() throws Failure {
		inventory = store.open(Places.settings(folder), new Nobody());
	}

	@AfterEach
	void closeInventory() {
		inventory.close();
	}

	private void reopen() throws Failure {
		inventory.close();
		openAgain();
	}

	private void openAgain() throws Failure {
		inventory = store.open(Places.lastSettings(), new Nobody());
	}

	@Test
	void aCardIsReadBackAsItWasSaved() throws Failure {
		CardRecord card = card("4711", "annb@contoso.example", CardState.ACTIVE);
		CardRecord bare = new CardRecord(UUID.randomUUID(), "GIDS", CardRecord.Kind.VIRTUAL, Optional.empty(), List.of(), "", CardState.BLANK,
				Optional.empty(), Optional.of("PC-1"), CardRecord.PinState.UNKNOWN, CardRecord.AdminKeyState.FACTORY, NOON, NOON);
		inventory.save(card);
		inventory.save(bare);
		reopen();
		assertThat(inventory.card(card.id())).contains(card);
		assertThat(inventory.card(bare.id())).contains(bare);
		assertThat(inventory.card(UUID.randomUUID())).isEmpty();
	}

	@Test
	void aCardIsReplacedByItsIdAndKeepsEveryIdentifierItEverHad() throws Failure {
		CardRecord first = with(card("1", "a@x", CardState.BLANK), Optional.of("1"), List.of("AA"));
		inventory.save(first);
		inventory.save(with(first, Optional.of("1"), List.of("BB")));
		inventory.save(with(first, Optional.of("1"), List.of("cc", "bb")));
		assertThat(inventory.card(first.id()).orElseThrow().guids()).containsExactly("cc", "bb", "AA");
		assertThat(inventory.count(InventoryQuery.all())).isEqualTo(1);
		for (String any : List.of("aa", "BB", "Cc")) {
			assertThat(inventory.cardKnownAs("PIV", Optional.empty(), List.of(any)).map(CardRecord::id)).contains(first.id());
		}
	}

	@Test
	void aCardIsKnownByItsSerialNumberInAnyCaseAndOnlyForItsApplet() throws Failure {
		CardRecord card = card("0aBc", "a@x", CardState.ACTIVE);
		inventory.save(card);
		assertThat(inventory.cardKnownAs("PIV", Optional.of("0AbC"), List.of())).contains(card);
		assertThat(inventory.cardKnownAs("PIV", Optional.of("0AbC"), List.of("unknown"))).contains(card);
		assertThat(inventory.cardKnownAs("GIDS", Optional.of("0AbC"), card.guids())).isEmpty();
		assertThat(inventory.cardKnownAs("PIV", Optional.of("0AbCd"), List.of())).isEmpty();
		assertThat(inventory.cardKnownAs("PIV", Optional.empty(), List.of())).isEmpty();
	}

	@Test
	void aCopiedIdentifierDoesNotMakeACardWithAnotherSerialNumberKnown() throws Failure {
		CardRecord original = card("1", "a@x", CardState.ACTIVE);
		inventory.save(original);
		assertThat(inventory.cardKnownAs("PIV", Optional.of("2"), original.guids())).isEmpty();
		assertThat(inventory.cardKnownAs("PIV", Optional.empty(), original.guids())).contains(original);
	}

	@Test
	void aHolderIsFoundInAnyCaseWithTheCardsNewestFirst() throws Failure {
		inventory.save(holder("AnnB@Contoso.example", "Ann Beebe"));
		inventory.save(holder("annb@contoso.EXAMPLE", "Ann Beebe-Smith"));
		assertThat(inventory.holder("ANNB@contoso.example").orElseThrow()).isEqualTo(holder("annb@contoso.EXAMPLE", "Ann Beebe-Smith"));
		assertThat(inventory.holder("nobody@contoso.example")).isEmpty();

		CardRecord older = card("1", "annb@contoso.example", CardState.RETIRED);
		CardRecord newer = new CardRecord(UUID.randomUUID(), "PIV", CardRecord.Kind.PHYSICAL, Optional.of("2"), List.of(), "new", CardState.ACTIVE,
				Optional.of("ANNB@contoso.example"), Optional.empty(), CardRecord.PinState.OWN, CardRecord.AdminKeyState.OURS, NOON.plusSeconds(1), NOON);
		inventory.save(older);
		inventory.save(newer);
		assertThat(inventory.cardsOf("AnnB@contoso.example")).containsExactly(newer, older);
	}

	@Test
	void credentialsAreKeptAndReplacedNewestFirst() throws Failure {
		CardRecord card = card("1", "a@x", CardState.ACTIVE);
		inventory.save(card);
		Credential first = credential(card.id(), "01", NOON.plusSeconds(100));
		Credential second = credential(card.id(), "02", NOON.plusSeconds(50));
		inventory.save(first);
		inventory.save(second);
		Credential replaced = new Credential(first.id(), first.card(), first.slot(), first.serial(), first.issuer(), first.subject(), first.upn(),
				Optional.empty(), first.notBefore(), first.notAfter(), first.thumbprint(), first.encoded(), first.ca(), Optional.of("agent"),
				Credential.State.REPLACED);
		inventory.save(replaced);
		reopen();
		assertThat(inventory.credentials(card.id())).usingRecursiveFieldByFieldElementComparator().containsExactly(second, replaced);
		assertThat(inventory.credentials(UUID.randomUUID())).isEmpty();
		assertThat(inventory.find(InventoryQuery.all(), 0, 10).getFirst().credential().map(Credential::serial)).contains("02");
	}

	@Test
	void aCredentialMayBeSavedBeforeItsCard() throws Failure {
		CardRecord card = card("1", "a@x", CardState.ACTIVE);
		inventory.save(credential(card.id(), "01", NOON));
		inventory.save(card);
		assertThat(inventory.find(InventoryQuery.all(), 0, 10).getFirst().credential()).isPresent();
	}

	@Test
	void everyWordOfTheFilterHasToStandSomewhere() throws Failure {
		CardRecord card = card("4711", "annb@contoso.example", CardState.ACTIVE);
		inventory.save(card);
		inventory.save(holder("annb@contoso.example", "Ann Beebe 王小明"));
		inventory.save(credential(card.id(), "00fe", NOON));
		inventory.save(card("4712", "bobk@contoso.example", CardState.ACTIVE));
		for (String text : List.of("ann", "BEEBE 4711", "小明", "annb@contoso", "sip:annb", "Card 4711", card.guids().getFirst(), card.id().toString(),
				"00FE", "ab00fecd", "  4711  ann  ")) {
			assertThat(serials(text)).as(text).containsExactly("4711");
		}
		assertThat(serials("ann 4712")).isEmpty();
		assertThat(serials("")).containsExactlyInAnyOrder("4711", "4712");
	}

	@Test
	void whatAPersonTypesIsNoPattern() throws Failure {
		inventory.save(card("100%", "a@x", CardState.ACTIVE));
		inventory.save(card("10_0", "a@x", CardState.ACTIVE));
		inventory.save(card("1!00", "a@x", CardState.ACTIVE));
		inventory.save(card("1'00\\", "a@x", CardState.ACTIVE));
		assertThat(serials("%")).containsExactly("100%");
		assertThat(serials("_")).containsExactly("10_0");
		assertThat(serials("!")).containsExactly("1!00");
		assertThat(serials("'00\\")).containsExactly("1'00\\");
	}

	@Test
	void aChangedHolderIsFoundByTheNewName() throws Failure {
		inventory.save(card("1", "annb@contoso.example", CardState.ACTIVE));
		inventory.save(holder("annb@contoso.example", "Ann Beebe"));
		inventory.save(holder("annb@contoso.example", "Ann Smith"));
		assertThat(serials("smith")).containsExactly("1");
		assertThat(serials("beebe")).isEmpty();
	}

	@Test
	void statesKindsAndExpiryNarrowDown() throws Failure {
		CardRecord active = card("1", "a@x", CardState.ACTIVE);
		CardRecord lost = card("2", "b@x", CardState.LOST);
		CardRecord blank = card("3", "c@x", CardState.BLANK);
		for (CardRecord each : List.of(active, lost, blank)) {
			inventory.save(each);
		}
		inventory.save(credential(active.id(), "01", NOON.plus(Duration.ofDays(30))));
		inventory.save(credential(lost.id(), "02", NOON.plus(Duration.ofDays(90))));
		assertThat(serials("state:active")).containsExactly("1");
		assertThat(serials("state:active state:lost")).containsExactly("1", "2");
		assertThat(serials("kind:virtual")).isEmpty();
		assertThat(serials("kind:physical state:blank")).containsExactly("3");
		assertThat(serials("expires<60d")).containsExactly("1");
		assertThat(serials("expires<100d")).containsExactly("1", "2");
	}

	@Test
	void everyOrderIsStableInBothDirectionsAndPagesJoinUp() throws Failure {
		for (int i = 0; i < 30; i++) {
			CardRecord card = card("%02d".formatted(i), "u%02d@x".formatted(i % 7), CardState.values()[i % 3]);
			inventory.save(card);
			if (i % 2 == 0) {
				inventory.save(credential(card.id(), "%02x".formatted(i), NOON.plus(Duration.ofDays(i % 5))));
			}
		}
		for (Order order : Order.values()) {
			List<InventoryRow> up = inventory.find(InventoryQuery.all().sorted(order, false), 0, 100);
			List<InventoryRow> down = inventory.find(InventoryQuery.all().sorted(order, true), 0, 100);
			assertThat(ids(up)).as(order.toString()).hasSize(30).doesNotHaveDuplicates().isEqualTo(ids(down.reversed()));
			List<UUID> paged = new ArrayList<>();
			for (int offset = 0; offset < 30; offset += 7) {
				paged.addAll(ids(inventory.find(InventoryQuery.all().sorted(order, false), offset, 7)));
			}
			assertThat(paged).isEqualTo(ids(up));
		}
		assertThat(inventory.count(InventoryQuery.all())).isEqualTo(30);
		assertThat(inventory.find(InventoryQuery.all(), 30, 10)).isEmpty();
	}

	@Test
	void theOrderByExpiryPutsCardsWithoutACertificateLast() throws Failure {
		CardRecord none = card("none", "a@x", CardState.BLANK);
		CardRecord late = card("late", "b@x", CardState.ACTIVE);
		CardRecord soon = card("soon", "c@x", CardState.ACTIVE);
		for (CardRecord each : List.of(none, late, soon)) {
			inventory.save(each);
		}
		inventory.save(credential(late.id(), "01", NOON.plus(Duration.ofDays(900))));
		inventory.save(credential(soon.id(), "02", NOON.plus(Duration.ofDays(9))));
		assertThat(inventory.find(InventoryQuery.all().sorted(Order.EXPIRES, false), 0, 9)).extracting(row -> row.card().serial().orElse(""))
				.containsExactly("soon", "late", "none");
	}

	@Test
	void theOrderByHolderIsByTheNameThatIsShownInAnyCase() throws Failure {
		inventory.save(card("1", "z@x", CardState.ACTIVE));
		inventory.save(holder("z@x", "adam"));
		inventory.save(card("2", "a@x", CardState.ACTIVE));
		inventory.save(holder("a@x", "Zoe"));
		inventory.save(card("3", "m@x", CardState.ACTIVE));
		assertThat(serials("")).containsExactly("1", "3", "2");
		assertThat(inventory.find(InventoryQuery.all(), 0, 1).getFirst().holder().orElseThrow().displayName()).isEqualTo("adam");
	}

	@Test
	void historyIsNewestFirstOfACardAPersonOrAll() throws Failure {
		UUID card = UUID.randomUUID();
		HistoryEntry first = entry(NOON, "enrolled", Optional.of(card), Optional.of("Ann@x"));
		HistoryEntry second = new HistoryEntry(NOON, "suspended", Optional.of(card), Optional.empty(), "operator",
				Map.of("reason", "line one\nline=two\\three", "", "empty name", "empty", ""));
		HistoryEntry third = entry(NOON.plusSeconds(1), "pin-unblocked", Optional.empty(), Optional.of("ann@X"));
		for (HistoryEntry each : List.of(first, second, third)) {
			inventory.record(each);
		}
		reopen();
		assertThat(inventory.history(Optional.empty(), Optional.empty(), 10)).containsExactly(third, second, first);
		assertThat(inventory.history(Optional.of(card), Optional.empty(), 10)).containsExactly(second, first);
		assertThat(inventory.history(Optional.empty(), Optional.of("ANN@x"), 10)).containsExactly(third, first);
		assertThat(inventory.history(Optional.of(card), Optional.of("ann@x"), 10)).containsExactly(first);
		assertThat(inventory.history(Optional.empty(), Optional.empty(), 2)).containsExactly(third, second);
	}

	@Test
	void openTasksComeFirstAndClosedOnesStay() throws Failure {
		Task old = task("revoke-at-ca", NOON, Optional.empty());
		Task done = task("change-pin", NOON.plusSeconds(9), Optional.of(NOON.plusSeconds(10)));
		Task young = task("change-pin", NOON.plusSeconds(5), Optional.empty());
		for (Task each : List.of(old, done, young)) {
			inventory.save(each);
		}
		assertThat(inventory.tasks(false)).containsExactly(young, old, done);
		assertThat(inventory.tasks(true)).containsExactly(young, old);
		Task closed = new Task(young.id(), young.what(), young.text(), young.card(), young.upn(), young.created(), Optional.of(NOON.plusSeconds(20)),
				Optional.of("holder"));
		inventory.save(closed);
		assertThat(inventory.tasks(true)).containsExactly(old);
		assertThat(inventory.tasks(false)).containsExactly(old, done, closed);
	}

	@Test
	void aRunHasTheFactsOfAllItsSteps() throws Failure {
		Journal journal = inventory.journal();
		UUID id = journal.begin("enrollment", "PLANNED", Map.of("person", "ann@x")).id();
		journal.append(id, step("SECURED", Outcome.INTENT, Map.of()));
		JournalRun appended = journal.append(id, step("SECURED", Outcome.DONE, Map.of("card", "4711", "person", "Ann@x")));
		reopen();
		JournalRun run = inventory.journal().run(id).orElseThrow();
		assertThat(run).isEqualTo(appended);
		assertThat(run.kind()).isEqualTo("enrollment");
		assertThat(run.state()).isEqualTo("SECURED");
		assertThat(run.open()).isTrue();
		assertThat(run.changed()).isEqualTo(NOON);
		assertThat(run.facts()).isEqualTo(Map.of("person", "Ann@x", "card", "4711"));
		assertThat(run.steps()).containsExactly(step("SECURED", Outcome.INTENT, Map.of()),
				step("SECURED", Outcome.DONE, Map.of("card", "4711", "person", "Ann@x")));
	}

	@Test
	void stepsOfARunThatIsKnownAreAddedAtOnceAndReadBackAsTheyWereTold() throws Failure {
		Journal journal = inventory.journal();
		JournalRun begun = journal.begin("enrollment", "PLANNED", Map.of("a", "1"));
		JournalRun told = journal.append(begun, List.of(Samples.step("PLANNED", JournalStep.Outcome.INTENT, Map.of("b", "2")),
				Samples.step("SECURED", JournalStep.Outcome.DONE, Map.of("a", "3"))));
		assertThat(told.state()).isEqualTo("SECURED");
		assertThat(told.facts()).isEqualTo(Map.of("a", "3", "b", "2"));
		assertThat(journal.run(begun.id())).contains(told);
		assertThat(journal.append(told, List.of())).isEqualTo(told);
	}

	@Test
	void stepsOfARunToWhichSomebodyHasAddedMeanwhileComeAfterThose() throws Failure {
		Journal journal = inventory.journal();
		JournalRun begun = journal.begin("enrollment", "PLANNED", Map.of());
		journal.append(begun.id(), Samples.step("PLANNED", JournalStep.Outcome.FAILED, Map.of("of", "another")));
		JournalRun told = journal.append(begun, List.of(Samples.step("SECURED", JournalStep.Outcome.DONE, Map.of("of", "ours"))));
		assertThat(told.steps()).extracting(JournalStep::outcome).containsExactly(JournalStep.Outcome.FAILED, JournalStep.Outcome.DONE);
		assertThat(journal.run(begun.id())).contains(told);
	}

	@Test
	void whatIsChangedTogetherIsThereWhollyOrNotAtAll() throws Exception {
		CardRecord card = Samples.card("77", "annb@contoso.example", CardState.ENROLLING);
		JournalRun[] run = new JournalRun[1];
		inventory.together(() -> {
			inventory.save(card);
			run[0] = inventory.journal().begin("enrollment", "PLANNED", Map.of());
			assertThat(inventory.card(card.id())).as("seen within").isPresent();
			Thread other = Thread.ofVirtual().unstarted(() -> {
				try {
					run[0] = inventory.card(card.id()).isEmpty() ? run[0] : null;
				} catch (Failure e) {
					run[0] = null;
				}
			});
			other.start();
			join(other);
			assertThat(run[0]).as("not seen by others before the end").isNotNull();
		});
		reopen();
		assertThat(inventory.card(card.id())).isPresent();
		assertThat(inventory.journal().run(run[0].id())).isPresent();

		CardRecord second = Samples.card("78", "annb@contoso.example", CardState.ENROLLING);
		assertThatThrownBy(() -> inventory.together(() -> {
			inventory.save(second);
			inventory.together(() -> inventory.record(Samples.entry(Samples.NOON, "enrolled", Optional.of(second.id()), Optional.empty())));
			inventory.journal().close(UUID.randomUUID());
		})).isInstanceOf(DataFailure.class);
		assertThat(inventory.card(second.id())).isEmpty();
		assertThat(inventory.history(Optional.of(second.id()), Optional.empty(), 10)).isEmpty();
		inventory.save(second);
		assertThat(inventory.card(second.id())).as("the next change is one of its own again").isPresent();
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void runsAreListedNewestFirstAndLeaveTheListOfOpenOnesWhenTheyEnd() throws Failure {
		Journal journal = inventory.journal();
		UUID first = journal.begin("enrollment", "PLANNED", Map.of()).id();
		UUID second = journal.begin("enrollment", "PLANNED", Map.of()).id();
		journal.begin("import", "PLANNED", Map.of());
		journal.close(first);
		assertThat(journal.runs("enrollment", false)).extracting(JournalRun::id).containsExactly(second, first);
		assertThat(journal.runs("enrollment", true)).extracting(JournalRun::id).containsExactly(second);
		assertThat(journal.run(first).orElseThrow().open()).isFalse();
	}

	@Test
	void anUnknownRunIsSaid() {
		UUID unknown = UUID.randomUUID();
		assertThatThrownBy(() -> inventory.journal().append(unknown, step("X", Outcome.DONE, Map.of()))).isInstanceOf(DataFailure.class)
				.hasMessageContaining(unknown.toString());
		assertThatThrownBy(() -> inventory.journal().close(unknown)).isInstanceOf(DataFailure.class);
	}

	@Test
	void aRunIsLockedForOneWorkerAtATime() throws Exception {
		UUID run = inventory.journal().begin("enrollment", "PLANNED", Map.of()).id();
		UUID other = inventory.journal().begin("enrollment", "PLANNED", Map.of()).id();
		try (Journal.Lock held = inventory.journal().lock(run).orElseThrow(); Journal.Lock second = inventory.journal().lock(other).orElseThrow()) {
			assertThat(inventory.journal().lock(run)).isEmpty();
			Optional<?>[] fromAnotherThread = new Optional<?>[1];
			Thread thread = Thread.ofPlatform().start(() -> {
				try {
					fromAnotherThread[0] = inventory.journal().lock(run);
				} catch (Failure e) {
					throw new AssertionError(e);
				}
			});
			thread.join();
			assertThat(fromAnotherThread[0]).isEmpty();
		}
		inventory.journal().lock(run).orElseThrow().close();
	}

	@Test
	void appendsFromManyThreadsAllArriveInAnUnbrokenRow() throws Exception {
		UUID run = inventory.journal().begin("enrollment", "PLANNED", Map.of()).id();
		List<Thread> threads = new ArrayList<>();
		AtomicInteger failed = new AtomicInteger();
		for (int t = 0; t < 4; t++) {
			String name = "t" + t;
			threads.add(Thread.ofPlatform().start(() -> {
				try {
					for (int i = 0; i < 25; i++) {
						inventory.journal().append(run, step("S", Outcome.DONE, Map.of(name + "-" + i, "1")));
					}
				} catch (Failure e) {
					failed.incrementAndGet();
				}
			}));
		}
		for (Thread thread : threads) {
			thread.join();
		}
		assertThat(failed).hasValue(0);
		JournalRun found = inventory.journal().run(run).orElseThrow();
		assertThat(found.steps()).hasSize(100);
		assertThat(found.facts()).hasSize(100);
	}

	@Test
	void anInterruptedThreadStillWritesAndStaysInterrupted() throws Exception {
		UUID run = inventory.journal().begin("enrollment", "PLANNED", Map.of()).id();
		Thread.currentThread().interrupt();
		inventory.journal().append(run, step("S", Outcome.DONE, Map.of()));
		assertThat(inventory.journal().lock(run)).isPresent();
		assertThat(Thread.interrupted()).isTrue();
		assertThat(inventory.journal().run(run).orElseThrow().steps()).hasSize(1);
	}

	@Test
	void ourOwnChangesAreToldAtOnceFromTheThreadThatMadeThem() throws Failure {
		List<Thread> told = new ArrayList<>();
		try (Inventory.Registration registration = inventory.onChange(() -> told.add(Thread.currentThread()))) {
			inventory.save(holder("a@x", "Ann"));
			assertThat(told).containsExactly(Thread.currentThread());
			inventory.holder("a@x");
			assertThat(told).hasSize(1);
		}
		inventory.save(holder("a@x", "Anne"));
		assertThat(told).hasSize(1);
	}

	@Test
	void changesOfAnotherInventoryOnTheSameDatabaseAreToldWithinSeconds() throws Exception {
		CountDownLatch told = new CountDownLatch(1);
		CountDownLatch looking = new CountDownLatch(1);
		try (Inventory other = store.open(Places.lastSettings(), new Nobody());
				Inventory.Registration first = inventory.onChange(looking::countDown);
				Inventory.Registration registration = inventory.onChange(told::countDown)) {
			for (int i = 0; i < 20 && told.getCount() > 0; i++) { // the first look only learns where the counter stands
				other.save(holder("a@x", "Ann " + i));
				told.await(1, TimeUnit.SECONDS);
			}
			assertThat(told.getCount()).isZero();
		}
	}

	private List<String> serials(String filter) throws Failure {
		return inventory.find(InventoryQuery.parse(filter, Instant.parse("2026-03-01T12:00:00Z")), 0, 100).stream()
				.map(row -> row.card().serial().orElse("")).toList();
	}

	private static List<UUID> ids(List<InventoryRow> rows) {
		return rows.stream().map(row -> row.card().id()).toList();
	}
}

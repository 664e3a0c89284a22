// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.Escrow;
import org.lynchpin.inventory.HistoryEntry;
import org.lynchpin.inventory.Holder;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventoryQuery;
import org.lynchpin.inventory.InventorySettings;
import org.lynchpin.inventory.InventoryStore;
import org.lynchpin.inventory.Journal;
import org.lynchpin.inventory.JournalRun;
import org.lynchpin.inventory.JournalStep;
import org.lynchpin.inventory.Task;

/** What every place for inventories has to keep to: what was acknowledged is there when it is opened again, and what failed left nothing. */
public final class InventoryStoreContract {
	private static final List<String> HOSTILE = List.of("%", "_", "'", "\\", "\"", "--", "a' or '1'='1", "\uD83D\uDE00");
	private static final byte[] PUK = { '8', '7', '6', '5', '4', '3', '2', '1' };

	private final InventoryStore store;
	private final InventorySettings settings;
	private final Interaction ask;
	private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
	private final List<String> wrong = new ArrayList<>();
	private final CardRecord card = card("4711");
	private final Holder holder = new Holder("anna.meier@corp.example", "Anna Meier", "sip:anna@corp.example", Optional.empty(), Optional.empty());

	private InventoryStoreContract(InventoryStore store, InventorySettings settings, Interaction ask) {
		this.store = store;
		this.settings = settings;
		this.ask = ask;
	}

	/**
	 * What the store does not keep to, in English sentences; empty where all is well.
	 *
	 * @param settings name a place where nothing is yet; what is left there may be deleted
	 * @throws Failure if there is no way to open it: then nothing can be said
	 */
	public static List<String> violations(InventoryStore store, InventorySettings settings, Interaction ask) throws Failure {
		InventoryStoreContract contract = new InventoryStoreContract(store, settings, ask);
		if (!store.accepts(settings)) {
			return List.of("The store does not accept the settings.");
		}
		contract.look();
		return List.copyOf(contract.wrong);
	}

	private void look() throws Failure {
		JournalRun run;
		Escrow.Entry kept;
		try (Inventory inventory = store.open(settings, ask)) {
			check(inventory.count(InventoryQuery.all()) == 0, "A new inventory is not empty.");
			inventory.save(holder);
			inventory.save(card);
			inventory.record(new HistoryEntry(now, "enrolled", Optional.of(card.id()), card.holder(), "operator", Map.of("serial", "0A")));
			inventory.save(new Task(UUID.randomUUID(), "change-pin", "The PIN is to be changed.", Optional.of(card.id()), card.holder(), now, Optional.empty(), Optional.empty()));
			run = journal(inventory.journal());
			kept = escrow(inventory);
			together(inventory);
			hostile(inventory);
			beside(inventory);
		}
		try (Inventory again = store.open(settings, ask)) {
			check(again.card(card.id()).equals(Optional.of(card)), "A card is not read back as it was saved.");
			check(again.cardKnownAs("PIV", card.serial(), List.of()).isPresent(), "A card is not known by its serial number.");
			check(again.cardKnownAs("PIV", Optional.empty(), card.guids()).isPresent(), "A card is not known by its identifier.");
			check(again.cardKnownAs("GIDS", card.serial(), card.guids()).isEmpty(), "A card is known for an applet that it does not have.");
			check(again.holder(holder.upn().toUpperCase(Locale.ROOT)).equals(Optional.of(holder)), "A holder is not found in upper case.");
			check(again.cardsOf(holder.upn()).contains(card), "A holder's card is not found.");
			check(again.history(Optional.of(card.id()), Optional.empty(), 10).size() == 1, "The history of a card is not kept.");
			check(again.tasks(true).size() == 1, "An open task is not kept.");
			check(again.journal().run(run.id()).equals(Optional.of(run)), "A run is not read back as the journal told it.");
			try (Secret secret = again.escrow().reveal(kept, ask)) {
				check(secret.use(bytes -> java.util.Arrays.equals(bytes, PUK)), "A secret is not read back as it was put into the escrow.");
			}
		}
	}

	private JournalRun journal(Journal journal) throws Failure {
		UUID id = journal.begin("enrollment", "PLANNED", Map.of("person", holder.upn())).id();
		JournalRun run = journal.append(id, step("SECURED", JournalStep.Outcome.INTENT, Map.of()));
		run = journal.append(run, List.of(step("SECURED", JournalStep.Outcome.DONE, Map.of("card", "4711")), step("KEY", JournalStep.Outcome.INTENT, Map.of("person", "other"))));
		check(run.facts().equals(Map.of("person", "other", "card", "4711")), "A run does not have the facts of all its steps.");
		check(run.state().equals("KEY") && run.steps().size() == 3, "A run does not have the state of its last step, or not all steps.");
		check(journal.runs("enrollment", true).stream().anyMatch(each -> each.id().equals(id)), "An open run is not on the list.");
		UUID other = journal.begin("enrollment", "PLANNED", Map.of()).id();
		journal.close(other);
		check(journal.runs("enrollment", true).stream().noneMatch(each -> each.id().equals(other)), "A run that has ended is still offered.");
		lock(journal, id);
		refused(() -> journal.append(UUID.randomUUID(), step("X", JournalStep.Outcome.DONE, Map.of())), "A step of a run that is not there");
		return run;
	}

	private void lock(Journal journal, UUID id) throws Failure {
		Optional<Journal.Lock> lock = journal.lock(id);
		check(lock.isPresent(), "A run that nobody holds cannot be taken.");
		Optional<Journal.Lock> second = journal.lock(id);
		check(second.isEmpty(), "A run is given to two at once.");
		second.ifPresent(Journal.Lock::close);
		lock.ifPresent(Journal.Lock::close);
		Optional<Journal.Lock> again = journal.lock(id);
		check(again.isPresent(), "A run that was given back cannot be taken.");
		again.ifPresent(Journal.Lock::close);
	}

	private Escrow.Entry escrow(Inventory inventory) throws Failure {
		Escrow escrow = inventory.escrow();
		Escrow.Entry first;
		Escrow.Entry second;
		try (Secret old = Secret.taking("00000000".getBytes(java.nio.charset.StandardCharsets.US_ASCII)); Secret puk = Secret.taking(PUK.clone())) {
			first = escrow.add(card.id(), Escrow.Kind.PUK, old, ask);
			escrow.proven(first);
			second = escrow.add(card.id(), Escrow.Kind.PUK, puk, ask);
		}
		List<Escrow.Entry> both = escrow.entries(card.id(), Escrow.Kind.PUK);
		check(both.size() == 2 && both.getFirst().id().equals(first.id()), "The proven secret and the candidate are not both there, the proven one first.");
		escrow.proven(second);
		List<Escrow.Entry> left = escrow.entries(card.id(), Escrow.Kind.PUK);
		check(left.size() == 1 && left.getFirst().standing() == Escrow.Standing.PROVEN, "What was proven is not the only one of its card and kind.");
		check(escrow.entries(card.id(), Escrow.Kind.ADMIN_KEY).isEmpty(), "A PUK is taken for an admin key.");
		return left.getFirst();
	}

	private void together(Inventory inventory) throws Failure {
		CardRecord undone = card("4712");
		refused(() -> inventory.together(() -> {
			inventory.save(undone);
			inventory.journal().close(UUID.randomUUID());
		}), "A change together with one that fails");
		check(inventory.card(undone.id()).isEmpty(), "Of changes that belong together, some are kept where another failed.");
	}

	private void hostile(Inventory inventory) throws Failure {
		for (String text : HOSTILE) {
			check(inventory.count(InventoryQuery.all().withText(text)) == 0, "The text " + text + " is taken for a pattern.");
		}
		check(inventory.count(InventoryQuery.all().withText("MEIER 4711")) == 1, "A card is not found by words of its holder and its serial number.");
		check(inventory.find(InventoryQuery.all(), 0, 0).isEmpty() && inventory.find(InventoryQuery.all(), 1, 10).isEmpty(), "More rows are found than were asked for.");
	}

	/** A second console: both work on the same inventory. */
	private void beside(Inventory inventory) throws Failure {
		CardRecord theirs = card("4713");
		try (Inventory other = store.open(settings, ask)) {
			other.save(theirs);
			check(inventory.card(theirs.id()).isPresent(), "What another has saved is not seen.");
		}
		check(inventory.card(theirs.id()).isPresent(), "The inventory cannot be used any more when another that has it open closes it.");
	}

	private void refused(Inventory.Changes change, String what) throws Failure {
		try {
			change.make();
			wrong.add(what + " is not refused.");
		} catch (DataFailure e) {
			check(!e.finding().remedy().isBlank(), what + " is refused without saying what to do.");
		}
	}

	private void check(boolean holds, String otherwise) {
		if (!holds) {
			wrong.add(otherwise);
		}
	}

	private JournalStep step(String state, JournalStep.Outcome outcome, Map<String, String> facts) {
		return new JournalStep(now, state, "what is done", outcome, facts);
	}

	private CardRecord card(String serial) {
		return new CardRecord(UUID.randomUUID(), "PIV", CardRecord.Kind.PHYSICAL, Optional.of(serial), List.of(UUID.randomUUID().toString()), "Card " + serial,
				CardState.ACTIVE, Optional.of("anna.meier@corp.example"), Optional.empty(), CardRecord.PinState.OWN, CardRecord.AdminKeyState.OURS, now, now);
	}
}

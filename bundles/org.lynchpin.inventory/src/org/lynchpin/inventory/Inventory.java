// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.core.Failure;

/**
 * Cards, holders, credentials, history, tasks, journal and escrow. Every call that changes something is durable when it
 * returns. Safe for use from any thread and from several processes at once.
 */
public interface Inventory extends AutoCloseable {
	/** Adds or replaces a card by its id. */
	void save(CardRecord card) throws Failure;

	/** A card by its id. */
	Optional<CardRecord> card(UUID id) throws Failure;

	/** The card known by this serial number or by any of these identifiers, past ones included. */
	Optional<CardRecord> cardKnownAs(String applet, Optional<String> serial, List<String> guids) throws Failure;

	/** Adds or replaces a holder by its UPN. */
	void save(Holder holder) throws Failure;

	/** The holder with this UPN. */
	Optional<Holder> holder(String upn) throws Failure;

	/** The cards of a holder, newest first. */
	List<CardRecord> cardsOf(String upn) throws Failure;

	/** Adds or replaces a credential by its id. */
	void save(Credential credential) throws Failure;

	/** The credentials ever written to a card, newest first. */
	List<Credential> credentials(UUID card) throws Failure;

	/**
	 * A page of the inventory.
	 *
	 * @param offset rows to leave out
	 * @param limit rows at most
	 */
	List<InventoryRow> find(InventoryQuery query, int offset, int limit) throws Failure;

	/** How many rows there are in all. */
	int count(InventoryQuery query) throws Failure;

	/** Adds to the history. */
	void record(HistoryEntry entry) throws Failure;

	/** The history, newest first, of a card, of a person, or of all. */
	List<HistoryEntry> history(Optional<UUID> card, Optional<String> upn, int limit) throws Failure;

	/** Adds or replaces a task by its id. */
	void save(Task task) throws Failure;

	/** Tasks, open ones first, newest first. */
	List<Task> tasks(boolean openOnly) throws Failure;

	/** The journal of long undertakings. */
	Journal journal();

	/** PUKs and admin keys, encrypted. */
	Escrow escrow();

	/** Changes that belong together. May be made a second time, after the first was undone: it has to come to the same end then. */
	@FunctionalInterface
	interface Changes {
		void make() throws Failure;
	}

	/**
	 * Makes changes of this inventory, its journal and its escrow all or not at all: they are durable together when this
	 * returns, which costs as much as one of them alone. Reads within see them; other threads see them afterwards.
	 */
	void together(Changes changes) throws Failure;

	/** Tells of changes made by this process (from the thread that made them) and, within seconds, by others. */
	Registration onChange(Runnable changed);

	/** No longer told. */
	interface Registration extends AutoCloseable {
		@Override
		void close();
	}

	@Override
	void close();
}

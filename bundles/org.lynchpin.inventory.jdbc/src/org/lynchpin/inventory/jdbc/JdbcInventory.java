// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.core.Failure;
import org.lynchpin.core.secret.Keyring;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.Escrow;
import org.lynchpin.inventory.HistoryEntry;
import org.lynchpin.inventory.Holder;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventoryQuery;
import org.lynchpin.inventory.InventoryRow;
import org.lynchpin.inventory.Journal;
import org.lynchpin.inventory.Task;

/** An inventory in a database. */
final class JdbcInventory implements Inventory {
	private final Database database;
	private final RunLocks locks;
	private final Journal journal;
	private final Escrow escrow;

	JdbcInventory(Database database, RunLocks locks, Keyring keyring) {
		this.database = database;
		this.locks = locks;
		this.journal = new JdbcJournal(database, locks);
		this.escrow = new JdbcEscrow(database, new EscrowKey(database, locks, keyring));
	}

	@Override
	public void save(CardRecord card) throws Failure {
		database.change(sql -> {
			new Cards(sql).save(card);
			return card;
		});
	}

	@Override
	public Optional<CardRecord> card(UUID id) throws Failure {
		return database.read(sql -> new Cards(sql).card(id));
	}

	@Override
	public Optional<CardRecord> cardKnownAs(String applet, Optional<String> serial, List<String> guids) throws Failure {
		return database.read(sql -> new Cards(sql).knownAs(applet, serial, guids));
	}

	@Override
	public void save(Holder holder) throws Failure {
		database.change(sql -> {
			new Cards(sql).save(holder);
			return holder;
		});
	}

	@Override
	public Optional<Holder> holder(String upn) throws Failure {
		return database.read(sql -> new Cards(sql).holder(upn));
	}

	@Override
	public List<CardRecord> cardsOf(String upn) throws Failure {
		return database.read(sql -> new Cards(sql).cardsOf(upn));
	}

	@Override
	public void save(Credential credential) throws Failure {
		database.change(sql -> {
			new Cards(sql).save(credential);
			return credential;
		});
	}

	@Override
	public List<Credential> credentials(UUID card) throws Failure {
		return database.read(sql -> new Cards(sql).credentials(card));
	}

	@Override
	public List<InventoryRow> find(InventoryQuery query, int offset, int limit) throws Failure {
		return database.read(sql -> new Search(sql, query).page(offset, limit));
	}

	@Override
	public int count(InventoryQuery query) throws Failure {
		return database.read(sql -> new Search(sql, query).count());
	}

	@Override
	public void record(HistoryEntry entry) throws Failure {
		UUID id = UUID.randomUUID();
		database.change(sql -> sql.first(row -> id, "select id from history where id = ?", id).isPresent() ? 0
				: sql.update("insert into history (id, happened, what, card, upn, upn_key, operator, facts) values (?, ?, ?, ?, ?, ?, ?, ?)", id,
						entry.at(), entry.what(), entry.card(), entry.upn(), entry.upn().map(Cards::key), entry.operator(), Facts.text(entry.facts())));
	}

	@Override
	public List<HistoryEntry> history(Optional<UUID> card, Optional<String> upn, int limit) throws Failure {
		List<Object> args = new ArrayList<>();
		StringBuilder where = new StringBuilder();
		card.ifPresent(id -> {
			where.append(" where card = ?");
			args.add(id);
		});
		upn.map(Cards::key).ifPresent(key -> {
			where.append(where.isEmpty() ? " where" : " and").append(" upn_key = ?");
			args.add(key);
		});
		args.add(limit);
		return database.read(sql -> sql.all(
				row -> new HistoryEntry(row.instant("happened"), row.text("what"), row.idIfAny("card"), row.textIfAny("upn"), row.text("operator"),
						Facts.of(row.text("facts"))),
				"select * from history" + where + " order by happened desc, entered desc limit ?", args.toArray()));
	}

	@Override
	public void save(Task task) throws Failure {
		Object[] values = { task.what(), task.text(), task.card(), task.upn(), task.created(), task.closed(), task.closedBy(), task.id() };
		database.change(sql -> {
			int changed = sql.update("update task set what = ?, instructions = ?, card = ?, upn = ?, created = ?, closed = ?, closed_by = ? where id = ?",
					values);
			return changed > 0 ? changed
					: sql.update("insert into task (what, instructions, card, upn, created, closed, closed_by, id) values (?, ?, ?, ?, ?, ?, ?, ?)", values);
		});
	}

	@Override
	public List<Task> tasks(boolean openOnly) throws Failure {
		return database.read(sql -> sql.all(
				row -> new Task(row.id("id"), row.text("what"), row.text("instructions"), row.idIfAny("card"), row.textIfAny("upn"),
						row.instant("created"), row.instantIfAny("closed"), row.textIfAny("closed_by")),
				"select * from task" + (openOnly ? " where closed is null" : "")
						+ " order by case when closed is null then 0 else 1 end, created desc, entered desc"));
	}

	@Override
	public Journal journal() {
		return journal;
	}

	@Override
	public Escrow escrow() {
		return escrow;
	}

	@Override
	public void together(Changes changes) throws Failure {
		database.together(changes);
	}

	@Override
	public Registration onChange(Runnable changed) {
		return database.watch().add(changed);
	}

	@Override
	public void close() {
		locks.close();
		database.close();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.inventory.Journal;
import org.lynchpin.inventory.JournalRun;
import org.lynchpin.inventory.JournalStep;

/** The tables of runs and their steps. Each call is one transaction. */
final class JdbcJournal implements Journal {
	private final Database database;
	private final RunLocks locks;

	JdbcJournal(Database database, RunLocks locks) {
		this.database = database;
		this.locks = locks;
	}

	@Override
	public JournalRun begin(String kind, String state, Map<String, String> facts) throws Failure {
		UUID id = UUID.randomUUID();
		Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
		return database.change(sql -> {
			if (run(sql, id).isEmpty()) {
				sql.update("insert into journal_run (id, kind, state, is_open, started, changed, facts, steps) values (?, ?, ?, ?, ?, ?, ?, 0)", id, kind,
						state, true, now, now, Facts.text(facts));
			}
			return known(sql, id);
		});
	}

	@Override
	public JournalRun append(UUID run, JournalStep step) throws Failure {
		UUID id = UUID.randomUUID();
		return database.change(sql -> {
			Before before = sql.first(row -> new Before(row.text("facts"), row.number("steps")), "select facts, steps from journal_run where id = ? for update",
					run).orElseThrow(() -> unknown(run));
			if (sql.first(row -> id, "select id from journal_step where id = ?", id).isEmpty()) {
				Map<String, String> facts = new HashMap<>(Facts.of(before.facts()));
				facts.putAll(step.facts());
				insert(sql, id, run, before.steps(), step);
				sql.update("update journal_run set state = ?, changed = ?, facts = ?, steps = ? where id = ?", step.state(), step.at(), Facts.text(facts),
						before.steps() + 1, run);
			}
			return known(sql, run);
		});
	}

	/** What the run is afterwards follows from what it was: nothing is read, unless somebody has added to it meanwhile. */
	@Override
	public JournalRun append(JournalRun known, List<JournalStep> steps) throws Failure {
		if (steps.isEmpty()) {
			return known;
		}
		Map<String, String> facts = new HashMap<>(known.facts());
		steps.forEach(step -> facts.putAll(step.facts()));
		List<JournalStep> all = new ArrayList<>(known.steps());
		List<UUID> ids = new ArrayList<>();
		for (JournalStep step : steps) {
			all.add(stored(step));
			ids.add(UUID.randomUUID());
		}
		JournalStep last = steps.getLast();
		boolean alone = database.change(sql -> {
			if (sql.first(row -> row.id("id"), "select id from journal_step where id = ?", ids.getFirst()).isPresent()) {
				return true; // done the second time, after the answer to the first was lost
			}
			int changed = sql.update("update journal_run set state = ?, changed = ?, facts = ?, steps = ? where id = ? and steps = ?", last.state(), last.at(),
					Facts.text(facts), all.size(), known.id(), known.steps().size());
			for (int i = 0; changed > 0 && i < steps.size(); i++) {
				insert(sql, ids.get(i), known.id(), known.steps().size() + i, steps.get(i));
			}
			return changed > 0;
		});
		if (!alone) {
			JournalRun run = known;
			for (JournalStep step : steps) {
				run = append(known.id(), step);
			}
			return run;
		}
		return new JournalRun(known.id(), known.kind(), last.state(), known.open(), known.started(), stored(last).at(), facts, all);
	}

	/** As the database gives it back. */
	private static JournalStep stored(JournalStep step) {
		return new JournalStep(step.at().truncatedTo(ChronoUnit.MICROS), step.state(), step.deed(), step.outcome(), step.facts());
	}

	private static void insert(Sql sql, UUID id, UUID run, int place, JournalStep step) throws SQLException {
		sql.update("insert into journal_step (id, run, place, happened, state, deed, outcome, facts) values (?, ?, ?, ?, ?, ?, ?, ?)", id, run, place,
				step.at(), step.state(), step.deed(), step.outcome(), Facts.text(step.facts()));
	}

	@Override
	public Optional<JournalRun> run(UUID id) throws Failure {
		return database.read(sql -> run(sql, id));
	}

	@Override
	public List<JournalRun> runs(String kind, boolean openOnly) throws Failure {
		return database.read(sql -> sql.all(row -> run(sql, row), "select * from journal_run where kind = ?" + (openOnly ? " and is_open = true" : "")
				+ " order by entered desc", kind));
	}

	@Override
	public void close(UUID run) throws Failure {
		database.change(sql -> {
			if (sql.update("update journal_run set is_open = ? where id = ?", false, run) == 0) {
				throw unknown(run);
			}
			return run;
		});
	}

	@Override
	public Optional<Lock> lock(UUID run) throws Failure {
		return locks.tryLock(run);
	}

	private JournalRun known(Sql sql, UUID id) throws SQLException, Failure {
		return run(sql, id).orElseThrow(() -> unknown(id));
	}

	private static Optional<JournalRun> run(Sql sql, UUID id) throws SQLException {
		return sql.first(row -> run(sql, row), "select * from journal_run where id = ?", id);
	}

	private static JournalRun run(Sql sql, Row row) throws SQLException {
		List<JournalStep> steps = sql.all(step -> new JournalStep(step.instant("happened"), step.text("state"), step.text("deed"),
				step.constant(JournalStep.Outcome.class, "outcome"), Facts.of(step.text("facts"))),
				"select * from journal_step where run = ? order by place", row.id("id"));
		return new JournalRun(row.id("id"), row.text("kind"), row.text("state"), row.yes("is_open"), row.instant("started"), row.instant("changed"),
				Facts.of(row.text("facts")), steps);
	}

	private static DataFailure unknown(UUID run) {
		return new DataFailure("journal-run-unknown", Failures.TEXT, run);
	}

	/** What an appended step builds on. */
	private record Before(String facts, int steps) {
	}
}

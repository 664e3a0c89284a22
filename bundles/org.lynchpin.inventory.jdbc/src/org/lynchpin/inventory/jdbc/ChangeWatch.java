// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import org.lynchpin.core.Failure;
import org.lynchpin.inventory.Inventory;

/**
 * Tells of changes: of our own at once, of other processes' by looking at a counter every two seconds, in a daemon
 * thread that lives only while somebody listens.
 */
final class ChangeWatch implements AutoCloseable {
	private static final Duration PERIOD = Duration.ofSeconds(2);

	private final Database database;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final AtomicLong ours = new AtomicLong();
	private Object round; // of the thread that looks; another or none: it ends

	ChangeWatch(Database database) {
		this.database = database;
	}

	Inventory.Registration add(Runnable changed) {
		Runnable listener = changed::run; // one of its own, so that the same one twice is told twice and leaves once
		synchronized (this) {
			listeners.add(listener);
			if (round == null) {
				round = new Object();
				Object mine = round;
				Thread.ofPlatform().daemon().name("inventory changes").start(() -> look(mine));
			}
		}
		return () -> remove(listener);
	}

	void changedHere() {
		ours.incrementAndGet();
		tell();
	}

	@Override
	public synchronized void close() {
		listeners.clear();
		stop();
	}

	private synchronized void remove(Runnable listener) {
		listeners.remove(listener);
		if (listeners.isEmpty()) {
			stop();
		}
	}

	/** Never by an interrupt: that would close the file under an embedded database. */
	private void stop() {
		round = null;
		notifyAll();
	}

	private void look(Object mine) {
		long seen = -1;
		long told = ours.get();
		do {
			long own = ours.get();
			long now = count(seen);
			if (seen >= 0 && now - seen != own - told) {
				tell(); // at worst once too often, when our own change was committed but not yet counted
			}
			seen = now;
			told = own;
		} while (waited(mine));
	}

	private synchronized boolean waited(Object mine) {
		long end = System.nanoTime() + PERIOD.toNanos();
		try {
			for (long left = PERIOD.toMillis(); round == mine && left > 0; left = Duration.ofNanos(end - System.nanoTime()).toMillis()) {
				wait(left);
			}
			return round == mine;
		} catch (InterruptedException nobodyDoes) {
			return false;
		}
	}

	/** The counter; where the database cannot be asked now, what it was: whoever works with it will say so. */
	private long count(long before) {
		try {
			return database.read(sql -> sql.first(row -> row.bigNumber("changes"), "select changes from change_count where id = 1")).orElse(before);
		} catch (Failure unreachable) {
			return before;
		}
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}
}

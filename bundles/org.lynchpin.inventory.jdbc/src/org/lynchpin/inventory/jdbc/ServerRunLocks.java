// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.lynchpin.core.Failure;
import org.lynchpin.inventory.Journal;

/**
 * Advisory locks of PostgreSQL (9.28.10 of its manual), on a connection of its own that is kept as long as one is held: the
 * server releases them when the connection ends. A connection may take the same one twice, so what this process holds
 * is remembered here.
 */
final class ServerRunLocks implements RunLocks {
	private final DataSource source;
	private final Failures failures;
	private final Set<UUID> held = new HashSet<>();
	private Optional<Connection> connection = Optional.empty();

	ServerRunLocks(DataSource source, Failures failures) {
		this.source = source;
		this.failures = failures;
	}

	@Override
	public synchronized Optional<Journal.Lock> tryLock(UUID id) throws Failure {
		if (held.contains(id)) {
			return Optional.empty();
		}
		boolean interrupted = Thread.interrupted(); // an interrupted driver does not connect
		try {
			if (connection.isEmpty()) {
				connection = Optional.of(source.getConnection());
			}
			boolean locked = new Sql(connection.get()).first(row -> row.yes("locked"), "select pg_try_advisory_lock(?) as locked", number(id)).orElse(false);
			if (!locked) {
				disconnectIfIdle();
				return Optional.empty();
			}
			held.add(id);
			return Optional.of(() -> release(id));
		} catch (SQLException e) {
			throw failures.of(e);
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private synchronized void release(UUID id) {
		if (held.remove(id) && connection.isPresent()) {
			try {
				new Sql(connection.get()).first(row -> row.yes("unlocked"), "select pg_advisory_unlock(?) as unlocked", number(id));
			} catch (SQLException broken) {
				disconnect(); // the server has released them all already
			}
			disconnectIfIdle();
		}
	}

	@Override
	public synchronized void close() {
		held.clear();
		disconnect();
	}

	private void disconnectIfIdle() {
		if (held.isEmpty()) {
			disconnect();
		}
	}

	private void disconnect() {
		connection.ifPresent(open -> {
			try {
				open.close();
			} catch (SQLException e) {
				throw new IllegalStateException(e);
			}
		});
		connection = Optional.empty();
	}

	private static long number(UUID id) {
		return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
	}
}

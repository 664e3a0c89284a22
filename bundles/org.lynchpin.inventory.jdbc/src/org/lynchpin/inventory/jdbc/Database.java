// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import org.lynchpin.core.Failure;
import org.lynchpin.inventory.Inventory;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * Connections to one database. Work is done again where the connection broke under it: the process that serves an H2 file
 * was ended and this one takes over, or PostgreSQL was restarted. So work has to come to the same end when it is done
 * twice: ids are made before it starts.
 */
final class Database implements AutoCloseable {
	private static final Duration PATIENCE = Duration.ofSeconds(15);
	private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();
	private static final int CONNECTIONS = 6;

	/** Something done with a connection. */
	@FunctionalInterface
	interface Work<T> {
		T with(Sql sql) throws SQLException, Failure;
	}

	private final HikariDataSource pool;
	private final Failures failures;
	private final ChangeWatch watch;
	/** The transaction that a thread is in. */
	private final ThreadLocal<Sql> together = new ThreadLocal<>();

	Database(DataSource source, Failures failures) {
		HikariConfig config = new HikariConfig();
		config.setDataSource(source);
		config.setPoolName("inventory");
		config.setMaximumPoolSize(CONNECTIONS);
		config.setMinimumIdle(1); // an H2 database closes with its last connection, and opening costs
		config.setMaxLifetime(0);
		config.setConnectionTimeout(PATIENCE.toMillis());
		config.setInitializationFailTimeout(-1);
		this.pool = new HikariDataSource(config);
		this.failures = failures;
		this.watch = new ChangeWatch(this);
	}

	/** Reads. */
	<T> T read(Work<T> work) throws Failure {
		Sql joined = together.get();
		return joined == null ? patiently(work) : within(joined, work);
	}

	/** Changes all or nothing; on the disk when this returns. Then tells who listens. */
	<T> T change(Work<T> work) throws Failure {
		Sql joined = together.get();
		return joined == null ? changeApart(work) : within(joined, work);
	}

	/** The same in a transaction of its own, even where the thread has begun one. */
	<T> T changeApart(Work<T> work) throws Failure {
		T done = patiently(sql -> transaction(sql, work));
		watch.changedHere();
		return done;
	}

	/**
	 * What this thread does meanwhile is one transaction. It is made again if the connection broke before its end; where it broke
	 * at the end, whether it was done is not known, and that is a failure: these changes may make ids of their own.
	 */
	void together(Inventory.Changes changes) throws Failure {
		if (together.get() != null) {
			changes.make();
			return;
		}
		boolean[] ending = new boolean[1];
		patiently(sql -> {
			if (ending[0]) {
				throw new SQLException("The end of a transaction was not heard");
			}
			return transaction(sql, joined -> {
				together.set(joined);
				try {
					changes.make();
				} catch (Broken e) {
					throw e.cause;
				} finally {
					together.remove();
				}
				ending[0] = true;
				return joined;
			});
		});
		watch.changedHere();
	}

	/** A connection that broke in the middle of a transaction, on the way out of it. */
	private static final class Broken extends RuntimeException {
		private static final long serialVersionUID = 1;
		private final SQLException cause;

		private Broken(SQLException cause) {
			super(cause);
			this.cause = cause;
		}
	}

	private static <T> T within(Sql joined, Work<T> work) throws Failure {
		try {
			return work.with(joined);
		} catch (SQLException e) {
			throw new Broken(e);
		}
	}

	private static <T> T transaction(Sql sql, Work<T> work) throws SQLException, Failure {
		sql.connection().setAutoCommit(false);
		boolean committed = false;
		try {
			T result = work.with(sql);
			sql.update("update change_count set changes = changes + 1 where id = 1");
			sql.connection().commit();
			committed = true;
			return result;
		} finally {
			if (!committed) {
				sql.connection().rollback();
			}
		}
	}

	ChangeWatch watch() {
		return watch;
	}

	Failures failures() {
		return failures;
	}

	private <T> T patiently(Work<T> work) throws Failure {
		long end = System.nanoTime() + PATIENCE.toNanos();
		boolean interrupted = false;
		try {
			while (true) {
				interrupted |= Thread.interrupted(); // an interrupt closes the file under an embedded database
				try (Connection connection = pool.getConnection()) {
					return work.with(new Sql(connection));
				} catch (SQLException e) {
					if (!Failures.passing(e) || System.nanoTime() > end || pool.isClosed()) {
						throw failures.of(e);
					}
					LockSupport.parkNanos(PAUSE_NANOS);
				}
			}
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public void close() {
		watch.close();
		pool.close();
	}
}

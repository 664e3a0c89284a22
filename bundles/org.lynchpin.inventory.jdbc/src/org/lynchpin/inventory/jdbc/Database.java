// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import org.lynchpin.core.Failure;

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
		return patiently(work);
	}

	/** Changes all or nothing; on the disk when this returns. Then tells who listens. */
	<T> T change(Work<T> work) throws Failure {
		T done = patiently(sql -> {
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
		});
		watch.changedHere();
		return done;
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

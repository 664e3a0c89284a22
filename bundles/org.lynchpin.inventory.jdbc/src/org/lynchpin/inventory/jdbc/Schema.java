// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;

/**
 * The version of the tables. Flyway only warns where a later version was at work, and takes a third of a second where there
 * is nothing to do: so the version is read first, and Flyway runs only where there is something to migrate.
 */
final class Schema {
	/** The number of the last migration in {@code db/migration}. */
	static final int CURRENT = 1;
	private static final int NONE = 0;
	private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb"); // held here, or its level is forgotten

	private Schema() {
	}

	/**
	 * Refuses a later version; changes nothing.
	 *
	 * @return whether there is something to migrate
	 */
	static boolean isEarlier(Connection connection, Failures failures) throws SQLException, Failure {
		int version = version(new Sql(connection));
		if (version > CURRENT) {
			throw new DataFailure("inventory-later", Failures.TEXT, failures.place(), version, CURRENT);
		}
		return version < CURRENT;
	}

	private static int version(Sql sql) throws SQLException {
		boolean there = sql.first(row -> row.text("table_name"),
				"select table_name from information_schema.tables where table_schema = current_schema and table_name = 'flyway_schema_history'").isPresent();
		if (!there) {
			return NONE;
		}
		return sql.all(row -> row.textIfAny("version"), "select \"version\" from \"flyway_schema_history\" where \"success\" = true").stream()
				.flatMap(version -> version.stream()).mapToInt(Schema::number).max().orElse(NONE);
	}

	/** Ours are whole numbers; what is not was not made by us and counts as later. */
	private static int number(String version) {
		return version.matches("\\d{1,8}") ? Integer.parseInt(version) : Integer.MAX_VALUE;
	}

	/** Brings the tables to the current version. Several processes may do so at once: Flyway lets one after the other. */
	static void migrate(DataSource source, String bytesType, Failures failures) throws Failure {
		FLYWAY_LOG.setLevel(Level.OFF); // what goes wrong comes as an exception; the rest is not for people
		try {
			Flyway.configure(Schema.class.getClassLoader()).dataSource(source).locations("classpath:db/migration").failOnMissingLocations(true)
					.placeholders(Map.of("bytes", bytesType)).load().migrate();
		} catch (FlywayException e) {
			for (Throwable cause = e; cause != null; cause = cause.getCause()) {
				if (cause instanceof SQLException sql) {
					throw failures.of(sql);
				}
			}
			throw new DataFailure("inventory-not-migrated", Failures.TEXT, failures.place(), CURRENT).because(e);
		}
	}
}

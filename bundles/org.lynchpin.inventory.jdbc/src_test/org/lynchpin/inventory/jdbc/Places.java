// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.inventory.InventorySettings;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the inventory of a test is: in the test's folder, or in a schema of its own of the database that the environment names. */
final class Places {
	private static final Optional<String> SERVER = Optional.ofNullable(System.getenv("LYNCHPIN_TEST_INVENTORY"));
	private static InventorySettings last;

	private Places() {
	}

	/** A place where nothing is yet. */
	static InventorySettings settings(Path folder) {
		last = new InventorySettings(folder, SERVER.map(Places::newSchema));
		return last;
	}

	/** The place that was given out last. */
	static InventorySettings lastSettings() {
		return last;
	}

	private static String newSchema(String url) {
		String schema = "t" + UUID.randomUUID().toString().replace("-", "");
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(url);
		try (Connection connection = source.getConnection()) {
			new Sql(connection).update("create schema " + schema);
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
		return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
	}
}

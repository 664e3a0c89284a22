// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which tables and columns a monitoring database has, as its catalogue says. The names of the text columns of servers, pools and Edge servers
 * are documented nowhere, and earlier versions have fewer columns: what is not there is not asked for.
 */
final class Catalogue {
	private static final String COLUMNS = "SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE FROM INFORMATION_SCHEMA.COLUMNS WHERE LOWER(TABLE_SCHEMA) = 'dbo'"
			+ " ORDER BY TABLE_NAME, ORDINAL_POSITION";

	/** A column. @param text whether it holds characters */
	private record Column(String table, String name, boolean text) {
	}

	private final Map<String, List<Column>> tables = new LinkedHashMap<>();

	/** @param seconds how long the database may take */
	Catalogue(Connection connection, int seconds) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
			statement.setQueryTimeout(seconds);
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					Column column = new Column(rows.getString(1), rows.getString(2), rows.getString(3).toLowerCase(Locale.ROOT).contains("char"));
					tables.computeIfAbsent(column.table.toLowerCase(Locale.ROOT), name -> new ArrayList<>()).add(column);
				}
			}
		}
	}

	/** A table's name as the statement needs it; empty where it is not there. */
	Optional<String> table(String name) {
		return columns(name).stream().findFirst().map(column -> quoted("dbo") + "." + quoted(column.table));
	}

	/** A column's name as the statement needs it; empty where it is not there. */
	Optional<String> column(String table, String name) {
		return columns(table).stream().filter(column -> column.name.equalsIgnoreCase(name)).findFirst().map(column -> quoted(column.name));
	}

	/** The column with the words: the one of these names that is there, else the table's only or first one with characters. */
	Optional<String> text(String table, String... names) {
		for (String name : names) {
			Optional<String> known = column(table, name);
			if (known.isPresent()) {
				return known;
			}
		}
		return columns(table).stream().filter(Column::text).findFirst().map(column -> quoted(column.name));
	}

	private List<Column> columns(String table) {
		return tables.getOrDefault(table.toLowerCase(Locale.ROOT), List.of());
	}

	private String quoted(String name) {
		// the schema is written as the catalogue of this database compares it
		return name.equals("dbo") ? "dbo" : '"' + name.replace("\"", "\"\"") + '"';
	}
}

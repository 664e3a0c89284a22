// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements on one connection. Arguments may be records' own types: instants, enums, optionals. */
record Sql(Connection connection) {
	/** Makes something of a row. */
	@FunctionalInterface
	interface Reader<T> {
		T read(Row row) throws SQLException;
	}

	/** The rows of a query, in order. */
	<T> List<T> all(Reader<T> reader, String query, Object... args) throws SQLException {
		try (PreparedStatement statement = prepare(query, args); ResultSet result = statement.executeQuery()) {
			List<T> rows = new ArrayList<>();
			Row row = new Row(result);
			while (result.next()) {
				rows.add(reader.read(row));
			}
			return rows;
		}
	}

	/** The first row of a query. */
	<T> Optional<T> first(Reader<T> reader, String query, Object... args) throws SQLException {
		return all(reader, query, args).stream().findFirst();
	}

	/** How many rows were changed. */
	int update(String change, Object... args) throws SQLException {
		try (PreparedStatement statement = prepare(change, args)) {
			return statement.executeUpdate();
		}
	}

	private PreparedStatement prepare(String text, Object... args) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(text);
		try {
			for (int i = 0; i < args.length; i++) {
				statement.setObject(i + 1, value(args[i]));
			}
			return statement;
		} catch (SQLException e) {
			statement.close();
			throw e;
		}
	}

	private static Object value(Object arg) {
		return switch (arg) {
		case Optional<?> optional -> optional.map(Sql::value).orElse(null);
		case Instant instant -> instant.atOffset(ZoneOffset.UTC);
		case Enum<?> constant -> constant.name();
		default -> arg;
		};
	}
}

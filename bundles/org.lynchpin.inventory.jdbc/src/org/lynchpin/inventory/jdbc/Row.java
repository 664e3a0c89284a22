// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The row on which a result set stands, in the types of the records. */
record Row(ResultSet result) {
	UUID id(String column) throws SQLException {
		return result.getObject(column, UUID.class);
	}

	Optional<UUID> idIfAny(String column) throws SQLException {
		return Optional.ofNullable(id(column));
	}

	String text(String column) throws SQLException {
		return result.getString(column);
	}

	Optional<String> textIfAny(String column) throws SQLException {
		return Optional.ofNullable(text(column));
	}

	Instant instant(String column) throws SQLException {
		return result.getObject(column, OffsetDateTime.class).toInstant();
	}

	Optional<Instant> instantIfAny(String column) throws SQLException {
		return Optional.ofNullable(result.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

	int number(String column) throws SQLException {
		return result.getInt(column);
	}

	long bigNumber(String column) throws SQLException {
		return result.getLong(column);
	}

	boolean yes(String column) throws SQLException {
		return result.getBoolean(column);
	}

	byte[] bytes(String column) throws SQLException {
		return result.getBytes(column);
	}

	<E extends Enum<E>> E constant(Class<E> type, String column) throws SQLException {
		return Enum.valueOf(type, text(column));
	}
}

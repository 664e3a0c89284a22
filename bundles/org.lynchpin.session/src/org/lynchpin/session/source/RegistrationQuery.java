// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.UUID;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.session.RegisteredSession;
import org.lynchpin.session.RegisteredSession.End;

/**
 * The sign-ins of one user in LcsCDR.dbo.Registration with the names of client, Front End, pool and Edge server (Lync Server 2013: Registration
 * table, DeRegisterType table and those they point to). Times in the database are UTC. Reads only.
 */
final class RegistrationQuery {
	private static final Messages TEXT = Messages.of(RegistrationQuery.class);
	/** How long one statement may take. */
	private static final int SECONDS = 30;

	private final Connection connection;
	private final String name;
	private final List<String> columns = new ArrayList<>();
	private final StringBuilder joins = new StringBuilder();

	/** @param name what people call the database */
	RegistrationQuery(Connection connection, String name) {
		this.connection = connection;
		this.name = name;
	}

	List<RegisteredSession> run(String address, Instant from, int limit, Cancellation cancellation) throws SQLException, DataFailure {
		String sql = statement(new Catalogue(connection, SECONDS));
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setQueryTimeout(SECONDS);
			statement.setMaxRows(limit);
			// the address stands with or without its scheme, depending on the version
			statement.setString(1, address);
			statement.setString(2, "sip:" + address);
			statement.setTimestamp(3, Timestamp.from(from), utc());
			try (Cancellation.Registration cancelling = cancellation.onCancel(() -> cancel(statement)); ResultSet rows = statement.executeQuery()) {
				List<RegisteredSession> sessions = new ArrayList<>();
				while (rows.next()) {
					session(rows, address).ifPresent(sessions::add);
				}
				return sessions;
			}
		}
	}

	private static void cancel(PreparedStatement statement) {
		try {
			statement.cancel();
		} catch (SQLException e) {
			System.getLogger(RegistrationQuery.class.getName()).log(System.Logger.Level.DEBUG, "It had ended already", e);
		}
	}

	private static Calendar utc() {
		return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
	}

	private String statement(Catalogue catalogue) throws DataFailure {
		String registration = catalogue.table("Registration").orElseThrow(() -> new DataFailure("lcscdr-no-table", TEXT, name, "Registration"));
		String users = catalogue.table("Users").orElseThrow(() -> new DataFailure("lcscdr-no-table", TEXT, name, "Users"));
		String uri = catalogue.text("Users", "UserUri").orElseThrow(() -> new DataFailure("lcscdr-no-table", TEXT, name, "Users.UserUri"));
		for (String column : List.of("RegisterTime", "DeRegisterTime", "ResponseCode", "DiagnosticId", "DeRegisterTypeId", "IsInternal", "IsUserServiceAvailable",
				"IsPrimaryRegistrar", "IPAddress", "EndpointId")) {
			catalogue.column("Registration", column).ifPresent(each -> columns.add("r." + each + " AS " + column));
		}
		joined(catalogue, "d", "DeRegisterType", "DeRegisterTypeId", "DeRegisterTypeId", "Reason", "DeRegisterReason", "DeRegisterType");
		joined(catalogue, "c", "ClientVersions", "VersionId", "ClientVersionId", "Client", "Version");
		joined(catalogue, "s", "Servers", "ServerId", "RegistrarId", "Server", "ServerFQDN");
		joined(catalogue, "p", "Pools", "PoolId", "PoolId", "Pool", "PoolFQDN");
		joined(catalogue, "e", "EdgeServers", "EdgeServerId", "EdgeServerId", "Edge", "EdgeServer", "EdgeServerFQDN");
		String key = catalogue.column("Users", "UserId").orElse("UserId");
		String owner = catalogue.column("Registration", "UserId").orElse("UserId");
		String time = catalogue.column("Registration", "RegisterTime").orElse("RegisterTime");
		return "SELECT " + String.join(", ", columns) + " FROM " + registration + " r JOIN " + users + " u ON u." + key + " = r." + owner + joins + " WHERE u." + uri
				+ " IN (?, ?) AND r." + time + " >= ? ORDER BY r." + time + " DESC";
	}

	private void joined(Catalogue catalogue, String alias, String table, String key, String pointer, String as, String... texts) {
		Optional<String> known = catalogue.table(table);
		Optional<String> own = catalogue.column(table, key);
		Optional<String> pointing = catalogue.column("Registration", pointer);
		Optional<String> text = catalogue.text(table, texts);
		if (known.isPresent() && own.isPresent() && pointing.isPresent() && text.isPresent()) {
			joins.append(" LEFT JOIN ").append(known.get()).append(' ').append(alias).append(" ON ").append(alias).append('.').append(own.get()).append(" = r.")
					.append(pointing.get());
			columns.add(alias + "." + text.get() + " AS " + as + "Text");
		}
	}

	private Optional<RegisteredSession> session(ResultSet row, String address) throws SQLException {
		Optional<Instant> registered = time(row, "RegisterTime");
		if (registered.isEmpty()) {
			return Optional.empty();
		}
		OptionalInt reason = number(row, "DeRegisterTypeId");
		return Optional.of(new RegisteredSession(Optional.of(address), registered.get(), time(row, "DeRegisterTime"), number(row, "ResponseCode"),
				positive(number(row, "DiagnosticId")), reason(reason), text(row, "ReasonText"), truth(row, "IsInternal"), truth(row, "IsUserServiceAvailable"),
				truth(row, "IsPrimaryRegistrar"), text(row, "IPAddress"), Endpoints.of(text(row, "EndpointId")), text(row, "ClientText"), text(row, "ServerText"),
				text(row, "PoolText"), text(row, "EdgeText"), name));
	}

	private static Optional<End> reason(OptionalInt type) {
		return type.isPresent() && type.getAsInt() >= 0 && type.getAsInt() < End.values().length ? Optional.of(End.values()[type.getAsInt()]) : Optional.empty();
	}

	private static OptionalInt positive(OptionalInt number) {
		return number.isPresent() && number.getAsInt() > 0 ? number : OptionalInt.empty();
	}

	private boolean there(String column) {
		return columns.stream().anyMatch(each -> each.endsWith(" AS " + column));
	}

	private Optional<Instant> time(ResultSet row, String column) throws SQLException {
		return there(column) ? Optional.ofNullable(row.getTimestamp(column, utc())).map(Timestamp::toInstant) : Optional.empty();
	}

	private OptionalInt number(ResultSet row, String column) throws SQLException {
		if (!there(column)) {
			return OptionalInt.empty();
		}
		int number = row.getInt(column);
		return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
	}

	private Optional<Boolean> truth(ResultSet row, String column) throws SQLException {
		if (!there(column)) {
			return Optional.empty();
		}
		boolean truth = row.getBoolean(column);
		return row.wasNull() ? Optional.empty() : Optional.of(truth);
	}

	private String text(ResultSet row, String column) throws SQLException {
		return there(column) ? Optional.ofNullable(row.getString(column)).map(String::strip).orElse("") : "";
	}

	/** Endpoints as both the database and its exports write them. */
	static final class Endpoints {
		private Endpoints() {
		}

		static Optional<UUID> of(String text) {
			String bare = text.strip().replaceAll("[{}]", "");
			return bare.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? Optional.of(UUID.fromString(bare)) : Optional.empty();
		}
	}
}

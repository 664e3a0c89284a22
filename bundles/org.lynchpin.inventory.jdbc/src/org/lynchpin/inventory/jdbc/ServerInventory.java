// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Keyring;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.inventory.Inventory;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens an inventory in PostgreSQL, for a team. */
final class ServerInventory {
	static final String SCHEME = "jdbc:postgresql:";
	private static final Pattern PASSWORD = Pattern.compile("[?&]password=", Pattern.CASE_INSENSITIVE);
	private static final int CONNECT_SECONDS = 10;
	private static final int LONGEST_PASSWORD = 256;

	private ServerInventory() {
	}

	static Inventory open(String url, Keyring keyring, Interaction ask) throws Failure {
		if (PASSWORD.matcher(url).find()) {
			throw new DataFailure("inventory-password-in-address", Failures.TEXT, url.substring(0, url.indexOf('?')));
		}
		Failures failures = new Failures(url);
		PGSimpleDataSource source = new PGSimpleDataSource();
		try {
			source.setUrl(url);
		} catch (IllegalArgumentException e) {
			throw new DataFailure("inventory-unreachable", Failures.TEXT, url).because(e);
		}
		source.setConnectTimeout(CONNECT_SECONDS);
		source.setApplicationName("Lynchpin");
		if (connect(source, url, failures, keyring, ask)) {
			Schema.migrate(source, "bytea", failures);
		}
		return new JdbcInventory(new Database(source, failures), new ServerRunLocks(source, failures), keyring);
	}

	/**
	 * Finds out how the server lets us in: without a password, with the one in the keyring, with one that is asked for.
	 *
	 * @return whether there is something to migrate
	 */
	private static boolean connect(PGSimpleDataSource source, String url, Failures failures, Keyring keyring, Interaction ask) throws Failure {
		String name = "inventory/" + url.substring(SCHEME.length());
		try {
			return isEarlier(source, failures);
		} catch (SQLException refused) {
			rethrowUnlessRefused(refused, failures);
		}
		Optional<Secret> kept = keyring.get(name, ask);
		if (kept.isPresent()) {
			try (Secret password = kept.get()) {
				use(source, password);
				return isEarlier(source, failures);
			} catch (SQLException refused) {
				rethrowUnlessRefused(refused, failures);
			}
		}
		SecretPrompt prompt = new SecretPrompt(SecretPrompt.Kind.PASSWORD, url, Failures.TEXT.text("ask-server-password", url), OptionalInt.empty(), 1,
				LONGEST_PASSWORD);
		try (Secret password = ask.ask(prompt)) {
			use(source, password);
			boolean earlier = isEarlier(source, failures);
			keyring.put(name, password, ask);
			return earlier;
		} catch (SQLException e) {
			throw failures.of(e);
		}
	}

	private static boolean isEarlier(PGSimpleDataSource source, Failures failures) throws SQLException, Failure {
		try (Connection connection = source.getConnection()) {
			return Schema.isEarlier(connection, failures);
		}
	}

	/** The driver takes a string only. */
	private static void use(PGSimpleDataSource source, Secret password) {
		source.setPassword(password.<String, RuntimeException>useChars(String::new));
	}

	private static void rethrowUnlessRefused(SQLException e, Failures failures) throws Failure {
		if (!Failures.refused(e) && !"08004".equals(e.getSQLState())) { // 08004: the server wants a password and none was given
			throw failures.of(e);
		}
	}
}

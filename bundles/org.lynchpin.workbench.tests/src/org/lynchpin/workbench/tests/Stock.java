// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.workbench.tests;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.h2.jdbcx.JdbcDataSource;

/** A great many cards, put into the database of a data folder beside the console, as a team of years would have them. */
final class Stock implements AutoCloseable {
	static final int CARDS = 150_000;

	private final Connection connection;

	Stock(Path dataFolder) throws SQLException {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:file:" + dataFolder.resolve("inventory").resolve("inventory") + ";AUTO_SERVER=TRUE;WRITE_DELAY=0");
		source.setUser("lynchpin");
		source.setPassword("");
		connection = source.getConnection();
	}

	void fill() throws SQLException {
		// identifiers that rise: the indexes are filled from one end
		run("insert into card (id, applet, kind, label, state, holder, holder_key, pin_state, admin_key_state, created, changed, sort_holder, sort_label, sort_computer,"
				+ " sort_expires, search_text) select cast('10000000-0000-4000-8000-' || lpad(x, 12, '0') as uuid), 'PIV', case when mod(x, 3) = 0 then 'VIRTUAL' else 'PHYSICAL' end, 'Stock ' || lpad(x, 6, '0'),"
				+ " case when mod(x, 5) = 0 then 'REVOKED' else 'ACTIVE' end, 'stock' || x || '@corp.example', 'stock' || x || '@corp.example', 'OWN', 'OURS',"
				+ " current_timestamp, current_timestamp, '0stock' || lpad(x, 6, '0'), 'stock ' || lpad(x, 6, '0'), '1', '1', 'stock ' || lpad(x, 6, '0')"
				+ " from system_range(1, " + CARDS + ")");
	}

	/** From now on, whoever asks the database waits. */
	void hold() throws SQLException {
		run("set exclusive 1");
	}

	void release() throws SQLException {
		run("set exclusive 0");
	}

	private void run(String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Override
	public void close() throws SQLException {
		release();
		run("delete from card where label like 'Stock %'");
		connection.close();
	}
}

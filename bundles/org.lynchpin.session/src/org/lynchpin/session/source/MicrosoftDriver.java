// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.microsoft.sqlserver.jdbc.SQLServerDriver;

/** The only class that needs the driver, which need not be installed. */
final class MicrosoftDriver {
	private static final Logger LOG = Logger.getLogger("com.microsoft.sqlserver.jdbc"); // held here, or its level is forgotten

	static {
		LOG.setLevel(Level.SEVERE); // what refuses is said once, by us
	}

	private MicrosoftDriver() {
	}

	static Connection connect(Properties properties) throws SQLException {
		return new SQLServerDriver().connect("jdbc:sqlserver://", properties);
	}
}

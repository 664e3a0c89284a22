// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.util.List;

/** The registrations as the query of the monitoring database gives them, as CSV. */
final class RowScribe implements Scribe {
	static final List<String> COLUMNS = List.of("RegisterTime", "DeRegisterTime", "ResponseCode", "DiagnosticId", "DeRegisterReason", "IsInternal", "IsUserServiceAvailable",
			"IsPrimaryRegistrar", "IPAddress", "EndpointId", "Version", "ServerFQDN", "PoolFQDN", "EdgeServer", "UserUri");

	@Override
	public void begin(Happening first, StringBuilder out) {
		out.append(String.join(",", COLUMNS)).append("\r\n");
	}

	@Override
	public void write(Happening happening, StringBuilder out) {
		if (happening instanceof Happening.Row row) {
			out.append(String.join(",", COLUMNS.stream().map(column -> quoted(row.columns().getOrDefault(column, "NULL"))).toList())).append("\r\n");
		}
	}

	private static String quoted(String value) {
		return value.matches("[^\",\r\n]*") ? value : "\"" + value.replace("\"", "\"\"") + "\"";
	}
}

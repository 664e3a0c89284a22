// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.trace.Lines;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceIndex;

/**
 * Reads the answer of the query for the registrations of a user, saved as values with commas, semicolons or tabs between
 * them (RFC 4180). The first line has the names of the columns, in any order; the query may have more than the console knows.
 */
final class RegistrationRows implements RecordReader {
	private static final Set<String> NAMES = Set.of("registertime", "deregistertime", "responsecode", "diagnosticid", "deregisterreason",
			"deregistertypeid", "isinternal", "isuserserviceavailable", "isprimaryregistrar", "ipaddress", "endpointid", "version", "serverfqdn", "poolfqdn",
			"edgeserver", "useruri", "sessionidtime", "registrarid", "endpointera", "clientversion", "userid");
	/** A value that goes on over more lines or bytes has lost its closing quote. */
	private static final int LONGEST_VALUE = 1 << 16;

	private final Columns columns;
	private boolean quoted;
	private int length;

	/** The names of the columns and what stands between the values. @param separator 0 where the first line is not that of such a file */
	record Columns(char separator, List<String> names) {
		/** Reads the first line of a file that is not empty. */
		static Columns of(Slice head) {
			int from = Ascii.skipped(head.bytes(), head.from(), head.to());
			int end = Lines.end(head.bytes(), from, Math.min(head.to(), from + 8192));
			String line = new Slice(head.bytes(), from, end).text().replace("\uFEFF", "");
			for (char separator : new char[] { ',', ';', '\t', '|' }) {
				List<String> names = values(line, separator);
				long known = names.stream().filter(name -> NAMES.contains(name.toLowerCase(Locale.ROOT))).count();
				boolean registration = names.stream().anyMatch(name -> name.equalsIgnoreCase("RegisterTime"));
				if (registration && known >= 3) {
					return new Columns(separator, names);
				}
			}
			return new Columns((char) 0, List.of());
		}

		/** The values of a line by their columns; empty for the first line itself. */
		Map<String, String> row(String line) {
			List<String> values = values(line.replace("\uFEFF", ""), separator);
			if (values.equals(names) || values.stream().allMatch(String::isBlank)) {
				return Map.of();
			}
			Map<String, String> row = new LinkedHashMap<>();
			for (int i = 0; i < Math.min(values.size(), names.size()); i++) {
				row.putIfAbsent(names.get(i), values.get(i));
			}
			return row;
		}
	}

	RegistrationRows(Slice head) {
		this.columns = Columns.of(head);
	}

	/** The values of a line, without their quotes. */
	static List<String> values(String line, char separator) {
		List<String> values = new ArrayList<>();
		StringBuilder value = new StringBuilder();
		boolean inside = false;
		boolean blank = true;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (c == '"' && inside && i + 1 < line.length() && line.charAt(i + 1) == '"') {
				value.append(c);
				i++;
			} else if (c == '"' && (inside || blank)) {
				inside = !inside;
			} else if (c == separator && !inside) {
				values.add(value.toString().strip());
				value.setLength(0);
				blank = true;
			} else {
				value.append(c);
				blank &= Character.isWhitespace(c);
			}
		}
		values.add(value.toString().strip());
		return values;
	}

	@Override
	public int nextStart(byte[] bytes, int from, int to) {
		if (length == 0 && from > 0) {
			take(bytes[from - 1]);
		}
		for (int at = from; at < to; at++) {
			if (at > 0 && bytes[at - 1] == '\n' && (!quoted || length > LONGEST_VALUE)) {
				quoted = false;
				length = 0;
				return at;
			}
			take(bytes[at]);
		}
		return -1;
	}

	private void take(byte b) {
		quoted ^= b == '"';
		length++;
	}

	@Override
	public void describe(Slice record, RowWriter rows) {
		if (record.length() > LONGEST_VALUE * 4) {
			return;
		}
		Map<String, String> row = columns.row(record.text().strip());
		Optional<String> registered = value(row, "RegisterTime");
		if (registered.isEmpty() && value(row, "ResponseCode").isEmpty()) {
			return;
		}
		byte[] bytes = record.bytes();
		rows.row(RecordKind.REGISTRATION, bytes, record.from(), Ascii.trimmed(bytes, record.from(), record.to()));
		long time = PrintedTime.read(registered.orElse(""));
		if (time != TraceIndex.NO_TIME) {
			rows.time(time);
		}
		rows.status(number(value(row, "ResponseCode")));
		int code = number(value(row, "DiagnosticId"));
		if (code != 0) {
			rows.code(code);
		}
		text(rows, Field.FROM, value(row, "UserUri").or(() -> value(row, "User")).map(RegistrationRows::address));
		text(rows, Field.PEER, value(row, "IPAddress"));
		text(rows, Field.MACHINE, value(row, "ServerFQDN").or(() -> value(row, "PoolFQDN")));
	}

	private static String address(String uri) {
		return uri.regionMatches(true, 0, "sip:", 0, 4) ? uri.substring(4) : uri;
	}

	private static void text(RowWriter rows, Field field, Optional<String> value) {
		value.map(text -> text.getBytes(StandardCharsets.UTF_8)).ifPresent(bytes -> rows.text(field, bytes, 0, bytes.length));
	}

	private static int number(Optional<String> value) {
		byte[] bytes = Ascii.bytes(value.orElse(""));
		return Ascii.number(bytes, 0, bytes.length);
	}

	private static Optional<String> value(Map<String, String> row, String name) {
		return row.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue)
				.filter(text -> !text.isBlank() && !text.equalsIgnoreCase("NULL")).findFirst();
	}
}

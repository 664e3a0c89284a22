// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;

/**
 * What codes of one kind mean for a sign-in: data beside this class, one row a code or a range of codes; stage, severity, basis, the
 * texts that tell it, the command that tells more.
 */
final class CodeTable {
	private static final int FIELDS = 6;

	/** On what a row rests. */
	enum Basis {
		/** The publisher documents it. */
		D,
		/** It was read in source code. */
		C,
		/** It was seen in a trace. */
		T,
		/** Common knowledge of the product, not confirmed. */
		K
	}

	/**
	 * A row.
	 *
	 * @param from the first code
	 * @param to the last
	 * @param stage empty where it is that of the step in which the code is seen
	 * @param texts the second half of the finding's id; empty for the rule's own texts
	 */
	record Row(long from, long to, Optional<Stage> stage, Severity severity, Basis basis, String texts, Command command) {
		/** The id of the finding. @param prefix the rule's id and a hyphen */
		String finding(String prefix) {
			return texts.isEmpty() ? prefix.substring(0, prefix.length() - 1) : prefix + texts;
		}

		boolean proven() {
			return basis != Basis.K;
		}
	}

	private final TreeMap<Long, Row> rows = new TreeMap<>();

	/** @param file its name beside this class */
	CodeTable(String file) {
		try (InputStream stream = CodeTable.class.getResourceAsStream(file);
				BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> row(file, line)).forEach(row -> {
				if (rows.put(row.from(), row) != null) {
					throw new IllegalStateException(file + ": " + row.from() + " stands twice");
				}
			});
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Row row(String file, String line) {
		String[] fields = line.split("\t", -1);
		if (fields.length != FIELDS) {
			throw new IllegalStateException(file + ": a row has " + FIELDS + " fields: " + line);
		}
		int dash = fields[0].indexOf('-');
		long from = Long.decode(dash < 0 ? fields[0] : fields[0].substring(0, dash));
		long to = dash < 0 ? from : Long.decode(fields[0].substring(dash + 1));
		Optional<Stage> stage = fields[1].equals("*") ? Optional.empty() : Optional.of(Stage.valueOf(fields[1]));
		return new Row(from, to, stage, Severity.valueOf(fields[2]), Basis.valueOf(fields[3]), fields[4].equals("*") ? "" : fields[4], Command.of(fields[5]));
	}

	/** The row of a code; of 32 bits as an unsigned number. */
	Optional<Row> row(long code) {
		return Optional.ofNullable(rows.floorEntry(code)).map(Map.Entry::getValue).filter(row -> code <= row.to());
	}

	/** All rows. */
	Iterable<Row> rows() {
		return rows.values();
	}
}

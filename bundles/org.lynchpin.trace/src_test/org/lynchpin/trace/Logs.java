// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.lynchpin.trace.index.Limits;

/** What tests of the reader share: logs of the marked form, small limits, and an index as text. */
final class Logs {
	private Logs() {
	}

	/** Small enough to meet every limit. */
	static Limits small() {
		return new Limits(1, 1L << 30, 1L << 20, 100, 1 << 16, 0, 6000, 1 << 16);
	}

	static String records(int from, int to) {
		StringBuilder text = new StringBuilder();
		for (int i = from; i < to; i++) {
			text.append("@ ").append(1000 + i).append(i % 2 == 0 ? " REGISTER 0" : " REGISTER 401").append(" call-").append(i / 4).append(" anna").append(i % 10)
					.append("@corp.example bert@corp.example 10.0.0.").append(i % 7).append(":5061\r\nVia: SIP/2.0/TLS x\r\n\r\n");
		}
		return text.toString();
	}

	/** Everything an index says, to compare. */
	static List<String> rows(TraceFile file) {
		TraceIndex index = file.index();
		List<String> rows = new ArrayList<>();
		for (int row = 0; row < index.size(); row++) {
			rows.add(index.offset(row) + "+" + index.length(row) + " line " + index.line(row) + " " + index.time(row) + " " + index.kind(row) + " " + index.direction(row)
					+ " " + index.method(row) + " " + index.status(row) + " " + index.code(row) + " " + index.text(row, RowWriter.Field.CALL_ID) + " "
					+ index.text(row, RowWriter.Field.FROM) + " " + index.text(row, RowWriter.Field.TO) + " " + index.text(row, RowWriter.Field.PEER));
		}
		return rows;
	}

	static List<Path> files(Path folder, String ending) throws IOException {
		if (!Files.exists(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(ending)).toList();
		}
	}

	static void warned(TraceFile file, String words) {
		assertThat(file.warnings()).anySatisfy(warning -> assertThat(warning.text()).contains(words));
	}
}

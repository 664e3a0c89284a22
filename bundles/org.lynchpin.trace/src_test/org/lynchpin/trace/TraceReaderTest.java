// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceReaderTest {
	@TempDir
	Path folder;

	private TraceReader reader() {
		return new TraceReader(List.of(new MarkedFormat()), folder.resolve("cache"));
	}

	private Path file(String name, String text) throws Exception {
		return Files.writeString(folder.resolve(name), text);
	}

	@Test
	void a_log_has_a_row_for_each_record_with_what_its_first_line_says() throws Exception {
		Path log = file("a.log", "hello\n@ 1000 REGISTER 0 call-1 anna bert srv:5061\nVia: x\n\n@ - REGISTER 401 call-1 anna bert srv:5061\nDate: y\n");
		try (TraceFile file = reader().open(log, new Quiet())) {
			TraceIndex index = file.index();
			assertThat(index.size()).isEqualTo(3);
			assertThat(index.kind(0)).isEqualTo(RecordKind.LINE);
			assertThat(index.line(1)).isEqualTo(2);
			assertThat(index.line(2)).isEqualTo(5);
			assertThat(index.offset(1)).isEqualTo(6);
			assertThat(index.time(1)).isEqualTo(1000);
			assertThat(index.time(2)).isEqualTo(TraceIndex.NO_TIME);
			assertThat(index.method(2)).isEqualTo("REGISTER");
			assertThat(index.status(2)).isEqualTo(401);
			assertThat(index.text(1, RowWriter.Field.CALL_ID)).isEqualTo("call-1").isSameAs(index.text(2, RowWriter.Field.CALL_ID));
			assertThat(index.number(RowWriter.Field.FROM, "anna")).contains(index.number(1, RowWriter.Field.FROM));
			assertThat(index.number(RowWriter.Field.FROM, "carl")).isEmpty();
			assertThat(index.sequence(1)).isEqualTo(-1);
			assertThat(((TraceRecord.Line) file.record(1)).text()).isEqualTo("@ 1000 REGISTER 0 call-1 anna bert srv:5061\nVia: x\n\n");
			assertThat(file.text(0, 5)).isEqualTo("hello");
		}
	}

	@Test
	void records_of_any_length_keep_their_place_and_line_across_the_pieces_in_which_a_log_is_read() throws Exception {
		Random random = new Random(3);
		StringBuilder text = new StringBuilder();
		List<long[]> wanted = new ArrayList<>();
		long line = 1;
		for (int i = 0; i < 20_000; i++) {
			wanted.add(new long[] { text.length(), line });
			text.append("@ ").append(i).append(" SERVICE 0 call-").append(i / 4).append(" u").append(random.nextInt(500)).append(" v p:").append(i % 7).append('\n');
			line++;
			int lines = random.nextInt(1000) == 0 ? random.nextInt(10_000) : random.nextInt(30);
			for (int j = 0; j < lines; j++, line++) {
				text.append("x".repeat(random.nextInt(80))).append(random.nextBoolean() ? "\r\n" : "\n");
			}
		}
		Path log = file("b.log", text.toString());
		try (TraceFile file = reader().open(log, new Quiet())) {
			TraceIndex index = file.index();
			assertThat(index.size()).isEqualTo(20_000);
			for (int row = 0; row < index.size(); row++) {
				assertThat(index.offset(row)).isEqualTo(wanted.get(row)[0]);
				assertThat(index.line(row)).isEqualTo(wanted.get(row)[1]);
				assertThat(index.time(row)).isEqualTo(row);
				assertThat(index.length(row)).isEqualTo((row + 1 < wanted.size() ? wanted.get(row + 1)[0] : text.length()) - wanted.get(row)[0]);
				assertThat(index.text(row, RowWriter.Field.CALL_ID)).isEqualTo("call-" + row / 4);
			}
			assertThat(file.warnings()).isEmpty();
		}
	}

	@Test
	void what_is_added_to_a_log_is_followed_and_the_last_record_is_completed() throws Exception {
		Path log = file("c.log", "@ 1 A 0 c1 a b p\nhalf");
		try (TraceFile file = reader().open(log, new Quiet())) {
			assertThat(file.index().size()).isEqualTo(1);
			assertThat(file.follow()).isFalse();
			StringBuilder all = new StringBuilder("@ 1 A 0 c1 a b p\nhalf");
			for (int i = 2; i < 9000; i++) {
				String more = " and the rest\n@ " + i + " B 200 c" + i + " a b p\n" + "half".repeat(i % 50);
				all.append(more);
				Files.writeString(log, more, StandardCharsets.UTF_8, java.nio.file.StandardOpenOption.APPEND);
				if (i % 100 == 0) {
					assertThat(file.follow()).isTrue();
					assertThat(file.index().size()).isEqualTo(i);
					assertThat(file.index().text(i - 1, RowWriter.Field.CALL_ID)).isEqualTo("c" + i);
				}
			}
			file.follow();
			TraceIndex index = file.index();
			assertThat(index.size()).isEqualTo(8999);
			for (int row = 0; row < index.size(); row++) {
				assertThat(index.time(row)).isEqualTo(row + 1);
				long end = row + 1 < index.size() ? index.offset(row + 1) : all.length();
				assertThat(index.offset(row) + index.length(row)).isEqualTo(end);
			}
		}
	}
}

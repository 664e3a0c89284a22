// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class HostileLogTest {
	private static final int MB = 1 << 20;

	@TempDir
	Path folder;

	private TraceFile open(TraceFormat format, Path log) throws Exception {
		return new TraceReader(List.of(format), folder.resolve("cache"), Logs.small()).open(log, new Quiet());
	}

	private Path write(String name, byte[]... parts) throws Exception {
		Path log = folder.resolve(name);
		try (OutputStream out = Files.newOutputStream(log)) {
			for (byte[] part : parts) {
				out.write(part);
			}
		}
		return log;
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] fill(int length, char letter) {
		byte[] bytes = new byte[length];
		Arrays.fill(bytes, (byte) letter);
		return bytes;
	}

	@Test
	void a_record_that_is_too_long_is_cut_and_the_ones_behind_it_are_found() throws Exception {
		byte[] lines = fill(40 * MB, 'x');
		for (int i = 79; i < lines.length; i += 80) {
			lines[i] = '\n';
		}
		Path log = write("long.log", ascii(Logs.records(0, 5)), lines, ascii("\n" + Logs.records(5, 8)));
		try (TraceFile file = open(new MarkedFormat(), log)) {
			assertThat(file.index().size()).isEqualTo(8);
			assertThat(file.index().length(4)).isEqualTo(16 * MB);
			assertThat(file.index().line(5)).isEqualTo(5 * 3 + 40L * MB / 80 + 2);
			assertThat(((TraceRecord.Line) file.record(6)).text()).startsWith("@ 1006 ");
			assertThat(file.record(4)).isInstanceOf(TraceRecord.Line.class);
			Logs.warned(file, "longer than 16 MB");
		}
	}

	@Test
	void a_line_without_end_a_header_of_ten_megabytes_and_bytes_of_zero_are_borne() throws Exception {
		Path log = write("line.log", ascii("@ 1 A 0 "), fill(10 * MB, 'c'), ascii(" a b p\n" + Logs.records(0, 3)), new byte[3 * MB], ascii("\n"), fill(60 * MB, '@'),
				ascii("\n" + Logs.records(3, 6)), fill(5 * MB, ' '));
		try (TraceFile file = open(new MarkedFormat(), log)) {
			assertThat(file.index().size()).isEqualTo(7);
			assertThat(file.index().text(0, RowWriter.Field.CALL_ID)).hasSize(1024);
			assertThat(file.index().text(6, RowWriter.Field.CALL_ID)).isEqualTo("call-1");
			assertThat(file.index().line(4)).isEqualTo(1 + 1 + 9 + 2);
			assertThat(file.index().length(0)).isGreaterThan(10 * MB);
			assertThat(file.record(3)).isInstanceOf(TraceRecord.Line.class);
		}
	}

	/** Fails at what its letters say. */
	private static final class Failing extends MarkedFormat {
		private final String where;
		private int calls;

		Failing(String where) {
			this.where = where;
		}

		private void fail(String here) {
			if (where.equals(here) && ++calls % 3 == 0) {
				throw calls % 2 == 0 ? new IllegalStateException("a plug-in's own") : new ArrayIndexOutOfBoundsException(-1);
			}
			if (where.equals(here + "-deep") && ++calls % 3 == 0) {
				fall(0);
			}
		}

		private int fall(int depth) {
			return fall(depth + 1) + 1;
		}

		@Override
		public int confidence(Sample sample) {
			if (where.equals("confidence")) {
				throw new IllegalStateException("a plug-in's own");
			}
			return super.confidence(sample);
		}

		@Override
		public RecordReader reader(Sample sample) {
			RecordReader reader = super.reader(sample);
			return new RecordReader() {
				@Override
				public int nextStart(byte[] bytes, int from, int to) {
					fail("start");
					if (where.equals("nonsense") && ++calls % 4 == 0) {
						return calls % 8 == 0 ? Integer.MAX_VALUE : from - 7;
					}
					return reader.nextStart(bytes, from, to);
				}

				@Override
				public void describe(Slice record, RowWriter rows) {
					fail("before");
					reader.describe(record, rows);
					fail("describe");
				}
			};
		}

		@Override
		public TraceRecord decode(Origin origin, Slice bytes) {
			fail("decode");
			return where.equals("nothing") ? null : super.decode(origin, bytes);
		}
	}

	@Test
	void a_format_that_fails_at_any_step_costs_a_warning_and_nothing_else() throws Exception {
		for (String where : List.of("start", "start-deep", "nonsense", "before", "before-deep", "describe", "describe-deep", "decode", "decode-deep", "nothing")) {
			int records = where.endsWith("deep") ? 60 : 3000;
			Path log = write(where + ".log", ascii(Logs.records(0, records)));
			try (TraceFile file = open(new Failing(where), log)) {
				assertThat(file.index().size()).as(where).isPositive();
				if (where.startsWith("before") || where.startsWith("describe")) {
					assertThat(file.index().size()).isEqualTo(records);
				}
				for (int row = 0; row < file.index().size(); row += 7) {
					assertThat(file.record(row)).isInstanceOf(TraceRecord.Line.class);
				}
				if (!where.equals("nonsense")) {
					assertThat(file.warnings()).isNotEmpty();
				}
				assertThat(file.warnings().size()).isLessThanOrEqualTo(201);
			}
		}
		try (TraceFile file = open(new Failing("confidence"), write("c.log", ascii(Logs.records(0, 3))))) {
			assertThat(file.format()).isEmpty();
		}
	}

	@Test
	void of_many_warnings_the_first_are_kept_and_the_others_counted() throws Exception {
		try (TraceFile file = open(new MarkedFormat(), write("w.log", ascii("@ x\n".repeat(1000))))) {
			assertThat(file.warnings()).hasSize(201);
			assertThat(file.warnings().getLast().text()).contains("800");
		}
	}

	@Test
	void a_million_different_texts_are_numbered_and_found_again() throws Exception {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 400_000; i++) {
			text.append("@ 1 A 0 c").append(i * 2654435761L).append(" f").append(i).append(" t").append(i % 1000).append(" p\n");
		}
		Path log = write("texts.log", ascii(text.toString()));
		for (int turn = 0; turn < 2; turn++) {
			try (TraceFile file = open(new MarkedFormat(), log)) {
				TraceIndex index = file.index();
				for (int i = 0; i < 400_000; i += 997) {
					assertThat(index.text(i, RowWriter.Field.CALL_ID)).isEqualTo("c" + i * 2654435761L);
					assertThat(index.number(RowWriter.Field.CALL_ID, "c" + i * 2654435761L)).contains(index.number(i, RowWriter.Field.CALL_ID));
					assertThat(index.number(i, RowWriter.Field.TO)).isEqualTo(index.number(i % 1000, RowWriter.Field.TO));
				}
			}
		}
	}

	@Test
	void any_bytes_at_all_are_opened_and_every_row_can_be_looked_at() throws Exception {
		Random random = new Random(23);
		for (int turn = 0; turn < 300; turn++) {
			byte[] bytes = new byte[random.nextInt(2000)];
			random.nextBytes(bytes);
			byte[] log = ascii(Logs.records(0, 20));
			for (int i = 0; i < random.nextInt(60); i++) {
				log[random.nextInt(log.length)] = new byte[] { 0, '\n', '\r', '@', ' ', (byte) 0xFF, (byte) 0xFE, 0x1F }[random.nextInt(8)];
			}
			try (TraceFile file = open(new MarkedFormat(), write("any.log", turn % 3 == 0 ? new byte[0] : log, bytes, turn % 2 == 0 ? log : new byte[0]))) {
				for (int row = 0; row < file.index().size(); row++) {
					assertThat(file.record(row)).isNotNull();
					assertThat(file.index().offset(row) + file.index().length(row)).isLessThanOrEqualTo(file.bytes());
				}
			}
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowTest {
	@TempDir
	Path folder;
	private Path log;

	@BeforeEach
	void log() throws Exception {
		log = Files.writeString(folder.resolve("a.log"), Logs.records(0, 100));
	}

	private TraceReader reader() {
		return new TraceReader(List.of(new MarkedFormat()), folder.resolve("cache"), Logs.small());
	}

	private void add(String text) throws Exception {
		Files.writeString(log, text, StandardOpenOption.APPEND);
	}

	@Test
	void a_log_that_grows_byte_by_byte_ends_with_the_rows_of_one_that_was_read_at_once() throws Exception {
		byte[] more = Logs.records(100, 110).getBytes(StandardCharsets.UTF_8);
		try (TraceFile file = reader().open(log, new Quiet())) {
			for (byte one : more) {
				Files.write(log, new byte[] { one }, StandardOpenOption.APPEND);
				assertThat(file.follow()).isTrue();
			}
			assertThat(file.follow()).isFalse();
			try (TraceFile again = new TraceReader(List.of(new MarkedFormat()), folder.resolve("other")).open(log, new Quiet())) {
				assertThat(Logs.rows(file)).isEqualTo(Logs.rows(again));
			}
			assertThat(file.warnings()).extracting(TraceWarning::text).doesNotHaveDuplicates();
		}
	}

	@Test
	void a_log_that_grows_in_pieces_of_any_length_is_indexed_as_if_it_were_read_at_once() throws Exception {
		Random random = new Random(17);
		byte[] all = Logs.records(0, 30_000).getBytes(StandardCharsets.UTF_8);
		int at = random.nextInt(1000);
		Files.write(log, java.util.Arrays.copyOf(all, at));
		try (TraceFile file = reader().open(log, new Quiet())) {
			while (at < all.length) {
				int length = Math.min(all.length - at, random.nextInt(random.nextInt(5) == 0 ? 1_000_000 : 3000) + 1);
				Files.write(log, java.util.Arrays.copyOfRange(all, at, at + length), StandardOpenOption.APPEND);
				at += length;
				int before = file.index().size();
				file.follow();
				assertThat(file.index().size()).isGreaterThanOrEqualTo(before);
			}
			assertThat(file.bytes()).isEqualTo(all.length);
			try (TraceFile again = new TraceReader(List.of(new MarkedFormat()), folder.resolve("other")).open(log, new Quiet())) {
				assertThat(Logs.rows(file)).isEqualTo(Logs.rows(again)).hasSize(30_000);
			}
		}
		try (TraceFile kept = reader().open(log, new Quiet())) {
			assertThat(kept.index().size()).isEqualTo(30_000);
			assertThat(kept.index().text(29_999, RowWriter.Field.CALL_ID)).isEqualTo("call-7499");
		}
	}

	@Test
	void a_log_that_became_shorter_is_read_anew_and_that_is_said() throws Exception {
		try (TraceFile file = reader().open(log, new Quiet())) {
			TraceIndex old = file.index();
			Files.writeString(log, Logs.records(500, 503));
			assertThat(file.record(50)).isInstanceOfSatisfying(TraceRecord.Line.class, line -> assertThat(line.text()).isEmpty());
			assertThat(file.follow()).isTrue();
			assertThat(file.index().size()).isEqualTo(3);
			assertThat(file.index().time(0)).isEqualTo(1500);
			assertThat(((TraceRecord.Line) file.record(0)).text()).startsWith("@ 1500 ");
			assertThat(old.size()).isEqualTo(100);
			Logs.warned(file, "from its beginning");
			assertThat(file.record(50)).isInstanceOf(TraceRecord.Line.class);
		}
	}

	@Test
	void a_log_that_was_rotated_is_read_anew_even_where_the_next_one_is_longer_already() throws Exception {
		try (TraceFile file = reader().open(log, new Quiet())) {
			Files.move(log, folder.resolve("a.1.log"));
			Files.writeString(log, Logs.records(700, 900));
			assertThat(file.follow()).isTrue();
			assertThat(file.index().size()).isEqualTo(200);
			assertThat(file.index().time(0)).isEqualTo(1700);
			Logs.warned(file, "from its beginning");
			// The same file again, emptied and filled by its program.
			try (var channel = java.nio.channels.FileChannel.open(log, StandardOpenOption.WRITE)) {
				channel.truncate(0);
			}
			add(Logs.records(3000, 3400));
			assertThat(file.follow()).isTrue();
			assertThat(file.index().size()).isEqualTo(400);
			assertThat(file.index().time(399)).isEqualTo(4399);
		}
	}

	@Test
	void a_log_that_was_deleted_keeps_its_rows_and_comes_back() throws Exception {
		try (TraceFile file = reader().open(log, new Quiet())) {
			Files.delete(log);
			assertThat(file.follow()).isFalse();
			assertThat(file.follow()).isFalse();
			assertThat(file.index().size()).isEqualTo(100);
			assertThat(file.record(3)).isInstanceOf(TraceRecord.Line.class);
			assertThat(file.text(0, 100)).isEmpty();
			assertThat(file.warnings()).extracting(TraceWarning::text).filteredOn(text -> text.contains("deleted")).hasSize(1);
			Files.writeString(log, Logs.records(0, 5));
			assertThat(file.follow()).isTrue();
			assertThat(file.index().size()).isEqualTo(5);
		}
	}

	@Test
	void a_log_that_was_empty_when_it_was_opened_gets_its_format_when_it_has_lines() throws Exception {
		Files.writeString(log, "");
		try (TraceFile file = reader().open(log, new Quiet())) {
			assertThat(file.format()).isEmpty();
			add("starting up\n");
			file.follow();
			assertThat(file.format()).isEmpty();
			add(Logs.records(0, 3));
			assertThat(file.follow()).isTrue();
			assertThat(file.format()).isPresent();
			assertThat(file.index().size()).isEqualTo(4);
			assertThat(file.warnings()).isEmpty();
			add(Logs.records(3, 6));
			file.follow();
			assertThat(file.index().size()).isEqualTo(7);
		}
	}

	@Test
	void a_log_in_utf16_is_followed_too() throws Exception {
		Files.write(log, Logs.records(0, 50).getBytes(StandardCharsets.UTF_16LE));
		try (TraceFile file = reader().open(log, new Quiet())) {
			Files.write(log, Logs.records(50, 60).getBytes(StandardCharsets.UTF_16LE), StandardOpenOption.APPEND);
			assertThat(file.follow()).isTrue();
			assertThat(file.index().size()).isEqualTo(60);
			assertThat(file.index().line(59)).isEqualTo(59 * 3 + 1);
			assertThat(file.warnings()).hasSize(1);
		}
	}

	@Test
	void an_unpacked_text_that_was_taken_from_the_cache_is_unpacked_again() throws Exception {
		Files.write(log, Logs.records(0, 50).getBytes(StandardCharsets.UTF_16LE));
		try (TraceFile file = reader().open(log, new Quiet())) {
			Logs.files(folder.resolve("cache"), ".text").forEach(text -> text.toFile().delete());
			assertThat(((TraceRecord.Line) file.record(49)).text()).startsWith("@ 1049 ");
		}
	}

	/** Counts midnights: the times of its log have no date, and go back by a day at each. */
	private static final class Undated extends MarkedFormat {
		@Override
		public boolean independent() {
			return false;
		}

		@Override
		public RecordReader reader(Sample sample) {
			RecordReader reader = super.reader(sample);
			return new RecordReader() {
				private long day;
				private long before;

				@Override
				public int nextStart(byte[] bytes, int from, int to) {
					return reader.nextStart(bytes, from, to);
				}

				@Override
				public void describe(Slice record, RowWriter rows) {
					reader.describe(record, rows);
					long time = Long.parseLong(new String(record.bytes(), record.from() + 2, 4, StandardCharsets.US_ASCII));
					day += time < before ? 10_000 : 0;
					before = time;
					rows.time(day + time);
				}
			};
		}
	}

	@Test
	void what_a_reader_has_to_know_from_the_first_byte_on_is_known_when_the_log_grows_and_when_it_is_opened_again() throws Exception {
		StringBuilder first = new StringBuilder();
		for (int i = 0; i < 8000; i++) {
			first.append("@ ").append(1000 + i * 7 % 9000).append(" A 0 c a b p\n").append(i % 3 == 0 ? "x".repeat(40) + "\n" : "");
		}
		Files.writeString(log, first);
		TraceReader reader = new TraceReader(List.of(new Undated()), folder.resolve("cache"), Logs.small());
		for (int turn = 0; turn < 3; turn++) {
			try (TraceFile file = reader.open(log, new Quiet())) {
				for (int i = 0; i < 4; i++) {
					add("@ 8" + turn + i + "0 A 0 c a b p\n@ 1500 A 0 c a b p\nand more");
					assertThat(file.follow()).isTrue();
					assertThat(file.follow()).isFalse();
					add(" of it\n");
					file.follow();
				}
				try (TraceFile again = new TraceReader(List.of(new Undated()), folder.resolve("other" + turn)).open(log, new Quiet())) {
					assertThat(Logs.rows(file)).isEqualTo(Logs.rows(again));
					assertThat(again.index().time(again.index().size() - 1)).isGreaterThan(60_000);
				}
			}
		}
	}
}

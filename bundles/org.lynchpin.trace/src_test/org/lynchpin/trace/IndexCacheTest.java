// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.trace.index.Limits;

class IndexCacheTest {
	@TempDir
	Path folder;
	private Path cache;
	private Path log;
	private final AtomicInteger described = new AtomicInteger();

	/** Counts how often a record is described. */
	private class Counting extends MarkedFormat {
		private final int version;

		Counting(int version) {
			this.version = version;
		}

		@Override
		public int version() {
			return version;
		}

		@Override
		public RecordReader reader(Sample sample) {
			RecordReader reader = super.reader(sample);
			return new RecordReader() {
				@Override
				public int nextStart(byte[] bytes, int from, int to) {
					return reader.nextStart(bytes, from, to);
				}

				@Override
				public void describe(Slice record, RowWriter rows) {
					described.incrementAndGet();
					reader.describe(record, rows);
				}
			};
		}
	}

	@BeforeEach
	void log() throws Exception {
		cache = folder.resolve("cache");
		log = Files.writeString(folder.resolve("a.log"), "no record\n" + Logs.records(0, 300));
	}

	private TraceReader reader() {
		return new TraceReader(List.of(new Counting(1)), cache, Logs.small());
	}

	private List<String> rows() throws Exception {
		described.set(0);
		try (TraceFile file = reader().open(log, new Quiet())) {
			return Logs.rows(file);
		}
	}

	private Path index() throws Exception {
		return Logs.files(cache, ".index").getFirst();
	}

	@Test
	void a_log_is_read_once_and_then_opened_by_its_index() throws Exception {
		List<String> first = rows();
		assertThat(first).hasSize(301);
		assertThat(described).hasValue(301);
		assertThat(rows()).isEqualTo(first);
		assertThat(described).hasValue(0);
	}

	@Test
	void an_index_that_is_damaged_at_any_place_or_cut_anywhere_is_made_anew_without_a_word() throws Exception {
		List<String> wanted = rows();
		byte[] good = Files.readAllBytes(index());
		for (int at = 0; at < good.length; at += 151) {
			byte[] bad = good.clone();
			bad[at] ^= 0x20;
			Files.write(index(), bad);
			assertThat(rows()).isEqualTo(wanted);
			assertThat(described).hasValue(301);
			Files.write(index(), java.util.Arrays.copyOf(good, at));
			assertThat(rows()).isEqualTo(wanted);
			assertThat(described).hasValue(301);
		}
		try (TraceFile file = reader().open(log, new Quiet())) {
			assertThat(file.warnings()).isEmpty();
		}
	}

	@Test
	void another_content_of_the_same_length_is_noticed_and_another_time_too() throws Exception {
		rows();
		FileTime time = Files.getLastModifiedTime(log);
		Files.writeString(log, Files.readString(log).replace("call-3 ", "CALL-3 "));
		Files.setLastModifiedTime(log, time);
		assertThat(rows()).anyMatch(row -> row.contains("CALL-3 "));
		Files.setLastModifiedTime(log, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
		rows();
		assertThat(described).hasValue(301);
	}

	@Test
	void a_changed_format_makes_the_index_anew() throws Exception {
		rows();
		described.set(0);
		try (TraceFile file = new TraceReader(List.of(new Counting(2)), cache, Logs.small()).open(log, new Quiet())) {
			assertThat(file.index().size()).isEqualTo(301);
		}
		assertThat(described).hasValue(301);
	}

	@Test
	void of_a_log_that_has_grown_since_only_what_was_added_is_read() throws Exception {
		Files.writeString(log, Logs.records(0, 5000));
		List<String> before = rows();
		for (int turn = 0; turn < 5; turn++) {
			Files.writeString(log, Logs.records(5000 + turn * 7, 5007 + turn * 7), StandardOpenOption.APPEND);
			List<String> after = rows();
			assertThat(described.get()).isBetween(7, 2000);
			assertThat(after).hasSize(5000 + 7 * (turn + 1)).startsWith(before.toArray(String[]::new));
			before = after;
		}
		Path other = Files.copy(log, folder.resolve("b.log"));
		try (TraceFile file = reader().open(other, new Quiet())) {
			assertThat(Logs.rows(file)).isEqualTo(before);
		}
	}

	@Test
	void warnings_are_kept_with_the_index() throws Exception {
		Files.writeString(log, "@ broken\n", StandardOpenOption.APPEND);
		for (int turn = 0; turn < 2; turn++) {
			try (TraceFile file = reader().open(log, new Quiet())) {
				assertThat(file.warnings()).containsExactly(new TraceWarning(902, Files.size(log) - 9, "too few words"));
			}
		}
	}

	@Test
	void a_cache_that_cannot_be_written_is_said_and_the_log_is_open_all_the_same() throws Exception {
		Files.writeString(cache, "a file stands where the folder should be");
		try (TraceFile file = reader().open(log, new Quiet())) {
			assertThat(file.index().size()).isEqualTo(301);
			assertThat(file.record(5)).isInstanceOf(TraceRecord.Line.class);
			Logs.warned(file, cache.toString());
		}
	}

	@Test
	void many_that_open_the_same_log_at_once_all_read_what_is_right() throws Exception {
		List<String> wanted = rows();
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Future<List<String>>> all = new ArrayList<>();
			for (int i = 0; i < 64; i++) {
				boolean delete = i % 8 == 3;
				Callable<List<String>> one = () -> {
					if (delete) {
						Logs.files(cache, ".index").forEach(file -> file.toFile().delete());
					}
					try (TraceFile file = reader().open(log, new Quiet())) {
						return Logs.rows(file);
					}
				};
				all.add(threads.submit(one));
			}
			for (Future<List<String>> one : all) {
				assertThat(one.get()).isEqualTo(wanted);
			}
		} finally {
			threads.shutdown();
		}
		assertThat(Logs.files(cache, ".tmp")).isEmpty();
	}

	@Test
	void the_indexes_that_were_not_used_for_the_longest_time_go_first() throws Exception {
		rows();
		long size = Files.size(index());
		Limits three = new Limits(1, size * 3 + size / 2, 1L << 20, 100, 1 << 16, 0, 6000, 1 << 16);
		List<Path> logs = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			logs.add(Files.copy(log, folder.resolve("log" + i + ".log")));
			for (Path file : Logs.files(cache, ".index")) {
				Files.setLastModifiedTime(file, FileTime.from(Files.getLastModifiedTime(file).toInstant().minusSeconds(60)));
			}
			try (TraceFile file = new TraceReader(List.of(new Counting(1)), cache, three).open(logs.getLast(), new Quiet())) {
				assertThat(file.index().size()).isEqualTo(301);
			}
		}
		assertThat(Logs.files(cache, ".index")).hasSize(3);
		described.set(0);
		try (TraceFile file = reader().open(logs.get(5), new Quiet()); TraceFile older = reader().open(logs.get(3), new Quiet())) {
			assertThat(described).hasValue(0);
		}
	}

	@Test
	void a_small_log_is_not_worth_an_index() throws Exception {
		try (TraceFile file = new TraceReader(List.of(new Counting(1)), cache).open(log, new Quiet())) {
			assertThat(file.index().size()).isEqualTo(301);
		}
		assertThat(Logs.files(cache, "")).isEmpty();
	}

	@Test
	void an_index_of_many_pages_is_the_same_from_the_disk_as_from_the_pass() throws Exception {
		Files.writeString(log, Logs.records(0, 20_000));
		List<String> first = rows();
		assertThat(first).hasSize(20_000);
		assertThat(rows()).isEqualTo(first);
		assertThat(described).hasValue(0);
		assertThat(Files.size(index())).isLessThan(Files.size(log) / 2);
	}
}

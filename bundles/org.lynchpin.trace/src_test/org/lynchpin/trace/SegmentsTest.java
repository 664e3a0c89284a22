// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.trace.index.Limits;

/** What several readers make of a log is what one makes of it. */
class SegmentsTest {
	@TempDir
	Path folder;

	private TraceFile open(Path log, long segment) throws Exception {
		Limits limits = new Limits(1, 1L << 30, 1L << 20, 100, 1 << 16, 0, 6000, segment);
		return new TraceReader(List.of(new MarkedFormat()), folder.resolve("cache" + segment), limits).open(log, new Quiet());
	}

	private void same(Path log) throws Exception {
		try (TraceFile many = open(log, 20_000); TraceFile one = open(log, 1L << 40)) {
			assertThat(Logs.rows(many)).isEqualTo(Logs.rows(one));
			assertThat(many.warnings()).containsExactlyInAnyOrderElementsOf(one.warnings());
			Files.writeString(log, "more\n" + Logs.records(0, 9), StandardOpenOption.APPEND);
			assertThat(many.follow()).isEqualTo(one.follow());
			assertThat(Logs.rows(many)).isEqualTo(Logs.rows(one));
		}
		try (TraceFile many = open(log, 20_000); TraceFile one = open(log, 1L << 40)) {
			assertThat(Logs.rows(many)).isEqualTo(Logs.rows(one));
		}
	}

	@Test
	void logs_of_records_of_any_length_with_any_damage_between() throws Exception {
		Random random = new Random(31);
		for (int turn = 0; turn < 60; turn++) {
			StringBuilder text = new StringBuilder(turn % 3 == 0 ? "something before\nit\n" : "");
			for (int i = 0; i < 1500; i++) {
				text.append(Logs.records(i, i + 1));
				switch (random.nextInt(turn % 4 == 0 ? 60 : 2000)) {
				case 0 -> text.append("x".repeat(random.nextInt(30_000)));
				case 1 -> text.append("line\n".repeat(random.nextInt(10_000)));
				case 2 -> text.append("@ broken\n");
				case 3 -> text.append("\0\0\0ü\r\n\r\n");
				case 4 -> text.append(turn % 5 == 0 ? "\u0081" : "").append("\r");
				default -> text.append(i % 7 == 0 ? "\n" : "");
				}
			}
			byte[] bytes = turn % 2 == 0 ? text.toString().getBytes(StandardCharsets.UTF_8) : text.toString().getBytes(StandardCharsets.ISO_8859_1);
			same(Files.write(folder.resolve(turn + ".log"), bytes));
		}
	}

	@Test
	void a_record_that_is_longer_than_all_segments_is_read_by_one() throws Exception {
		StringBuilder text = new StringBuilder(Logs.records(0, 100));
		text.append("no mark\n".repeat(200_000)).append(Logs.records(100, 900));
		same(Files.writeString(folder.resolve("long.log"), text));
		same(Files.writeString(folder.resolve("line.log"), Logs.records(0, 10) + "y".repeat(3_000_000)));
	}

	@Test
	void cancelling_ends_all_readers() throws Exception {
		Path log = Files.writeString(folder.resolve("a.log"), Logs.records(0, 20_000));
		Limits limits = new Limits(1, 1L << 30, 1L << 20, 100, 1 << 16, 0, 6000, 20_000);
		int[] asked = new int[1];
		Quiet ask = new Quiet() {
			@Override
			public Cancellation cancellation() {
				if (++asked[0] == 20) {
					super.cancellation().cancel();
				}
				return super.cancellation();
			}
		};
		assertThatThrownBy(() -> new TraceReader(List.of(new MarkedFormat()), folder.resolve("cache"), limits).open(log, ask)).isInstanceOf(Cancelled.class);
		assertThat(Logs.files(folder.resolve("cache"), ".tmp")).isEmpty();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.Opened;
import org.lynchpin.trace.TraceFile;

class FilterTest {
	private static final Cancellation NEVER = new Cancellation();
	private static final String LOG = """
			begin
			@ 50700000 REGISTER 0 c1 anna@corp.example anna@corp.example 10.0.0.1:5061
			@ 50700100 REGISTER 401 c1 anna@corp.example anna@corp.example 10.0.0.1:5061
			@ 50700200 REGISTER 0 c1 anna@corp.example anna@corp.example 10.0.0.1:5061
			User-Agent: UCCAPI/15.0 Größe
			@ 50700300 REGISTER 200 c1 anna@corp.example anna@corp.example 10.0.0.1:5061
			@ 50760000 INVITE 0 c2 Anna@corp.example bert@corp.example 10.0.0.1:5061
			@ 50760900 INVITE 504 c2 Anna@corp.example bert@corp.example 10.0.0.2:5061
			@ - REGISTER 403 c3 carl@corp.example carl@corp.example fe01:5061
			@ 137100000 REGISTER 401 c4 dora@corp.example dora@corp.example fe01:5061
			@ 137100001 SERVICE 0 c5 carl@corp.example carl@corp.example fe01:5061
			""";

	@TempDir
	Path folder;
	private final List<TraceFile> opened = new ArrayList<>();

	@AfterEach
	void close() {
		opened.forEach(TraceFile::close);
	}

	private TraceFile open(String name, String text) throws Exception {
		TraceFile file = Opened.log(Files.writeString(folder.resolve(name), text), folder.resolve("cache"));
		opened.add(file);
		return file;
	}

	private List<Integer> rows(String filter) throws Exception {
		TraceSet set = TraceSet.of(List.of(open("a.log", LOG)), NEVER);
		return Arrays.stream(TraceFilter.parse(filter).positions(set, NEVER)).boxed().toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"''|0 1 2 3 4 5 6 7 8 9",
			"status:401|2 8",
			"status:>=400|2 6 7 8",
			"status:4xx|2 7 8",
			"status:401,5xx|2 6 8",
			"status:200-403|2 4 7 8",
			"status:<200|0 1 3 5 9",
			"-status:4xx status:>0|4 6",
			"method:register|1 2 3 4 7 8",
			"method:INVITE,service|5 6 9",
			"user:anna|1 2 3 4 5 6",
			"user:sip:BERT@corp.example|5 6",
			"from:bert|",
			"to:bert|5 6",
			"user:nobody|",
			"callid:c4|8",
			"peer:10.0.0.1|1 2 3 4 5",
			"-peer:10.0.0|0 7 8 9",
			"kind:request|1 3 5 9",
			"kind:sip status:200|4",
			"kind:line|0",
			"kind:http|",
			"dir:sent|1 3 5 9",
			"dir:received -status:4xx|4 6",
			"after:14:06|5 6",
			"before:14:06 user:anna|1 2 3 4",
			"after:1970-01-02|8 9",
			"after:1970-01-02T14:05:00.001|9",
			"before:1970-01-01T14:05:00.100|1",
			"line:4|3",
			"line:3-4|2 3",
			"uccapi|3",
			"größe|3",
			"'\"UCCAPI/15.0 Gr\"'|3",
			"\"uccapi gr\"|",
			"504 invite|6",
			"-register|0 5 6 9",
			"10.0.0.2:5061|6",
			"sip:x|",
			"is:failed|6 7 8",
			"user:dora is:failed|8",
			"user:anna user:bert|5 6",
			"machine:fe|",
			"code:0x80EE0084|" })
	void a_filter_finds_what_it_says(String filter, String wanted) throws Exception {
		List<Integer> numbers = wanted == null ? List.of() : Arrays.stream(wanted.split(" ")).map(Integer::valueOf).toList();
		assertThat(rows(filter == null ? "" : filter)).as(filter).isEqualTo(numbers);
	}

	@ParameterizedTest
	@ValueSource(strings = { "statsu:401", "status:abc", "status:", "status:>=", "after:25:00", "after:tomorrow", "kind:sipp", "dir:up", "line:x", "is:odd", "\"\"", "-\"\"",
			"after:2016-02-30", "status:4xx,", "code:0x123456789", "user:sip:", "callid:", "pid:zz" })
	void a_word_that_cannot_be_understood_is_named_with_what_is_possible(String filter) {
		assertThatThrownBy(() -> TraceFilter.parse("user:anna " + filter)).isInstanceOfSatisfying(CallFailure.class, e -> {
			assertThat(e.finding().detail()).contains(filter.startsWith("-") ? filter.substring(1) : filter);
			assertThat(e.finding().remedy()).isNotEmpty();
		});
	}

	@Test
	void only_failed_leaves_out_a_challenge_after_which_the_client_went_on() throws Exception {
		TraceSet set = TraceSet.of(List.of(open("a.log", LOG)), NEVER);
		assertThat(TraceFilter.onlyFailed().positions(set, NEVER)).containsExactly(6, 7, 8);
		assertThat(TraceFilter.onlyFailed().and(TraceFilter.parse("-status:4xx")).positions(set, NEVER)).containsExactly(6);
		assertThat(TraceFilter.everything().isEmpty()).isTrue();
		assertThat(TraceFilter.parse("status:403").test(opened.getFirst(), 7)).isTrue();
		assertThat(TraceFilter.parse("status:403").test(opened.getFirst(), 6)).isFalse();
	}

	@Test
	void words_are_found_wherever_they_stand_in_records_of_any_length() throws Exception {
		Random random = new Random(9);
		StringBuilder text = new StringBuilder();
		List<Integer> wanted = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			text.append("@ 1 A 0 c a b p\n");
			int before = random.nextInt(i % 50 == 0 ? 3_000_000 : 5000);
			text.append("nEedl\n".repeat(before / 6));
			if (random.nextBoolean()) {
				text.append("NeedLe");
				wanted.add(i);
			}
			text.append("n".repeat(random.nextInt(50))).append('\n');
		}
		TraceSet set = TraceSet.of(List.of(open("words.log", text.toString())), NEVER);
		assertThat(Arrays.stream(TraceFilter.parse("needle").positions(set, NEVER)).boxed().toList()).isEqualTo(wanted);
	}

	@Test
	void first_hits_come_before_the_last_rows_are_looked_at_and_cancelling_ends_it() throws Exception {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 100_000; i++) {
			text.append("@ 1 A ").append(i % 3 == 0 ? 401 : 200).append(" c").append(i / 4).append(" a b p\n");
		}
		TraceSet set = TraceSet.of(List.of(open("many.log", text.toString())), NEVER);
		List<Integer> looked = new ArrayList<>();
		List<Integer> found = new ArrayList<>();
		TraceFilter filter = TraceFilter.parse("status:401");
		filter.run(set, NEVER, (positions, seen) -> {
			looked.add(seen);
			Arrays.stream(positions).forEach(found::add);
		});
		assertThat(looked.getFirst()).isLessThan(20_000);
		assertThat(looked.getLast()).isEqualTo(100_000);
		assertThat(found).hasSize(33_334).isSorted().doesNotHaveDuplicates();
		List<Integer> added = new ArrayList<>();
		filter.run(set, 99_990, NEVER, (positions, seen) -> Arrays.stream(positions).forEach(added::add));
		assertThat(added).containsExactly(99_990, 99_993, 99_996, 99_999);
		Cancellation soon = new Cancellation();
		assertThatThrownBy(() -> filter.run(set, soon, (positions, seen) -> soon.cancel())).isInstanceOf(Cancelled.class);
	}

	@Test
	void several_files_are_one_list_in_the_order_of_their_clocks() throws Exception {
		TraceFile client = open("client.log", "@ 1000 A 0 c1 a b p\n@ - A 0 c2 a b p\n@ 3000 A 0 c3 a b p\n@ 3000 A 0 c4 a b p\n");
		TraceFile empty = open("empty.log", "");
		TraceFile server = open("server.log", "@ 7202000 B 0 s1 a b p\n@ 7203000 B 0 s2 a b p\n@ 7204000 B 0 s3 a b p\n");
		server.clock(new FileClock(ZoneOffset.ofHours(2), Duration.ZERO, FileClock.Basis.BY_HAND, ""));
		List<TraceFile> files = List.of(empty, client, server);
		TraceSet set = TraceSet.of(files, NEVER);
		assertThat(order(set)).containsExactly("client.log 0", "client.log 1", "server.log 0", "client.log 2", "client.log 3", "server.log 1", "server.log 2");
		for (int position = 0; position < set.size(); position++) {
			assertThat(set.position(set.entry(position))).contains(position);
			assertThat(set.files().get(set.fileNumber(position))).isSameAs(set.entry(position).file());
		}
		assertThat(set.at(Instant.ofEpochMilli(0))).isZero();
		assertThat(set.at(Instant.ofEpochMilli(2000))).isIn(1, 2);
		assertThat(set.at(Instant.ofEpochMilli(3000))).isEqualTo(3);
		assertThat(set.at(Instant.ofEpochMilli(3001))).isEqualTo(6);
		assertThat(set.at(Instant.ofEpochMilli(9999))).isEqualTo(7);
		assertThat(TraceFilter.parse("method:B").positions(set, NEVER)).containsExactly(2, 5, 6);
		assertThat(set.renewed(false, NEVER)).isSameAs(set);
		server.clock(new FileClock(ZoneOffset.UTC, Duration.ofHours(2).plusSeconds(2), FileClock.Basis.BY_HAND, ""));
		assertThat(order(set.renewed(true, NEVER))).startsWith("server.log 0", "client.log 0", "client.log 1");
		assertThat(set.position(new Entry(server, 99))).isEmpty();
		assertThat(TraceSet.of(List.of(), NEVER).size()).isZero();
	}

	private static List<String> order(TraceSet set) {
		List<String> order = new ArrayList<>();
		for (int position = 0; position < set.size(); position++) {
			order.add(set.entry(position).file().path().getFileName() + " " + set.entry(position).row());
		}
		return order;
	}

	@Test
	void a_wrong_time_and_a_clock_that_was_set_back_do_not_tear_a_file_apart() throws Exception {
		TraceFile wrong = open("wrong.log", "@ 1000 A 0 c a b p\n@ 1999999999 A 0 c a b p\n@ 2000 A 0 c a b p\n@ 500 A 0 c a b p\n@ 4000 A 0 c a b p\n");
		TraceFile other = open("other.log", "@ 1500 A 0 c a b p\n@ 3000 A 0 c a b p\n");
		assertThat(order(TraceSet.of(List.of(wrong, other), NEVER))).containsExactly("wrong.log 0", "wrong.log 1", "other.log 0", "wrong.log 2", "wrong.log 3", "other.log 1",
				"wrong.log 4");
	}
}

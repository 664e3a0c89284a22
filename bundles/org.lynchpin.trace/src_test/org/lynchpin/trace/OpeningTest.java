// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Progress;

class OpeningTest {
	@TempDir
	Path folder;
	private Path cache;

	@BeforeEach
	void cache() {
		cache = folder.resolve("cache");
	}

	private TraceReader reader() {
		return new TraceReader(List.of(new MarkedFormat()), cache, Logs.small());
	}

	private TraceFile open(String name, byte[] bytes) throws Exception {
		return reader().open(Files.write(folder.resolve(name), bytes), new Quiet());
	}

	private static byte[] zip(Object... namesAndBytes) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < namesAndBytes.length; i += 2) {
				zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
				zip.write((byte[]) namesAndBytes[i + 1]);
			}
		}
		return bytes.toByteArray();
	}

	private static byte[] gzip(byte[] text) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(text);
		}
		return bytes.toByteArray();
	}

	private static byte[] concat(byte[] a, byte[] b) {
		byte[] both = Arrays.copyOf(a, a.length + b.length);
		System.arraycopy(b, 0, both, a.length, b.length);
		return both;
	}

	@Test
	void every_encoding_that_is_met_gives_the_same_rows_lines_and_letters() throws Exception {
		String text = "Größe\n" + Logs.records(0, 50).replace("anna3", "Zoë臺灣");
		List<String> wanted;
		try (TraceFile plain = open("plain.log", text.getBytes(StandardCharsets.UTF_8))) {
			wanted = Logs.rows(plain);
			assertThat(plain.warnings()).isEmpty();
			assertThat(wanted).hasSize(51).anyMatch(row -> row.contains("Zoë臺灣@corp.example"));
		}
		byte[] mark = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };
		try (TraceFile marked = open("bom.log", concat(mark, text.getBytes(StandardCharsets.UTF_8)))) {
			assertThat(marked.index().size()).isEqualTo(51);
			assertThat(marked.index().offset(0)).isEqualTo(3);
			assertThat(marked.index().line(2)).isEqualTo(5);
			assertThat(((TraceRecord.Line) marked.record(0)).text()).isEqualTo("Größe\n");
		}
		for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
			for (String byteOrderMark : List.of("\uFEFF", "")) {
				for (int turn = 0; turn < 2; turn++) {
					try (TraceFile file = open(wide.name() + byteOrderMark.length() + ".log", (byteOrderMark + text).getBytes(wide))) {
						assertThat(Logs.rows(file)).isEqualTo(wanted);
						assertThat(((TraceRecord.Line) file.record(0)).text()).isEqualTo("Größe\n");
						Logs.warned(file, "UTF-16");
					}
				}
			}
		}
	}

	@Test
	void western_letters_are_read_as_such_and_the_first_place_is_said() throws Exception {
		String text = Logs.records(0, 3) + Logs.records(3, 6).replace("anna", "jörg");
		try (TraceFile file = open("western.log", text.getBytes("windows-1252"))) {
			assertThat(file.index().text(3, RowWriter.Field.FROM)).isEqualTo("jörg3@corp.example");
			assertThat(((TraceRecord.Line) file.record(4)).text()).contains("jörg4@corp.example");
			assertThat(file.warnings()).hasSize(1);
			assertThat(file.warnings().getFirst().line()).isEqualTo(10);
			Logs.warned(file, "windows-1252");
		}
	}

	@Test
	void letters_that_are_cut_by_the_pieces_in_which_a_log_is_read_are_no_other_encoding() throws Exception {
		byte[] text = ("@ 1 A 0 c a b p\n" + "臺灣ö".repeat(900_000) + "\n").getBytes(StandardCharsets.UTF_8);
		try (TraceFile file = open("wide.log", text)) {
			assertThat(file.warnings()).isEmpty();
			assertThat(file.text(17, 10)).startsWith("灣ö臺").doesNotContain("\uFFFD");
		}
	}

	@Test
	void lines_may_end_with_carriage_returns_alone() throws Exception {
		String text = Logs.records(0, 40);
		List<String> wanted;
		try (TraceFile plain = open("feeds.log", text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8))) {
			wanted = Logs.rows(plain);
		}
		try (TraceFile file = open("returns.log", text.replace("\r\n", "\r").getBytes(StandardCharsets.UTF_8))) {
			assertThat(Logs.rows(file)).isEqualTo(wanted);
			assertThat(((TraceRecord.Line) file.record(1)).text()).endsWith("SIP/2.0/TLS x\n\n");
		}
	}

	@Test
	void an_empty_file_a_binary_trace_and_a_file_that_nobody_knows_say_what_they_are() throws Exception {
		try (TraceFile file = open("empty.log", new byte[0])) {
			assertThat(file.index().size()).isZero();
			Logs.warned(file, "empty");
		}
		byte[] etl = new byte[8192];
		etl[1] = 1;
		etl[0x30] = 3;
		try (TraceFile file = open("Lync-0.etl", etl)) {
			assertThat(file.format()).isEmpty();
			Logs.warned(file, "symbols");
			Logs.warned(file, "UccApilog");
			assertThat(file.text(0, 10)).isEmpty();
		}
		try (TraceFile file = open("Security.evtx", "ElfFile\0abc".getBytes(StandardCharsets.US_ASCII))) {
			Logs.warned(file, "XML");
		}
		try (TraceFile file = open("letter.txt", "Dear Sir,\n".getBytes(StandardCharsets.US_ASCII))) {
			assertThat(file.index().size()).isZero();
			assertThat(file.text(0, 4)).isEqualTo("Dear");
			Logs.warned(file, "No format");
		}
	}

	@Test
	void the_files_of_an_archive_are_opened_under_its_name_and_an_archive_in_it_is_said() throws Exception {
		byte[] log = Logs.records(0, 30).getBytes(StandardCharsets.UTF_8);
		Path zip = Files.write(folder.resolve("all.zip"), zip("logs/a.log", log, "b.log", Logs.records(0, 20).getBytes(StandardCharsets.UTF_16LE), "c.zip", zip("d.log", log)));
		for (int turn = 0; turn < 2; turn++) {
			List<TraceFile> files = reader().openAll(List.of(zip), new Quiet());
			assertThat(files).extracting(TraceFile::name).containsExactly(zip + "!logs/a.log", zip + "!b.log", zip + "!c.zip");
			assertThat(files).extracting(file -> file.index().size()).containsExactly(30, 20, 0);
			assertThat(files.getFirst().path()).isEqualTo(zip);
			assertThat(files.getFirst().bytes()).isEqualTo(log.length);
			assertThat(((TraceRecord.Line) files.getFirst().record(29)).text()).startsWith("@ 1029 ");
			Logs.warned(files.get(2), "archive in an archive");
			files.forEach(TraceFile::close);
		}
		assertThatThrownBy(() -> reader().open(zip, new Quiet())).isInstanceOf(DataFailure.class);
		try (TraceFile file = open("one.zip", zip("a.log", log))) {
			assertThat(file.index().size()).isEqualTo(30);
		}
		try (TraceFile file = open("a.log.gz", gzip(log))) {
			assertThat(file.name()).endsWith("a.log.gz!a.log");
			assertThat(file.index().size()).isEqualTo(30);
		}
		try (TraceFile file = open("tar.log.gz", gzip(gzip(log)))) {
			Logs.warned(file, "archive");
		}
	}

	@Test
	void of_an_archive_that_is_cut_anywhere_what_stands_before_is_opened() throws Exception {
		StringBuilder text = new StringBuilder();
		java.util.Random random = new java.util.Random(5);
		for (int i = 0; i < 60; i++) {
			text.append(Logs.records(i, i + 1)).append(Long.toHexString(random.nextLong())).append('\n');
		}
		byte[] log = text.toString().getBytes(StandardCharsets.UTF_8);
		byte[] gz = gzip(log);
		byte[] zip = zip("a.log", log, "b.log", log);
		int seen = 0;
		for (int cut = 1; cut < gz.length; cut += 37) {
			try (TraceFile file = open("cut" + cut + ".log.gz", Arrays.copyOf(gz, cut))) {
				assertThat(file.warnings()).isNotEmpty();
				seen = Math.max(seen, file.index().size());
			}
		}
		assertThat(seen).isGreaterThan(40);
		seen = 0;
		for (int cut = 5; cut < zip.length; cut += 97) {
			Path path = Files.write(folder.resolve("cut" + cut + ".zip"), Arrays.copyOf(zip, cut));
			try {
				for (TraceFile file : reader().openAll(List.of(path), new Quiet())) {
					seen = Math.max(seen, file.index().size());
					file.close();
				}
			} catch (DataFailure e) {
				assertThat(e.finding().remedy()).isNotEmpty();
			}
		}
		assertThat(seen).isGreaterThan(40);
	}

	@Test
	void a_bomb_is_stopped_and_what_was_unpacked_is_shown() throws Exception {
		byte[] bomb = (Logs.records(0, 20) + "0".repeat(8 << 20)).getBytes(StandardCharsets.UTF_8);
		try (TraceFile file = open("bomb.gz", gzip(bomb))) {
			assertThat(file.index().size()).isEqualTo(20);
			assertThat(file.bytes()).isLessThanOrEqualTo(1 << 20);
			Logs.warned(file, "Unpacking ended");
		}
		for (TraceFile file : reader().openAll(List.of(Files.write(folder.resolve("bomb.zip"), zip("x.log", bomb))), new Quiet())) {
			assertThat(file.bytes()).isLessThanOrEqualTo(1 << 20);
			Logs.warned(file, "Unpacking ended");
			file.close();
		}
		assertThat(Logs.files(cache, ".tmp")).isEmpty();
	}

	@Test
	void a_file_that_is_not_there_or_may_not_be_read_is_a_failure_with_a_remedy() throws Exception {
		assertThatThrownBy(() -> reader().open(folder.resolve("none.log"), new Quiet())).isInstanceOfSatisfying(DataFailure.class, e -> {
			assertThat(e.kind()).isEqualTo(Failure.Kind.DATA);
			assertThat(e.finding().detail()).contains("none.log");
			assertThat(e.finding().remedy()).isNotEmpty();
			assertThat(e.finding().tellUser()).isNotEmpty();
		});
		assertThatThrownBy(() -> reader().open(folder, new Quiet())).isInstanceOf(DataFailure.class);
		Path empty = Files.write(folder.resolve("bad.zip"), new byte[] { 'P', 'K', 3, 4, 1, 2, 3 });
		assertThatThrownBy(() -> reader().openAll(List.of(empty), new Quiet())).isInstanceOf(DataFailure.class);
		Path in = Files.createDirectory(folder.resolve("in"));
		Files.copy(empty, in.resolve("bad.zip"));
		Files.writeString(in.resolve("good.log"), Logs.records(0, 2));
		List<TraceFile> files = reader().openAll(List.of(in), new Quiet());
		assertThat(files).extracting(file -> file.index().size()).containsExactly(0, 2);
		assertThat(files.getFirst().warnings()).hasSize(1);
	}

	@Test
	void five_thousand_files_of_a_folder_are_opened_in_the_order_of_their_names_with_progress() throws Exception {
		Path logs = Files.createDirectories(folder.resolve("logs/deep")).getParent();
		for (int i = 0; i < 5000; i++) {
			Files.writeString(logs.resolve((i % 2 == 0 ? "" : "deep/") + String.format("%04d.log", i)), Logs.records(0, 1 + i % 5));
		}
		Quiet ask = new Quiet();
		List<TraceFile> files = new TraceReader(List.of(new MarkedFormat()), cache).openAll(List.of(logs), ask);
		assertThat(files).hasSize(5000);
		assertThat(files).extracting(file -> file.path().toString()).isSorted();
		assertThat(files).allMatch(file -> file.index().size() == 1 + Integer.parseInt(file.path().getFileName().toString().substring(0, 4)) % 5);
		assertThat(ask.progress).extracting(Progress::done).isSorted().allMatch(done -> done >= 0 && done <= 1000);
		files.forEach(TraceFile::close);
		List<TraceFile> few = new TraceReader(List.of(new MarkedFormat()), cache, new org.lynchpin.trace.index.Limits(1 << 20, 1 << 20, 1 << 20, 9, 9, 0, 100, 1 << 20))
				.openAll(List.of(logs), new Quiet());
		assertThat(few).hasSize(101);
		Logs.warned(few.getLast(), "100");
	}

	@Test
	void cancelling_at_any_step_ends_the_work_and_leaves_nothing() throws Exception {
		byte[] text = Logs.records(0, 3000).getBytes(StandardCharsets.UTF_16LE);
		Path zip = Files.write(folder.resolve("a.zip"), zip("a.log", Logs.records(0, 100).getBytes(StandardCharsets.UTF_8), "b.log", text));
		Path wide = Files.write(folder.resolve("b.log"), text);
		int cancelled = 0;
		for (int step = 1; step < 40; step++) {
			int last = step;
			List<Integer> steps = new ArrayList<>();
			Quiet ask = new Quiet() {
				@Override
				public org.lynchpin.core.interaction.Cancellation cancellation() {
					steps.add(1);
					if (steps.size() == last) {
						super.cancellation().cancel();
					}
					return super.cancellation();
				}
			};
			try {
				reader().openAll(List.of(zip, wide), ask).forEach(TraceFile::close);
			} catch (Cancelled e) {
				cancelled++;
			}
			assertThat(Logs.files(cache, ".tmp")).isEmpty();
		}
		assertThat(cancelled).isGreaterThanOrEqualTo(5);
	}
}

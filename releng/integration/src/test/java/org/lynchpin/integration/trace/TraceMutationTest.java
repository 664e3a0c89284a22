// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.diagnosis.Diagnosis;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.integration.diagnosis.AllRules;
import org.lynchpin.testkit.ScriptedInteraction;
import org.lynchpin.testkit.trace.Break;
import org.lynchpin.testkit.trace.TraceBuilder;
import org.lynchpin.testkit.trace.TraceStyle;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.TraceReader;
import org.lynchpin.trace.attempt.AttemptFinder;
import org.lynchpin.trace.attempt.ClockFinder;
import org.lynchpin.trace.lync.ClsFormat;
import org.lynchpin.trace.lync.CmdletFormat;
import org.lynchpin.trace.lync.EventFormat;
import org.lynchpin.trace.lync.ExpresswayFormat;
import org.lynchpin.trace.lync.HttpFormat;
import org.lynchpin.trace.lync.MobileFormat;
import org.lynchpin.trace.lync.OcsLoggerFormat;
import org.lynchpin.trace.lync.RegistrationsFormat;
import org.lynchpin.trace.lync.RtcFormat;
import org.lynchpin.trace.lync.SipFormat;
import org.lynchpin.trace.lync.SipeFormat;
import org.lynchpin.trace.lync.SyslogFormat;
import org.lynchpin.trace.lync.UccapiFormat;

/**
 * Real and made-up logs of every kind, changed by chance: cut, torn, filled with what an attacker would write. Whatever comes of it is
 * opened, every record is decoded, and sign-ins are found and judged, without an exception and in bounded time. Ten thousand mutations
 * in every run, a million in a long one; the seed is printed.
 */
class TraceMutationTest {
	private static final int MUTATIONS = Boolean.getBoolean("lynchpin.long") ? 1_000_000 : Integer.getInteger("lynchpin.fuzz", 10_000);
	/** How many mutations go as far as the verdict. */
	private static final int JUDGED = 20;
	private static final Duration LONGEST = Duration.ofSeconds(20);

	private static final String MARKS = "\n\r :;=\"<>[]()0-\t";

	@TempDir
	Path folder;

	private static List<TraceFormat> formats() {
		return List.of(new ClsFormat(), new CmdletFormat(), new EventFormat(), new ExpresswayFormat(), new HttpFormat(), new MobileFormat(), new OcsLoggerFormat(),
				new RegistrationsFormat(), new RtcFormat(), new SipFormat(), new SipeFormat(), new SyslogFormat(), new UccapiFormat());
	}

	private record Original(String name, byte[] bytes) {
	}

	private static List<Original> originals() throws Exception {
		List<Original> all = new ArrayList<>();
		Break[] breaks = Break.values();
		int seed = 0;
		for (TraceStyle style : TraceStyle.values()) {
			for (int i = 0; i < 3; i++) {
				byte[] bytes = TraceBuilder.seed(++seed).breaks(breaks[seed * 7 % breaks.length]).bytes(style);
				all.add(new Original(style.file(), bytes));
			}
		}
		Path real = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent).map(path -> path.resolve("shared/data/traces")).filter(Files::isDirectory)
				.findFirst().orElse(null);
		if (real != null) {
			try (Stream<Path> files = Files.list(real)) {
				for (Path file : files.filter(path -> !path.toString().endsWith(".source")).sorted().toList()) {
					all.add(new Original(file.getFileName().toString(), Files.readAllBytes(file)));
				}
			}
		}
		all.removeIf(original -> original.bytes.length == 0);
		return all;
	}

	@Test
	void no_mutation_of_any_log_escapes_or_takes_long() throws Exception {
		long start = Long.getLong("lynchpin.seed", System.nanoTime());
		System.out.println("Mutated logs: seed " + start);
		List<Original> originals = originals();
		TraceReader reader = new TraceReader(formats(), folder.resolve("cache"));
		Diagnosis diagnosis = new Diagnosis(AllRules.rules());
		Path file = Files.createDirectories(folder.resolve("logs"));
		long rows = 0;
		for (int i = 0; i < MUTATIONS; i++) {
			Random random = new Random(start + i);
			Original original = originals.get(random.nextInt(originals.size()));
			byte[] bytes = mutated(piece(original.bytes, random), originals, random);
			Path log = Files.write(file.resolve(original.name), bytes);
			long begin = System.nanoTime();
			try {
				rows += look(reader, log, i % JUDGED == 0 ? diagnosis : null);
			} catch (Throwable e) {
				throw new AssertionError("seed " + (start + i) + ", " + original.name, e);
			}
			assertThat(Duration.ofNanos(System.nanoTime() - begin)).as("seed %d, %s", start + i, original.name).isLessThan(LONGEST);
		}
		assertThat(rows).isGreaterThan(MUTATIONS);
	}

	private static long look(TraceReader reader, Path log, Diagnosis diagnosis) throws Exception {
		try (TraceFile file = reader.open(log, new ScriptedInteraction())) {
			TraceIndex index = file.index();
			for (int row = 0; row < index.size(); row++) {
				assertThat(file.record(row)).isNotNull();
				if (index.offset(row) < 0 || index.length(row) < 0 || index.offset(row) + index.length(row) > file.bytes() || index.line(row) < 1) {
					throw new AssertionError("row " + row + " stands outside of the file");
				}
			}
			// A format that threw is said by the reader; ours do not.
			assertThat(file.warnings()).extracting(warning -> warning.text()).noneMatch(text -> text.contains("could not decode") || text.contains("could not read this record")
					|| text.contains("could not tell where"));
			ClockFinder.apply(List.of(file), new Cancellation());
			if (diagnosis != null) {
				diagnosis.diagnose(AttemptFinder.group(List.of(file), new Cancellation()), SiteFacts.none(), new Cancellation());
			}
			return index.size();
		}
	}

	/** Of a long log some kilobytes, so that a mutation meets something. */
	private static byte[] piece(byte[] bytes, Random random) {
		int most = 6000;
		if (bytes.length <= most || random.nextInt(20) == 0) {
			return bytes.clone();
		}
		int from = random.nextInt(4) == 0 ? 0 : random.nextInt(bytes.length - most);
		return Arrays.copyOfRange(bytes, from, from + most);
	}

	private static byte[] mutated(byte[] bytes, List<Original> originals, Random random) {
		byte[] result = bytes;
		for (int left = 1 + random.nextInt(4); left > 0; left--) {
			result = once(result, originals, random);
		}
		return random.nextInt(40) == 0 ? new String(result, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_16LE) : result;
	}

	private static byte[] once(byte[] bytes, List<Original> originals, Random random) {
		int at = random.nextInt(bytes.length + 1);
		int to = at + random.nextInt(Math.min(400, bytes.length - at) + 1);
		return switch (random.nextInt(9)) {
		case 0 -> Arrays.copyOfRange(bytes, at, bytes.length);
		case 1 -> Arrays.copyOf(bytes, at);
		case 2 -> join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
		case 3 -> join(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
		case 4 -> join(Arrays.copyOf(bytes, at), attack(random).getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, at, bytes.length));
		case 5 -> {
			byte[] other = originals.get(random.nextInt(originals.size())).bytes;
			int from = random.nextInt(other.length);
			yield join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(other, from, Math.min(other.length, from + 1500)), Arrays.copyOfRange(bytes, at, bytes.length));
		}
		case 6 -> new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", random.nextBoolean() ? "\n" : "\r").getBytes(StandardCharsets.ISO_8859_1);
		default -> {
			byte[] copy = bytes.clone();
			for (int i = random.nextInt(30); i >= 0 && copy.length > 0; i--) {
				copy[random.nextInt(copy.length)] = random.nextBoolean() ? (byte) random.nextInt(256) : (byte) MARKS.charAt(random.nextInt(MARKS.length()));
			}
			yield copy;
		}
		};
	}

	private static String attack(Random random) {
		int length = random.nextInt(8) == 0 ? 200_000 : random.nextInt(5000);
		return switch (random.nextInt(14)) {
		case 0 -> "a".repeat(length);
		case 1 -> "\0".repeat(length);
		case 2 -> "<a>".repeat(length);
		case 3 -> "(\"".repeat(length);
		case 4 -> "\r\n ".repeat(length);
		case 5 -> "; a=\"\\".repeat(length);
		case 6 -> "99999999999999999999999";
		case 7 -> "<!DOCTYPE a [<!ENTITY b \"&c;&c;\"><!ENTITY c \"&b;\">]><a>&b;</a>";
		case 8 -> "\r\nms-diagnostics: " + "1000;reason=\"a\";".repeat(length / 10);
		case 9 -> "\r\nContent-Length: -1\r\n\r\n";
		case 10 -> "{\"a\":[".repeat(length);
		case 11 -> "\n".repeat(length);
		case 12 -> "gssapi-data=\"" + "/+8A".repeat(length / 4) + "\"";
		default -> "%41%".repeat(length / 4);
		};
	}

	private static byte[] join(byte[]... parts) {
		byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
		int at = 0;
		for (byte[] part : parts) {
			System.arraycopy(part, 0, all, at, part.length);
			at += part.length;
		}
		return all;
	}
}

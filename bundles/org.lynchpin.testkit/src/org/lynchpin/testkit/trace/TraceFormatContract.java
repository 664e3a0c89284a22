// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.lynchpin.trace.Direction;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceRecord;

/**
 * What every trace format has to keep to, whatever it reads: it knows its own samples, describes rows that stand inside
 * the file, decodes what it has indexed, and survives any damage in time that grows with the length of the file and no faster.
 */
public final class TraceFormatContract {
	private static final int MUTATIONS = 300;
	private static final int PIECE = 16 * 1024;
	private static final int TIMES = 8;
	/** Time that grows with the square of the length would be eight times this much. */
	private static final double SLOWER = 3;
	private static final String SLOW = " times the time.";
	private static final long FLOOR = Duration.ofMillis(150).toNanos();

	private TraceFormatContract() {
	}

	/**
	 * What the format does not keep to, in English sentences; empty where all is well.
	 *
	 * @param format made as OSGi would make it
	 * @param samples whole logs of this kind, small ones; each must have at least one record
	 * @param seed of the damage; the same seed does the same damage
	 */
	public static List<String> violations(TraceFormat format, List<String> samples, long seed) {
		List<String> wrong = new ArrayList<>();
		if (!format.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
			wrong.add("The id " + format.id() + " is not made of lower case words with hyphens.");
		}
		if (format.title() == null || format.title().isBlank() || format.side() == null || format.times() == null) {
			wrong.add("It lacks a title, a side or how times are to be read.");
		}
		for (String sample : samples) {
			guarded("A sample", wrong, () -> sample(format, sample.getBytes(StandardCharsets.UTF_8), wrong));
			damage(format, sample.getBytes(StandardCharsets.UTF_8), seed, wrong);
			guarded("A long sample", wrong, () -> speed(format, sample.getBytes(StandardCharsets.UTF_8), wrong));
		}
		guarded("Nothing at all", wrong, () -> {
			if (format.confidence(sample(new byte[0])) != 0) {
				wrong.add("It is confident of an empty file.");
			}
			new SampleFile("empty.log", new byte[0], format);
		});
		return wrong.stream().distinct().limit(30).toList();
	}

	private static Sample sample(byte[] bytes) {
		return new Sample("sample.log", new Slice(bytes, 0, Math.min(bytes.length, Sample.HEAD)));
	}

	private static void guarded(String what, List<String> wrong, Runnable check) {
		try {
			check.run();
		} catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
			wrong.add(what + " made it throw " + e + at(e) + ".");
		}
	}

	private static String at(Throwable thrown) {
		return thrown.getStackTrace().length == 0 ? "" : " at " + thrown.getStackTrace()[0];
	}

	private static void sample(TraceFormat format, byte[] bytes, List<String> wrong) {
		int confidence = format.confidence(sample(bytes));
		if (confidence < 50 || confidence > 100) {
			wrong.add("It is sure of its own sample by " + confidence + ", not by 50 to 100.");
		}
		if (confidence != format.confidence(sample(bytes))) {
			wrong.add("Asked twice, it is not equally sure; it has to be stateless.");
		}
		SampleFile file = file(format, bytes, wrong);
		if (file.index().size() == 0) {
			wrong.add("It finds no record in its own sample.");
		}
		SampleFile again = file(format, bytes, wrong);
		if (file.index().size() != again.index().size()) {
			wrong.add("Read twice, the sample has " + file.index().size() + " records and then " + again.index().size() + ".");
		}
	}

	/** Reads, decodes and compares. */
	private static SampleFile file(TraceFormat format, byte[] bytes, List<String> wrong) {
		byte[] before = bytes.clone();
		SampleFile file = new SampleFile("sample.log", bytes, format);
		int last = -1;
		for (int row = 0; row < file.index().size(); row++) {
			if (file.rows().get(row).from < last) {
				wrong.add("Rows are not in the order of the file.");
			}
			last = file.rows().get(row).from;
			agree(file, row, wrong);
		}
		if (!Arrays.equals(before, bytes)) {
			wrong.add("It changes the bytes that it was given.");
		}
		return file;
	}

	private static void agree(SampleFile file, int row, List<String> wrong) {
		TraceRecord record = file.record(row);
		RecordKind kind = file.index().kind(row);
		boolean same = switch (record) {
		case null -> false;
		case TraceRecord.Sip sip -> kind == (sip.message().request() ? RecordKind.SIP_REQUEST : RecordKind.SIP_RESPONSE) && sip.message().status() == file.index().status(row)
				&& sip.message().method().equalsIgnoreCase(file.index().method(row));
		case TraceRecord.Http http -> kind == (http.message().request() ? RecordKind.HTTP_REQUEST : RecordKind.HTTP_RESPONSE) && http.message().status() == file.index().status(row);
		case TraceRecord.Event event -> kind == RecordKind.EVENT && event.id() == file.index().status(row);
		case TraceRecord.Diagnostic diagnostic -> kind == diagnostic.kind() && (kind == RecordKind.DIAGNOSTIC || kind == RecordKind.CONNECTION);
		case TraceRecord.Registration registration -> kind == RecordKind.REGISTRATION && !registration.columns().isEmpty();
		case TraceRecord.Output output -> kind == RecordKind.OUTPUT;
		case TraceRecord.Line line -> kind == RecordKind.LINE;
		};
		if (!same) {
			wrong.add("The index says " + kind + " " + file.index().method(row) + " " + file.index().status(row) + ", decoded it is " + shown(record) + ".");
		}
		if (record != null && record.origin().direction() != file.index().direction(row) && file.index().direction(row) != Direction.UNKNOWN) {
			wrong.add("A decoded record has lost the direction that the index knows.");
		}
	}

	private static String shown(TraceRecord record) {
		return switch (record) {
		case null -> "nothing";
		case TraceRecord.Sip sip -> "SIP " + sip.message().method() + " " + sip.message().status();
		case TraceRecord.Http http -> "HTTP " + http.message().method() + " " + http.message().status();
		case TraceRecord.Event event -> "event " + event.id();
		default -> record.getClass().getSimpleName();
		};
	}

	/** Any damage: bits, cuts, copies, lines without an end. Nothing may throw; rows must stand in the file; what is decoded must be what was indexed. */
	private static void damage(TraceFormat format, byte[] sample, long seed, List<String> wrong) {
		Random random = new Random(seed);
		for (int i = 0; i < MUTATIONS && wrong.size() < 30; i++) {
			byte[] damaged = damaged(sample, random);
			int number = i;
			guarded("Damage number " + i + " of seed " + seed, wrong, () -> {
				int confidence = format.confidence(sample(damaged));
				if (confidence < 0 || confidence > 100) {
					wrong.add("Damage number " + number + " of seed " + seed + ": it is sure by " + confidence + ", not by 0 to 100.");
				}
				SampleFile file = new SampleFile("sample.log", damaged, format);
				for (int row = 0; row < file.index().size(); row++) {
					if (file.record(row) == null) {
						wrong.add("Damage number " + number + " of seed " + seed + ": a record is decoded to nothing.");
					}
				}
			});
		}
	}

	private static byte[] damaged(byte[] sample, Random random) {
		byte[] bytes = sample.clone();
		for (int i = random.nextInt(1, 6); i > 0 && bytes.length > 0; i--) {
			int at = random.nextInt(bytes.length);
			int to = Math.min(bytes.length, at + random.nextInt(1, 200));
			bytes = switch (random.nextInt(6)) {
			case 0 -> Arrays.copyOfRange(bytes, at, bytes.length);
			case 1 -> Arrays.copyOf(bytes, at);
			case 2 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
			case 3 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
			case 4 -> joined(joined(Arrays.copyOf(bytes, at), noise(random)), Arrays.copyOfRange(bytes, at, bytes.length));
			default -> {
				byte[] flipped = bytes.clone();
				flipped[at] = "\r\n:;<>\"= \0\u00FF".getBytes(StandardCharsets.ISO_8859_1)[random.nextInt(11)];
				yield flipped;
			}
			};
		}
		return bytes;
	}

	private static byte[] noise(Random random) {
		byte[] noise = new byte[random.nextInt(1, 400)];
		random.nextBytes(noise);
		if (random.nextBoolean()) {
			Arrays.fill(noise, (byte) " \n:<(;".charAt(random.nextInt(6)));
		}
		return noise;
	}

	private static byte[] joined(byte[] first, byte[] second) {
		byte[] all = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, all, first.length, second.length);
		return all;
	}

	/** Time grows with the length: of many records, and of one without an end. */
	private static void speed(TraceFormat format, byte[] sample, List<String> wrong) {
		if (sample.length == 0) {
			return;
		}
		byte[] whole = repeated(sample, PIECE);
		byte[] open = Arrays.copyOf(sample, Math.max(1, sample.length * 2 / 3));
		compare("A file of many records", format, whole, repeated(sample, PIECE * TIMES), wrong);
		for (String filler : List.of(" ", "x", "a: b\r\n", "(", "<a>", "\r\n ", "\"", ";x=y")) {
			byte[] tail = filler.getBytes(StandardCharsets.US_ASCII);
			compare("A record that goes on with '" + filler.replace("\r\n", "\\r\\n") + "'", format, joined(open, repeated(tail, PIECE)), joined(open, repeated(tail, PIECE * TIMES)), wrong);
		}
	}

	private static void compare(String what, TraceFormat format, byte[] once, byte[] many, List<String> wrong) {
		if (wrong.stream().anyMatch(one -> one.endsWith(SLOW))) {
			return;
		}
		long less = time(format, once);
		long more = time(format, many);
		// measured again before it is said: other programs run, too
		for (int again = 0; again < 3 && more > FLOOR && more > less * TIMES * SLOWER; again++) {
			less = Math.max(less, time(format, once));
			more = Math.min(more, time(format, many));
		}
		if (more > FLOOR && more > less * TIMES * SLOWER) {
			wrong.add(what + " that is " + TIMES + " times as long takes " + more / less + SLOW);
		}
	}

	private static long time(TraceFormat format, byte[] bytes) {
		long start = System.nanoTime();
		format.confidence(sample(bytes));
		SampleFile file = new SampleFile("sample.log", bytes, format);
		if (file.index().size() > 0) {
			file.record(file.index().size() - 1);
		}
		return Math.max(1, System.nanoTime() - start);
	}

	private static byte[] repeated(byte[] piece, int length) {
		byte[] all = new byte[length];
		for (int at = 0; at < length; at += piece.length) {
			System.arraycopy(piece, 0, all, at, Math.min(piece.length, length - at));
		}
		return all;
	}
}

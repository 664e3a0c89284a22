// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.diagnosis.Diagnosis;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceReader;
import org.lynchpin.trace.attempt.AttemptFinder;
import org.lynchpin.trace.attempt.ClockFinder;
import org.lynchpin.trace.filter.TraceFilter;
import org.lynchpin.trace.filter.TraceSet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/** How long it takes to read a log for the first time and again, and to look around in it. */
final class TraceFigures {
	private static final Cancellation NEVER = new Cancellation();
	private static final int TURNS = 5;
	private static final int PAGE = 60;

	private final BundleContext context = FrameworkUtil.getBundle(TraceFigures.class).getBundleContext();
	private final String what;
	private final Path log;
	private final Path cache;

	TraceFigures(String what, Path log) throws IOException {
		this.what = what;
		this.log = log;
		this.cache = Files.createTempDirectory(log.toAbsolutePath().getParent(), "index");
	}

	void measure() throws Exception {
		long size = Files.size(log);
		long grep = Traces.median(grep(), grep(), grep());
		long begin = System.nanoTime();
		int rows;
		int attempts;
		try (TraceFile file = open()) {
			long indexed = System.nanoTime();
			ClockFinder.apply(List.of(file), NEVER);
			var grouping = AttemptFinder.group(List.of(file), NEVER);
			long grouped = System.nanoTime();
			context.getService(context.getServiceReference(Diagnosis.class)).diagnose(grouping, SiteFacts.none(), NEVER);
			long end = System.nanoTime();
			rows = file.index().size();
			attempts = grouping.attempts().size();
			Traces.print(what + ": index, attempts, verdicts", "%.0f + %.0f + %.0f ms against %.0f ms of grep: ratio %.1f (wanted at most 12; %d MB, %d rows, %d attempts)",
					Traces.millis(indexed - begin), Traces.millis(grouped - indexed), Traces.millis(end - grouped), Traces.millis(grep), (double) (end - begin) / grep,
					size >> 20, rows, attempts);
		}
		try (Stream<Path> files = Files.walk(cache)) {
			long index = files.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum();
			Traces.print(what + ": index", "%.2f %% of the log (wanted at most 5)", 100.0 * index / size);
		}
		long[] again = new long[TURNS];
		for (int i = 0; i < TURNS; i++) {
			long start = System.nanoTime();
			open().close();
			again[i] = System.nanoTime() - start;
		}
		Traces.print(what + ": opened again", "%.0f ms (wanted at most 300; median of %d)", Traces.millis(Traces.median(again)), TURNS);
		try (TraceFile file = open()) {
			TraceSet set = TraceSet.of(List.of(file), NEVER);
			pages(file, set);
			for (String filter : List.of("status:>=400", "method:SERVICE", "user:user7", "after:14:05 -status:200", "is:failed")) {
				filter(set, filter);
			}
		}
	}

	private TraceFile open() throws Failure, InvalidSyntaxException {
		List<TraceFormat> formats = context.getServiceReferences(TraceFormat.class, null).stream().map(context::getService).toList();
		return new TraceReader(formats, cache).open(log, new Clerk());
	}

	private long grep() throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder("grep", "-c", "Data Received", log.toString());
		builder.environment().put("LC_ALL", "C");
		long begin = System.nanoTime();
		Process process = builder.start();
		process.getInputStream().readAllBytes();
		process.waitFor();
		return System.nanoTime() - begin;
	}

	/** Jumps about, and fetches what a page of the message list shows. */
	private void pages(TraceFile file, TraceSet set) {
		Random random = new Random(1);
		List<Long> times = new ArrayList<>();
		for (int jump = 0; jump < 200; jump++) {
			int first = random.nextInt(Math.max(1, set.size() - PAGE));
			long begin = System.nanoTime();
			for (int position = first; position < Math.min(set.size(), first + PAGE); position++) {
				Entry entry = set.entry(position);
				entry.time();
				file.index().method(entry.row());
				file.index().status(entry.row());
				file.index().text(entry.row(), RowWriter.Field.FROM);
				file.index().text(entry.row(), RowWriter.Field.TO);
			}
			set.entry(first).record();
			times.add(System.nanoTime() - begin);
		}
		times.sort(null);
		Traces.print(what + ": page after a jump, and a message", "%.1f ms, worst %.1f ms (wanted at most 50; of %d)", Traces.millis(times.get(times.size() / 2)),
				Traces.millis(times.getLast()), times.size());
	}

	private void filter(TraceSet set, String text) throws Failure {
		long[] first = new long[1];
		int[] hits = new int[1];
		long begin = System.nanoTime();
		TraceFilter.parse(text).run(set, NEVER, (positions, looked) -> {
			hits[0] += positions.length;
			if (positions.length > 0 && first[0] == 0) {
				first[0] = System.nanoTime() - begin;
			}
		});
		Traces.print(what + ": filter " + text, "first hits %.0f ms, all %.0f ms (wanted at most 200 and 1500; %d of %d)", Traces.millis(first[0]),
				Traces.millis(System.nanoTime() - begin), hits[0], set.size());
	}
}

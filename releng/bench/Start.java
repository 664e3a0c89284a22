// SPDX-License-Identifier: EPL-2.0

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures starts in pairs: ours and an empty one take turns, so that what else the machine does hits both alike; the ratio
 * of the medians is the figure. Arguments: the launcher, and how many turns.
 */
final class Start {
	private final String launcher;
	private final int turns;

	Start(String launcher, int turns) {
		this.launcher = launcher;
		this.turns = turns;
	}

	public static void main(String[] arguments) throws Exception {
		Start start = new Start(arguments[0], Integer.parseInt(arguments[1]));
		String what = arguments[2];
		switch (what) {
		case "window" -> start.windows();
		case "commands" -> start.commands();
		default -> throw new IllegalArgumentException(what);
		}
	}

	private void windows() throws Exception {
		List<Long> ours = new ArrayList<>();
		List<Long> empty = new ArrayList<>();
		for (int turn = -1; turn < turns; turn++) {
			long console = untilUsable("--console");
			long bare = untilUsable("--console", "-application", "org.lynchpin.bench.workbench");
			if (turn >= 0) { // the first is for warming up
				ours.add(console);
				empty.add(bare);
			}
		}
		ratio("start to usable window", ours, empty, 1.25);
	}

	private void commands() throws Exception {
		List<Long> code = new ArrayList<>();
		List<Long> trial = new ArrayList<>();
		List<Long> empty = new ArrayList<>();
		run("trial", "--no-window");
		for (int turn = -1; turn < turns; turn++) {
			long first = run("code", "0x80090304");
			long second = run("trial", "--no-window");
			long bare = run("-application", "org.lynchpin.bench.headless");
			if (turn >= 0) {
				code.add(first);
				trial.add(second);
				empty.add(bare);
			}
		}
		ratio("lynchpin code 0x80090304", code, empty, 1.3);
		ratio("lynchpin trial --no-window, second call", trial, code, 3);
	}

	private long untilUsable(String... arguments) throws IOException, InterruptedException {
		long begin = System.currentTimeMillis();
		Process process = start(arguments);
		long usable = 0;
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("USABLE ")) {
					usable = Long.parseLong(line.substring(7)) - begin;
				}
			}
		}
		end(process, arguments);
		if (usable == 0) {
			throw new IllegalStateException("never usable: " + String.join(" ", arguments));
		}
		return usable;
	}

	private long run(String... arguments) throws IOException, InterruptedException {
		long begin = System.nanoTime();
		Process process = start(arguments);
		process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
		end(process, arguments);
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
	}

	private Process start(String... arguments) throws IOException {
		List<String> call = new ArrayList<>(List.of(launcher));
		call.addAll(Arrays.asList(arguments));
		Process process = new ProcessBuilder(call).redirectErrorStream(true).start();
		process.getOutputStream().close();
		return process;
	}

	private void end(Process process, String... arguments) throws InterruptedException {
		if (!process.waitFor(120, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new IllegalStateException("did not end: " + String.join(" ", arguments));
		}
		if (process.exitValue() != 0) {
			throw new IllegalStateException("exit " + process.exitValue() + ": " + String.join(" ", arguments));
		}
	}

	private static void ratio(String what, List<Long> ours, List<Long> theirs, double wanted) {
		long a = median(ours);
		long b = median(theirs);
		System.out.printf(Locale.ROOT, "%-48s %6d ms against %6d ms: ratio %.2f (wanted at most %.2f; medians of %d)%n", what, a, b, (double) a / b, wanted, ours.size());
	}

	private static long median(List<Long> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}
}

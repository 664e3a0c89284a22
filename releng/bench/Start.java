// SPDX-License-Identifier: EPL-2.0

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures starts in pairs: ours and an empty one take turns, so that what else the machine does hits both alike; the ratio
 * of the medians is the figure. The first turn is for warming up.
 *
 * <pre>
 * java Start.java windows TURNS LAUNCHER LAUNCHER-OF-THE-EMPTY-ONE
 * java Start.java commands TURNS LAUNCHER
 * </pre>
 */
final class Start {
	private final int turns;

	private Start(int turns) {
		this.turns = turns;
	}

	public static void main(String[] arguments) throws Exception {
		Start start = new Start(Integer.parseInt(arguments[1]));
		switch (arguments[0]) {
		case "windows" -> start.windows(arguments[2], arguments[3]);
		case "commands" -> start.commands(arguments[2]);
		default -> throw new IllegalArgumentException(arguments[0]);
		}
	}

	private void windows(String launcher, String bare) throws Exception {
		List<Long> ours = new ArrayList<>();
		List<Long> empty = new ArrayList<>();
		for (int turn = -1; turn < turns; turn++) {
			long console = untilUsable(launcher, "--console");
			long workbench = untilUsable(bare, "--console", "-application", "org.lynchpin.bench.workbench");
			if (turn >= 0) {
				ours.add(console);
				empty.add(workbench);
			}
		}
		ratio("console, to usable window (empty workbench)", ours, empty, 1.25);
	}

	private void commands(String launcher) throws Exception {
		List<Long> code = new ArrayList<>();
		List<Long> trial = new ArrayList<>();
		List<Long> empty = new ArrayList<>();
		run(launcher, "trial", "--no-window");
		for (int turn = -1; turn < turns; turn++) {
			long first = run(launcher, "code", "0x80090304");
			long second = run(launcher, "trial", "--no-window");
			long bare = run(launcher, "-application", "org.lynchpin.bench.headless");
			if (turn >= 0) {
				code.add(first);
				trial.add(second);
				empty.add(bare);
			}
		}
		ratio("lynchpin code 0x80090304 (empty headless start)", code, empty, 1.3);
		ratio("lynchpin trial --no-window, second call (code)", trial, code, 3);
	}

	/** Milliseconds from the call to the line of the clock in the bench's bundle. */
	private long untilUsable(String... call) throws IOException, InterruptedException {
		long begin = System.currentTimeMillis();
		Process process = start(call);
		long usable = 0;
		StringBuilder said = new StringBuilder();
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("USABLE ")) {
					usable = Long.parseLong(line.substring(7)) - begin;
				} else {
					said.append(line).append('\n');
				}
			}
		}
		end(process, said.toString(), call);
		if (usable == 0) {
			throw new IllegalStateException("never usable: " + String.join(" ", call) + "\n" + said);
		}
		return usable;
	}

	/** Milliseconds that a whole call takes. */
	private long run(String... call) throws IOException, InterruptedException {
		long begin = System.nanoTime();
		Process process = start(call);
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		end(process, said, call);
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
	}

	private static Process start(String... call) throws IOException {
		Process process = new ProcessBuilder(Arrays.asList(call)).redirectErrorStream(true).start();
		OutputStream nothing = process.getOutputStream();
		nothing.close();
		return process;
	}

	private static void end(Process process, String said, String... call) throws InterruptedException {
		if (!process.waitFor(120, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new IllegalStateException("did not end: " + String.join(" ", call));
		}
		if (process.exitValue() != 0) {
			throw new IllegalStateException("exit " + process.exitValue() + ": " + String.join(" ", call) + "\n" + said);
		}
	}

	private static void ratio(String what, List<Long> ours, List<Long> theirs, double wanted) {
		long mine = median(ours);
		long other = median(theirs);
		System.out.printf(Locale.ROOT, "%-52s %6d ms against %6d ms: ratio %.2f (wanted at most %.2f; medians of %d)%n", what, mine, other,
				(double) mine / other, wanted, ours.size());
	}

	private static long median(List<Long> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}
}

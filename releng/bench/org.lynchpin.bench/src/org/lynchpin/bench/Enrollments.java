// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.lynchpin.card.Reader;

/**
 * Whole enrollments of blank software cards with the local authority in one process, with the journal that outlives a kill,
 * in turns with what the openssl commands take: one at a time, and several at a time as on a counter with as many readers.
 * The first ones, in which the virtual machine gets warm, do not count; openssl is called for one certificate after the other,
 * as a script does it. Arguments: how many count, how many do not, how many at a time.
 */
public final class Enrollments implements IApplication {
	private static final int TURN = 8;

	private record Figures(List<Long> ours, List<Long> theirs) {
	}

	private Workplace workplace;
	private OpenSsl openssl;
	private int cards;
	private volatile int exchanges;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		String[] words = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		int counted = number(words, 0, 80);
		int warming = number(words, 1, 160);
		int atATime = number(words, 2, 4);
		Path folder = Files.createTempDirectory("bench-openssl");
		try {
			openssl = new OpenSsl(folder);
			workplace = new Workplace();
			workplace.hire(2 * counted + warming + 2 * TURN);
			measure(warming, atATime);
			print("one at a time", measure(counted, 1));
			print(atATime + " at a time", measure(counted, atATime));
		} finally {
			delete(folder);
		}
		return EXIT_OK;
	}

	private static int number(String[] words, int at, int usual) {
		return words.length > at ? Integer.parseInt(words[at]) : usual;
	}

	/** Turns of some enrollments and as many certificates of openssl: the time for one of them, in nanoseconds. */
	private Figures measure(int count, int atATime) throws Exception {
		Figures figures = new Figures(new ArrayList<>(), new ArrayList<>());
		try (ExecutorService workers = Executors.newFixedThreadPool(atATime)) {
			for (int done = 0; done < count; done += TURN) {
				List<Callable<Void>> turn = new ArrayList<>();
				for (int i = 0; i < TURN; i++) {
					String upn = Workplace.upn(++cards);
					Reader reader = workplace.card("Bench " + cards, "standard");
					turn.add(() -> {
						exchanges = workplace.enroll(upn, reader).exchanges();
						return null;
					});
				}
				long begin = System.nanoTime();
				for (Future<Void> each : workers.invokeAll(turn)) {
					each.get();
				}
				long middle = System.nanoTime();
				for (int i = 0; i < TURN; i++) {
					openssl.issue(Workplace.upn(cards - i));
				}
				figures.ours.add((middle - begin) / TURN);
				figures.theirs.add((System.nanoTime() - middle) / TURN);
			}
		}
		return figures;
	}

	private void print(String how, Figures figures) {
		double mine = median(figures.ours) / 1e6;
		double other = median(figures.theirs) / 1e6;
		System.out.printf(Locale.ROOT, "%-52s %6.1f ms against %6.1f ms of openssl, %.1f a second against %.1f: ratio %.2f (wanted at least 5; medians of %d turns of %d, %d exchanges each)%n",
				"enrollment on a software card, P-256, " + how, mine, other, 1000 / mine, 1000 / other, other / mine, figures.ours.size(), TURN, exchanges);
	}

	private static long median(List<Long> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	private static void delete(Path folder) throws java.io.IOException {
		try (var files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		Files.delete(folder);
	}

	@Override
	public void stop() {
		// ends by itself
	}
}

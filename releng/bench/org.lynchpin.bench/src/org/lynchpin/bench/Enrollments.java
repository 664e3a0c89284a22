// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.lynchpin.card.Reader;

/**
 * Whole enrollments of blank software cards with the local authority in one process, with the journal that outlives a kill,
 * in turns with what the openssl commands take. The first ones, in which the virtual machine gets warm, do not count.
 * Arguments: how many count, how many do not.
 */
public final class Enrollments implements IApplication {
	@Override
	public Object start(IApplicationContext context) throws Exception {
		String[] words = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		int counted = words.length > 0 ? Integer.parseInt(words[0]) : 40;
		int warming = words.length > 1 ? Integer.parseInt(words[1]) : 10;
		Path folder = Files.createTempDirectory("bench-openssl");
		try {
			measure(counted, warming, new OpenSsl(folder));
		} finally {
			delete(folder);
		}
		return EXIT_OK;
	}

	private static void measure(int counted, int warming, OpenSsl openssl) throws Exception {
		Workplace workplace = new Workplace();
		workplace.hire(counted + warming);
		List<Long> ours = new ArrayList<>();
		List<Long> theirs = new ArrayList<>();
		int exchanges = 0;
		for (int i = 1; i <= counted + warming; i++) {
			String upn = Workplace.upn(i);
			Reader reader = workplace.card("Bench " + i, "standard");
			long begin = System.nanoTime();
			exchanges = workplace.enroll(upn, reader).exchanges();
			long middle = System.nanoTime();
			openssl.issue(upn);
			long end = System.nanoTime();
			if (i > warming) {
				ours.add(middle - begin);
				theirs.add(end - middle);
			}
		}
		print(ours, theirs, exchanges);
	}

	private static void print(List<Long> ours, List<Long> theirs, int exchanges) {
		double mine = median(ours) / 1e6;
		double other = median(theirs) / 1e6;
		System.out.printf(Locale.ROOT, "%-52s %6.1f ms against %6.1f ms of openssl, %.1f a second against %.1f: ratio %.2f (wanted at least 5; medians of %d, %d exchanges each)%n",
				"enrollment on a software card, P-256", mine, other, 1000 / mine, 1000 / other, other / mine, ours.size(), exchanges);
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

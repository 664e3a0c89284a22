// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.session.CaseFile.HandClock;
import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.FileClock.Basis;

/** Between a case and an inspection of its logs. */
public final class CaseLogs {
	private CaseLogs() {
	}

	/**
	 * Opens the logs of a case, and puts the clocks in force that were set by hand.
	 *
	 * @throws Cancelled if it was cancelled; what was opened until then stays
	 */
	public static Inspected open(Inspection inspection, SignInCase signIn, Interaction ask) throws Cancelled {
		Inspected inspected = inspection.add(signIn.files().stream().map(CaseFile::path).distinct().toList(), ask);
		for (CaseFile file : signIn.files()) {
			Optional<InspectedFile> opened = file.clock().isEmpty() ? Optional.empty() : inspected.files().stream().filter(each -> same(file, each)).findFirst();
			if (opened.isPresent()) {
				HandClock clock = file.clock().get();
				inspected = inspection.clock(opened.get(), new FileClock(clock.zone(), clock.ahead(), Basis.BY_HAND, ""));
			}
		}
		return inspected;
	}

	private static boolean same(CaseFile file, InspectedFile opened) {
		return file.path().toAbsolutePath().normalize().equals(opened.path().toAbsolutePath().normalize())
				&& (file.name().isEmpty() || file.name().equals(inside(opened)));
	}

	/** The name within an archive; empty for a file that is none. */
	private static String inside(InspectedFile file) {
		int mark = file.name().indexOf('!');
		return mark < 0 ? "" : file.name().substring(mark + 1);
	}

	/** The case with the logs that are open now, and their clocks that were set by hand. */
	public static SignInCase saved(SignInCase signIn, Inspected inspected) {
		List<CaseFile> files = new ArrayList<>();
		Set<Path> archives = new HashSet<>();
		for (InspectedFile file : inspected.files()) {
			Path path = file.path().toAbsolutePath().normalize();
			boolean byHand = file.clock().basis() == Basis.BY_HAND;
			// an archive is one log, but each file in it has a clock of its own
			if (byHand || inside(file).isEmpty() || archives.add(path)) {
				CaseFile known = signIn.files().stream().filter(each -> same(each, file)).findFirst().orElse(CaseFile.of(path));
				files.add(new CaseFile(path, byHand ? inside(file) : "", byHand ? Optional.of(new HandClock(file.clock().zone(), file.clock().ahead())) : Optional.empty(),
						known.more()));
			}
		}
		return signIn.withFiles(files.stream().distinct().toList());
	}
}

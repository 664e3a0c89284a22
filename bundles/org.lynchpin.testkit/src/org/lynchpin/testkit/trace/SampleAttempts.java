// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.attempt.AttemptFinder;
import org.lynchpin.trace.attempt.Grouping;

/** Made-up sign-ins as rules see them, without a file and without the formats of any product. */
public final class SampleAttempts {
	private SampleAttempts() {
	}

	/**
	 * A sign-in as a rule sees it.
	 *
	 * @param where where it breaks
	 * @param styles whose logs are there
	 */
	public record Sample(Break where, Set<TraceStyle> styles, AttemptSubject subject) {
	}

	/** Every break, as the client saw it, as the registrar saw it, and as both did. */
	public static List<Sample> all() {
		List<Sample> all = new ArrayList<>();
		for (Break where : Break.values()) {
			for (Set<TraceStyle> styles : List.of(EnumSet.of(TraceStyle.UCCAPI), EnumSet.of(TraceStyle.CLS), EnumSet.of(TraceStyle.UCCAPI, TraceStyle.CLS))) {
				subjects(TraceBuilder.seed(7).breaks(where), styles).forEach(subject -> all.add(new Sample(where, styles, subject)));
			}
		}
		return all;
	}

	/** What the rules are asked about these logs: each attempt, and what belongs to none. */
	public static List<AttemptSubject> subjects(TraceBuilder trace, Set<TraceStyle> styles) {
		List<TraceFile> files = new ArrayList<>();
		for (TraceStyle style : styles) {
			files.add(SampleFormat.read(style, trace.happenings(), SignIn.of(trace.cast(), Break.NONE, java.time.Instant.EPOCH, 0).cast()));
		}
		return subjects(files, SiteFacts.none());
	}

	/** What the rules are asked about these files. */
	public static List<AttemptSubject> subjects(List<TraceFile> files, SiteFacts site) {
		Grouping grouping;
		try {
			grouping = AttemptFinder.group(files, new Cancellation());
		} catch (Cancelled e) {
			throw new IllegalStateException(e);
		}
		Set<EvidenceKind> evidence = EnumSet.noneOf(EvidenceKind.class);
		for (TraceFile file : files) {
			switch (file.format().orElseThrow().side()) {
			case CLIENT -> evidence.add(EvidenceKind.CLIENT_TRACE);
			case SERVER -> evidence.add(EvidenceKind.SERVER_TRACE);
			case EVENTS -> evidence.add(EvidenceKind.EVENTS);
			default -> {
				// nobody says who wrote it
			}
			}
		}
		List<AttemptSubject> subjects = new ArrayList<>();
		grouping.attempts().forEach(attempt -> subjects.add(new AttemptSubject(attempt, true, site, evidence)));
		subjects.add(new AttemptSubject(grouping.others(), false, site, evidence));
		return subjects;
	}
}

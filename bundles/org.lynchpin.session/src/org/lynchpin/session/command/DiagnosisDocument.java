// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.Outcome;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.session.Inspected;
import org.lynchpin.session.InspectedFile;
import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.TraceWarning;
import org.lynchpin.trace.attempt.Ending;
import org.lynchpin.trace.attempt.SignInAttempt;

/** The document of {@code session diagnose}: the components are a contract. */
record DiagnosisDocument(List<FileDocument> files, List<AttemptDocument> attempts, List<Finding> findings) {
	/** A file. @param failure why it could not be opened */
	record FileDocument(String file, Optional<String> format, long bytes, int messages, List<TraceWarning> warnings, String zone, double clockAheadSeconds,
			FileClock.Basis clockBasis, Optional<Finding> failure) {
		static FileDocument of(InspectedFile file) {
			return new FileDocument(file.name(), file.format(), file.bytes(), file.messages(), file.warnings(), file.clock().zone().getId(),
					file.clock().ahead().toMillis() / 1000.0, file.clock().basis(), file.failure());
		}
	}

	/** An attempt. @param zone of the client; the times are in UTC @param certain whether a record proves the verdict @param ending how the session ended */
	record AttemptDocument(String id, Optional<String> user, Optional<String> client, Optional<String> epid, Optional<UUID> endpoint, Optional<Instant> start,
			Optional<Instant> signedIn, Optional<Instant> end, String zone, Outcome outcome, Optional<Stage> firstBreak, Optional<String> cause, boolean certain,
			Optional<Ending.Kind> ending, String sentence, int messages, List<Finding> findings) {
		static AttemptDocument of(Verdict verdict) {
			SignInAttempt attempt = verdict.attempt();
			return new AttemptDocument(attempt.id(), attempt.user(), attempt.client(), attempt.epid(), attempt.endpoint(), attempt.start(), attempt.signedIn(),
					attempt.end(), attempt.zone().getId(), verdict.outcome(), verdict.firstBreak(), verdict.cause().map(Finding::rule), verdict.certain(),
					attempt.ending().map(Ending::kind), verdict.sentence(), count(attempt), verdict.findings());
		}
	}

	static DiagnosisDocument of(Inspected inspected) {
		return new DiagnosisDocument(inspected.files().stream().map(FileDocument::of).toList(), inspected.verdicts().stream().map(AttemptDocument::of).toList(),
				inspected.findings());
	}

	/** How many records an attempt has. */
	static int count(SignInAttempt attempt) {
		return attempt.steps().stream().mapToInt(step -> step.entries().size() + step.copies().size()).sum();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import org.lynchpin.command.CommandContext;
import org.lynchpin.core.Evidence;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.session.Inspected;
import org.lynchpin.session.InspectedFile;
import org.lynchpin.trace.TraceWarning;
import org.lynchpin.trace.attempt.SignInAttempt;

/** What was found out, for people: each verdict first, then what proves it with file and line. */
final class DiagnosisText {
	private static final Messages TEXT = Messages.of(DiagnosisText.class);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");
	private static final int WARNINGS = 5;
	private static final int PROOFS = 8;

	private final CommandContext context;

	DiagnosisText(CommandContext context) {
		this.context = context;
	}

	void print(Inspected inspected) {
		inspected.verdicts().forEach(this::verdict);
		List<Finding> others = inspected.findings().stream().filter(finding -> finding.severity() != Severity.NO_EVIDENCE).toList();
		if (!others.isEmpty()) {
			context.line(TEXT.text("diagnose.others"));
			others.forEach(this::finding);
		}
		if (inspected.verdicts().isEmpty()) {
			context.line(TEXT.text("diagnose.no-attempt"));
		}
		context.line(TEXT.text("diagnose.files"));
		inspected.files().forEach(this::file);
	}

	private void verdict(Verdict verdict) {
		SignInAttempt attempt = verdict.attempt();
		context.line(TEXT.text("diagnose.outcome." + verdict.outcome()) + ": " + verdict.sentence());
		context.line(TEXT.text("diagnose.attempt", time(attempt.start(), attempt.zone()), time(attempt.end(), attempt.zone()),
				attempt.client().orElseGet(() -> TEXT.text("diagnose.unknown")), attempt.epid().orElseGet(() -> TEXT.text("diagnose.unknown")),
				DiagnosisDocument.count(attempt)));
		// the cause once, in front
		verdict.cause().ifPresent(this::finding);
		verdict.findings().stream().filter(finding -> finding.severity() != Severity.NO_EVIDENCE && !verdict.cause().filter(finding::equals).isPresent())
				.forEach(this::finding);
		context.line("");
	}

	private void finding(Finding finding) {
		context.finding(finding);
		if (!finding.codes().isEmpty()) {
			context.line(TEXT.text("diagnose.codes", String.join(", ", finding.codes())));
		}
		finding.evidence().stream().limit(PROOFS).map(DiagnosisText::proof).forEach(context::line);
		if (finding.evidence().size() > PROOFS) {
			context.line(TEXT.text("diagnose.more-proofs", finding.evidence().size() - PROOFS));
		}
	}

	private static String proof(Evidence evidence) {
		return TEXT.text("diagnose.proof", evidence.file(), evidence.line(), evidence.text());
	}

	private void file(InspectedFile file) {
		if (file.failure().isPresent()) {
			context.line(TEXT.text("diagnose.unreadable", file.name()));
			context.finding(file.failure().get());
			return;
		}
		context.line(TEXT.text("diagnose.file", file.name(), file.formatTitle().orElseGet(() -> TEXT.text("diagnose.no-format")), file.messages(), file.bytes(),
				file.clock().zone().getId().equals("Z") ? "UTC" : "UTC" + file.clock().zone().getId(), seconds(file.clock().ahead())));
		for (TraceWarning warning : file.warnings().stream().limit(WARNINGS).toList()) {
			context.line(warning.line() > 0 ? TEXT.text("diagnose.proof", file.name(), warning.line(), warning.text()) : "    " + warning.text());
		}
		if (file.warnings().size() > WARNINGS) {
			context.line(TEXT.text("diagnose.more-warnings", file.warnings().size() - WARNINGS));
		}
	}

	private static String seconds(Duration ahead) {
		return (ahead.isNegative() ? "-" : "+") + ahead.abs().toSeconds() + " s";
	}

	/** A point in time by the clock of the client, with its zone. */
	static String time(Optional<Instant> instant, ZoneOffset zone) {
		return instant.map(each -> TIME.format(each.atOffset(zone))).orElseGet(() -> TEXT.text("diagnose.unknown"));
	}
}

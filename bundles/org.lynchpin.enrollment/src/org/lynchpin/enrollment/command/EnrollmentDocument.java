// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.enrollment.EnrollmentResult;
import org.lynchpin.enrollment.EnrollmentState;
import org.lynchpin.pki.CertificateDocument;

/** The document of {@code card enroll}, {@code enrollment resume} and {@code enrollment cancel}: the components are a contract. */
record EnrollmentDocument(UUID enrollment, String person, Optional<UUID> card, String state, Optional<CertificateDocument> certificate,
		List<Finding> findings, int apdus, long millis) {
	private static final Messages TEXT = Messages.of(EnrollmentDocument.class);

	static EnrollmentDocument of(EnrollmentResult result) {
		return new EnrollmentDocument(result.id(), result.upn(), result.card(), result.word(), result.certificate().map(CertificateDocument::of),
				result.findings(), result.exchanges(), result.millis());
	}

	/** Says how far it came, and with which words to go on. */
	static Exit report(CommandContext context, EnrollmentResult result) {
		EnrollmentDocument document = of(result);
		context.line(TEXT.text("enrollment-line", result.state().text(), result.upn(), result.cardLabel()));
		document.certificate().ifPresent(certificate -> context.line(TEXT.text("enrollment-certificate", certificate.subject(), certificate.upn().orElse("-"),
				certificate.issuer(), certificate.notAfter().toString(), certificate.serial())));
		result.findings().forEach(context::finding);
		if (context.json()) {
			result.stoppedBy().ifPresent(failure -> context.note(failure.finding().title() + ": " + failure.finding().detail()));
		}
		if (!result.state().isEnd()) {
			context.note(TEXT.text("enrollment-go-on", result.id()));
		}
		context.document(document);
		return exit(result);
	}

	private static Exit exit(EnrollmentResult result) {
		if (result.stoppedBy().isPresent()) {
			return result.stoppedBy().get() instanceof EnrollmentFailure.Refused ? Exit.WRONG : Exit.of(result.stoppedBy().get());
		}
		return result.state() == EnrollmentState.PENDING ? Exit.INTERRUPTED : Exit.DONE;
	}
}

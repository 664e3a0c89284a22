// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Consent.Comparison;
import org.lynchpin.directory.Person;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.enrollment.EnrollmentState;
import org.lynchpin.pki.CertificateFacts;

/** "Has your information on it": the certificate beside the person. A certificate that does not fit is refused whatever is answered. */
final class CompareStep implements Step {
	@Override
	public EnrollmentState towards() {
		return EnrollmentState.COMPARED;
	}

	@Override
	public void take(Work work) throws Failure {
		X509Certificate certificate = work.ledger().certificate().orElseThrow();
		CertificateFacts facts = CertificateFacts.of(certificate);
		List<Comparison> rows = rows(work, facts);
		String differences = rows.stream().filter(row -> !row.same()).map(row -> Work.TEXT.text("difference", row.label(), row.expected(), row.actual()))
				.collect(Collectors.joining(" "));
		if (!work.ledger().publicKey().orElseThrow().equals(certificate.getPublicKey())) {
			differences += Work.TEXT.text("difference-key");
		}
		differences += refusals(work, facts);
		if (!differences.isBlank()) {
			GivingUp.certificate(work, EnrollmentFailure.Mismatch.class.getSimpleName());
			throw new EnrollmentFailure.Mismatch(differences.strip());
		}
		if (!work.ask().consent(new Consent(Consent.Kind.COMPARE, Work.TEXT.text("compare.title"),
				Work.TEXT.text("compare.text", work.request().person().displayName()), rows))) {
			GivingUp.certificate(work, "refused");
			throw new EnrollmentFailure(Failure.Kind.INTERRUPTED, Stage.CERTIFICATE, "certificate-refused", work.request().person().displayName());
		}
		work.ledger().reached(EnrollmentState.COMPARED, "compare-certificate", Map.of());
	}

	/** What the policy finds wrong with the certificate itself. */
	private static String refusals(Work work, CertificateFacts facts) throws Failure {
		if (TemplateNeeds.isAgent(work)) {
			return ""; // not a certificate for sign-in, and the policy speaks of those
		}
		List<Finding> found = work.services().policy().certificate(work.request().person(), facts, work.policy());
		return found.stream().filter(each -> each.severity() == Severity.ERROR && each.stage() == Stage.CERTIFICATE).map(each -> " " + each.detail())
				.collect(Collectors.joining());
	}

	static List<Comparison> rows(Work work, CertificateFacts facts) throws Failure {
		Person person = work.request().person();
		List<Comparison> rows = new ArrayList<>();
		rows.add(row("row.name", person.displayName(), facts.commonName()));
		rows.add(row("row.upn", person.upn(), facts.upn().orElse("-")));
		String mail = person.mail().orElse("-");
		// an authority leaves the address out where the template does not want it
		rows.add(facts.mail().isEmpty() ? new Comparison(Work.TEXT.text("row.mail"), mail, "-", !TemplateNeeds.mail(work)) : row("row.mail", mail, facts.mail().get()));
		String template = work.request().profile().template();
		rows.add(facts.template().filter(CompareStep::isName).isPresent() ? row("row.template", template, facts.template().get())
				: new Comparison(Work.TEXT.text("row.template"), template, facts.template().orElse("-"), true));
		Instant now = work.services().clock().instant();
		rows.add(new Comparison(Work.TEXT.text("row.validity"), Work.TEXT.text("from-today", date(now)),
				Work.TEXT.text("from-to", date(facts.notBefore()), date(facts.notAfter())), facts.validAt(now)));
		return rows;
	}

	/** Templates of schema version 2 and later stand in certificates as object identifiers, whose name is known to the directory alone. */
	private static boolean isName(String template) {
		return !template.matches("[0-9.]+");
	}

	private static Comparison row(String key, String expected, String actual) {
		return new Comparison(switch (key) {
		case "row.name" -> Work.TEXT.text("row.name");
		case "row.upn" -> Work.TEXT.text("row.upn");
		case "row.mail" -> Work.TEXT.text("row.mail");
		default -> Work.TEXT.text("row.template");
		}, expected, actual, expected.equalsIgnoreCase(actual));
	}

	private static String date(Instant moment) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(LocalDate.ofInstant(moment, ZoneId.systemDefault()));
	}
}

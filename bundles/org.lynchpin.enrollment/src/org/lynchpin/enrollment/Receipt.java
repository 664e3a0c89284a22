// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.security.cert.X509Certificate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lynchpin.ca.CaSettings;
import org.lynchpin.core.Messages;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.site.SiteDocument;

/** The paper that goes with the card. There is no PIN on it, and nothing that opens anything. */
final class Receipt {
	private static final Messages TEXT = Messages.of(Receipt.class);

	private Receipt() {
	}

	static String text(SiteDocument site, String name, EnrollmentProfile profile, EnrollmentResult result) {
		List<String> lines = new ArrayList<>();
		lines.add(TEXT.text("receipt.title", site.site().getName()));
		if (site.notForProduction()) {
			lines.add(TEXT.text("receipt.not-for-production"));
		}
		lines.add("");
		lines.add(TEXT.text("receipt.person", name, result.upn()));
		lines.add(TEXT.text("receipt.card", result.cardLabel()));
		result.certificate().ifPresent(certificate -> certificate(lines, site, profile, certificate));
		lines.add("");
		lines.add(TEXT.text("receipt.first-use"));
		if (profile.forcePinChange()) {
			lines.add(TEXT.text("receipt.change-pin"));
		}
		lines.add(TEXT.text("receipt.keep"));
		return String.join(System.lineSeparator(), lines) + System.lineSeparator();
	}

	private static void certificate(List<String> lines, SiteDocument site, EnrollmentProfile profile, X509Certificate certificate) {
		CertificateFacts facts = CertificateFacts.of(certificate);
		Optional<CaSettings> ca = site.certificationAuthority(profile.ca());
		DateTimeFormatter date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withZone(ZoneId.systemDefault());
		lines.add(TEXT.text("receipt.certificate", profile.template(), ca.map(CaSettings::name).orElse(facts.issuer())));
		if (!profile.friendlyName().isBlank()) {
			lines.add(TEXT.text("receipt.friendly-name", profile.friendlyName()));
		}
		lines.add(TEXT.text("receipt.valid", date.format(facts.notBefore()), date.format(facts.notAfter())));
		lines.add(TEXT.text("receipt.serial", facts.serial()));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Composite;
import org.lynchpin.core.Messages;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.pki.Oids;
import org.lynchpin.ui.Facts;
import org.lynchpin.ui.Look;

/** What a certificate says, in the words of sign-in. */
public final class CertificateView {
	private static final Messages TEXT = Messages.of(CertificateView.class);
	private static final int SOON = 60; // days

	private CertificateView() {
	}

	/** Adds it to {@code parent}. */
	public static Composite create(Composite parent, X509Certificate certificate, Instant now) {
		CertificateFacts facts = CertificateFacts.of(certificate);
		Facts view = new Facts(parent);
		view.add(TEXT.text("certificate.subject"), facts.subject());
		view.add(TEXT.text("certificate.upn"), facts.upn().orElse(""));
		view.add(TEXT.text("certificate.mail"), facts.mail().orElse(""));
		view.add(TEXT.text("certificate.sid"), facts.sid().orElse(""));
		view.add(TEXT.text("certificate.issuer"), facts.issuer());
		view.add(TEXT.text("certificate.validity"), validity(facts, now), icon(facts, now), style(facts, now));
		view.add(TEXT.text("certificate.eku"), facts.eku().stream().map(CertificateView::purpose).collect(Collectors.joining(", ")));
		view.add(TEXT.text("certificate.template"), facts.template().orElse(""));
		view.add(TEXT.text("certificate.key"), facts.algorithm() + ' ' + facts.keySize() + ", " + facts.signatureAlgorithm());
		view.add(TEXT.text("certificate.serial"), facts.serial());
		view.add(TEXT.text("certificate.sha1"), facts.thumbprintSha1());
		view.add(TEXT.text("certificate.sha256"), facts.thumbprintSha256());
		view.add(TEXT.text("certificate.cdp"), String.join("\n", facts.cdp()));
		return view.control();
	}

	private static String validity(CertificateFacts facts, Instant now) {
		DateTimeFormatter date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());
		String from = date.format(facts.notBefore());
		String to = date.format(facts.notAfter());
		if (now.isAfter(facts.notAfter())) {
			return TEXT.text("validity.ended", from, to);
		}
		return now.isBefore(facts.notBefore()) ? TEXT.text("validity.early", from, to) : TEXT.text("validity.days", from, to, left(facts, now));
	}

	private static long left(CertificateFacts facts, Instant now) {
		return Duration.between(now, facts.notAfter()).toDays();
	}

	private static String icon(CertificateFacts facts, Instant now) {
		return !facts.validAt(now) ? "error" : left(facts, now) < SOON ? "warning" : "ok";
	}

	private static String style(CertificateFacts facts, Instant now) {
		return !facts.validAt(now) ? Look.ERROR : left(facts, now) < SOON ? Look.WARNING : Look.VALUE;
	}

	private static String purpose(String oid) {
		return switch (oid) {
		case Oids.SMART_CARD_LOGON -> TEXT.text("eku.smartCardLogon");
		case Oids.CLIENT_AUTHENTICATION -> TEXT.text("eku.clientAuthentication");
		case Oids.SECURE_MAIL -> TEXT.text("eku.secureMail");
		case Oids.PKINIT_CLIENT -> TEXT.text("eku.pkinit");
		case Oids.ENROLLMENT_AGENT -> TEXT.text("eku.agent");
		default -> oid;
		};
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.Collect;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.trace.decode.AuthenticationHeader;
import org.lynchpin.trace.decode.CertificateSummary;
import org.lynchpin.trace.decode.TlsHandshake;
import org.lynchpin.trace.decode.TlsPart;
import org.osgi.service.component.annotations.Component;

/** The Lync client certificate in the handshake against sign-in address, time and issuer. It is not the one on the card, and must not be compared with it. */
@Component
@RuleInfo(id = "lync-certificate", stage = Stage.CLIENT_CERTIFICATE, severity = Severity.ERROR)
public final class LyncCertificate implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(LyncCertificate.class);

	private enum Wrong {
		SUBJECT, EXPIRED, EARLY, ISSUER
	}

	private static String said(Wrong why, AttemptSubject subject) {
		return switch (why) {
		case SUBJECT -> TEXT.text("lync-certificate.subject", Coded.who(subject));
		case EXPIRED -> TEXT.text("lync-certificate.expired");
		case EARLY -> TEXT.text("lync-certificate.early");
		case ISSUER -> TEXT.text("lync-certificate.issuer");
		};
	}

	@Override
	public List<Finding> check(AttemptSubject subject) {
		if (!subject.signIn()) {
			return List.of();
		}
		List<TlsHandshake> handshakes = Handshakes.of(subject);
		if (handshakes.isEmpty()) {
			return List.of();
		}
		TlsHandshake last = handshakes.getLast();
		Optional<Seen> place = Seen.registering(subject).limit(Handshakes.MOST).filter(LyncCertificate::carries).reduce((a, b) -> b);
		if (last.clientHadNone()) {
			return List.of(Finding.of("lync-certificate-none", Stage.CLIENT_CERTIFICATE, Severity.ERROR, TEXT, new Collect(subject).clientCertificates())
					.withEvidence(place.map(seen -> seen.evidence("TLS Certificate: -")).stream().toList()));
		}
		return last.clientCertificate().flatMap(certificate -> wrong(subject, certificate).map(why -> finding(subject, certificate, why)
				.withEvidence(place.map(seen -> seen.evidence(certificate.subject())).stream().toList()))).stream().toList();
	}

	private static boolean carries(Seen seen) {
		return AuthenticationHeader.of(seen.record()).stream().flatMap(header -> header.tls().stream()).anyMatch(flight -> flight.has(TlsPart.Certificates.class));
	}

	private static Optional<Wrong> wrong(AttemptSubject subject, CertificateSummary certificate) {
		Optional<String> user = subject.attempt().user();
		Optional<String> name = certificate.commonName().map(text -> text.toLowerCase(Locale.ROOT)).map(text -> text.startsWith("sip:") ? text.substring(4) : text);
		Optional<Instant> when = subject.attempt().start();
		if (!certificate.issuedByPool()) {
			return Optional.of(Wrong.ISSUER);
		}
		if (user.isPresent() && name.filter(text -> !text.equals(user.get())).isPresent()) {
			return Optional.of(Wrong.SUBJECT);
		}
		if (when.filter(time -> time.isAfter(certificate.notAfter())).isPresent()) {
			return Optional.of(Wrong.EXPIRED);
		}
		return when.filter(time -> time.plus(Duration.ofMinutes(5)).isBefore(certificate.notBefore())).map(time -> Wrong.EARLY);
	}

	private static String id(Wrong why) {
		return switch (why) {
		case SUBJECT -> "lync-certificate-subject";
		case EXPIRED, EARLY -> "lync-certificate-expired";
		case ISSUER -> "lync-certificate";
		};
	}

	private static Finding finding(AttemptSubject subject, CertificateSummary certificate, Wrong why) {
		// signed in with it all the same: worth knowing, no break
		return Finding.of(id(why), Stage.CLIENT_CERTIFICATE, Severity.ERROR, TEXT, Excerpt.of(certificate.subject()), Excerpt.of(certificate.issuer()), certificate.notBefore().toString(), certificate.notAfter().toString(), said(why, subject),
				new Collect(subject).clientCertificates()).withSeverity(subject.attempt().signedIn().isPresent() ? Severity.WARNING : Severity.ERROR);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.check;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.inventory.Credential;
import org.lynchpin.pki.DistinguishedNames;

/**
 * What is known of a certification authority of the site: what would stop everyone who has a card of it.
 *
 * @param settings which
 * @param chain its certificate and those above; empty where it could not be asked
 * @param crl its CRL; empty where it could not be asked
 * @param findings what is wrong or near
 */
record Authority(CaSettings settings, List<X509Certificate> chain, Optional<X509CRL> crl, List<Finding> findings) {
	private static final Messages TEXT = Messages.of(Authority.class);
	private static final Duration CERTIFICATE_SOON = Duration.ofDays(30);
	private static final Duration CRL_SOON = Duration.ofDays(1);

	Authority {
		chain = List.copyOf(chain);
		findings = List.copyOf(findings);
	}

	/** One that could not be asked. @param why in a sentence */
	static Authority silent(CaSettings settings, String why) {
		return new Authority(settings, List.of(), Optional.empty(),
				List.of(Finding.of("check-authority-silent", Stage.CERTIFICATE, Severity.NO_EVIDENCE, TEXT, settings.name(), why)));
	}

	/** Asks it. */
	static Authority look(CaSettings settings, CaConnection connection, Instant now) throws Failure {
		List<Finding> findings = new ArrayList<>();
		List<X509Certificate> chain = connection.chain();
		for (X509Certificate certificate : chain) {
			Instant end = certificate.getNotAfter().toInstant();
			String subject = DistinguishedNames.text(certificate.getSubjectX500Principal());
			if (now.isAfter(end)) {
				findings.add(finding("check-authority-expired", Severity.ERROR, settings.name(), subject, Times.text(end)));
			} else if (now.plus(CERTIFICATE_SOON).isAfter(end)) {
				findings.add(finding("check-authority-ends", Severity.WARNING, settings.name(), subject, Times.text(end)));
			}
		}
		Optional<X509CRL> crl = Optional.empty();
		try {
			crl = Optional.of(connection.crl());
			crl.flatMap(each -> Optional.ofNullable(each.getNextUpdate())).map(java.util.Date::toInstant).ifPresent(next -> next(settings, next, now, findings));
		} catch (Cancelled e) {
			throw e;
		} catch (Failure e) {
			findings.add(finding("check-crl-silent", Severity.NO_EVIDENCE, settings.name(), e.finding().detail()));
		}
		return new Authority(settings, chain, crl, findings);
	}

	private static void next(CaSettings settings, Instant next, Instant now, List<Finding> findings) {
		if (now.isAfter(next)) {
			findings.add(finding("check-crl-outdated", Severity.ERROR, settings.name(), Times.text(next)));
		} else if (now.plus(CRL_SOON).isAfter(next)) {
			findings.add(finding("check-crl-due", Severity.WARNING, settings.name(), Times.text(next)));
		}
	}

	private static Finding finding(String id, Severity severity, Object... args) {
		return Finding.of(id, Stage.CERTIFICATE, severity, TEXT, args);
	}

	/** What stops everyone with a card of it. */
	List<Finding> breaks() {
		return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
	}

	/** Whether it has issued a certificate. */
	boolean issued(Credential credential) {
		return credential.ca().equals(settings.id())
				|| chain.stream().limit(1).anyMatch(own -> DistinguishedNames.text(own.getSubjectX500Principal()).equals(credential.issuer()));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.policy.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.PolicyRule;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The certificate is valid at this moment. */
@Component
@RuleInfo(id = "certificate-valid-now", stage = Stage.CERTIFICATE, severity = Severity.ERROR, needs = EvidenceKind.CERTIFICATE)
public final class CertificateValidNow implements PolicyRule {
	private static final Messages TEXT = Messages.of(CertificateValidNow.class);
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final Clock clock;

	/** By the clock of this computer. */
	@Activate
	public CertificateValidNow() {
		this(Clock.systemUTC());
	}

	CertificateValidNow(Clock clock) {
		this.clock = clock;
	}

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		CertificateFacts facts = subject.certificate().orElseThrow();
		Instant now = clock.instant();
		return facts.validAt(now) ? List.of() : List.of(Finding.of(this, TEXT, date(facts.notBefore()), date(facts.notAfter()), date(now)));
	}

	private static String date(Instant moment) {
		return DATE.format(moment.atZone(ZoneId.systemDefault()));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.policy.rules;

import java.time.Duration;
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
import org.osgi.service.component.annotations.Component;

/** The certificate lasts no longer than the policy wants. */
@Component
@RuleInfo(id = "certificate-lifetime", stage = Stage.CERTIFICATE, severity = Severity.ERROR, needs = EvidenceKind.CERTIFICATE)
public final class CertificateLifetime implements PolicyRule {
	private static final Messages TEXT = Messages.of(CertificateLifetime.class);
	/** Three years have 1095 days, or one more. */
	private static final int LEAP_DAY = 1;

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		CertificateFacts facts = subject.certificate().orElseThrow();
		int most = subject.policy().getMaximumLifetimeDays();
		long days = Duration.between(facts.notBefore(), facts.notAfter()).toDays();
		return days <= most + LEAP_DAY ? List.of() : List.of(Finding.of(this, TEXT, days, most));
	}
}

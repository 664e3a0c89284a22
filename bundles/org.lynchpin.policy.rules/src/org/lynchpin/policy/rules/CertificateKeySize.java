// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.policy.rules;

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

/** The key in the certificate is as long as the policy wants, and of a kind that it measures. */
@Component
@RuleInfo(id = "certificate-key-size", stage = Stage.CERTIFICATE, severity = Severity.ERROR, needs = EvidenceKind.CERTIFICATE)
public final class CertificateKeySize implements PolicyRule {
	private static final Messages TEXT = Messages.of(CertificateKeySize.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		CertificateFacts facts = subject.certificate().orElseThrow();
		return KeyStrength.suffices(facts.algorithm(), facts.keySize(), subject.policy()) ? List.of()
				: List.of(Finding.of(this, TEXT, facts.algorithm(), facts.keySize(), subject.policy().getMinimumRsaBits(), subject.policy().getMinimumEcBits()));
	}
}

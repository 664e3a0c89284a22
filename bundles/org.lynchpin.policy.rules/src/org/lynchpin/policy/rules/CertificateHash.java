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

/** The certificate is signed with a hash that the policy allows; what the request asked for does not count here. */
@Component
@RuleInfo(id = "certificate-hash", stage = Stage.CERTIFICATE, severity = Severity.ERROR, needs = EvidenceKind.CERTIFICATE)
public final class CertificateHash implements PolicyRule {
	private static final Messages TEXT = Messages.of(CertificateHash.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		CertificateFacts facts = subject.certificate().orElseThrow();
		List<String> allowed = AllowedHashes.of(subject.policy().getCertificateHashes());
		return facts.hash().filter(hash -> allowed.contains(hash.id())).isPresent() ? List.of()
				: List.of(Finding.of(this, TEXT, facts.signatureAlgorithm(), String.join(", ", allowed)));
	}
}

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

/** A key that proves who somebody is has to be allowed to sign (RFC 5280, 4.2.1.3); without the extension it is. */
@Component
@RuleInfo(id = "signing-key-usage", stage = Stage.CERTIFICATE, severity = Severity.ERROR, needs = EvidenceKind.CERTIFICATE)
public final class SigningKeyUsage implements PolicyRule {
	private static final Messages TEXT = Messages.of(SigningKeyUsage.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		CertificateFacts facts = subject.certificate().orElseThrow();
		return facts.keyUsage().isEmpty() || facts.keyUsage().contains("digitalSignature") ? List.of()
				: List.of(Finding.of(this, TEXT, String.join(", ", facts.keyUsage())));
	}
}

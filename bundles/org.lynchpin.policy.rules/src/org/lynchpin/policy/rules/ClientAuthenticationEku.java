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
import org.lynchpin.pki.Oids;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.PolicyRule;
import org.osgi.service.component.annotations.Component;

/** The federation service asks for the certificate by TLS client authentication. */
@Component
@RuleInfo(id = "client-authentication-eku", stage = Stage.CERTIFICATE, severity = Severity.ERROR, needs = EvidenceKind.CERTIFICATE)
public final class ClientAuthenticationEku implements PolicyRule {
	private static final Messages TEXT = Messages.of(ClientAuthenticationEku.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		CertificateFacts facts = subject.certificate().orElseThrow();
		return facts.allows(Oids.CLIENT_AUTHENTICATION) ? List.of() : List.of(Finding.of(this, TEXT, String.join(", ", facts.eku())));
	}
}

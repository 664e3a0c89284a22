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

/** Windows shows the certificate at logon, and a domain controller takes it, only for smart card logon. */
@Component
@RuleInfo(id = "smart-card-logon-eku", stage = Stage.CERTIFICATE, severity = Severity.ERROR, needs = EvidenceKind.CERTIFICATE)
public final class SmartCardLogonEku implements PolicyRule {
	private static final Messages TEXT = Messages.of(SmartCardLogonEku.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		CertificateFacts facts = subject.certificate().orElseThrow();
		return facts.allows(Oids.SMART_CARD_LOGON) ? List.of() : List.of(Finding.of(this, TEXT, String.join(", ", facts.eku())));
	}
}

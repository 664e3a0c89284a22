// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.policy.rules;

import java.util.List;

import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.PolicyRule;
import org.osgi.service.component.annotations.Component;

/** Who asks for a certificate has its key (proof of possession, RFC 2986, 3). */
@Component
@RuleInfo(id = "request-proof", stage = Stage.CERTIFICATE, severity = Severity.ERROR, needs = EvidenceKind.REQUEST)
public final class RequestProof implements PolicyRule {
	private static final Messages TEXT = Messages.of(RequestProof.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		return subject.request().orElseThrow().proofOfPossession() ? List.of() : List.of(Finding.of(this, TEXT));
	}
}

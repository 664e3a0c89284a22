// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.policy.rules;

import java.util.List;

import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.pki.RequestFacts;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.PolicyRule;
import org.osgi.service.component.annotations.Component;

/** The request is signed with a hash that the policy allows; the authority chooses the certificate's hash by itself. */
@Component
@RuleInfo(id = "request-hash", stage = Stage.CERTIFICATE, severity = Severity.ERROR, needs = EvidenceKind.REQUEST)
public final class RequestHash implements PolicyRule {
	private static final Messages TEXT = Messages.of(RequestHash.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		RequestFacts facts = subject.request().orElseThrow();
		List<String> allowed = AllowedHashes.of(subject.policy().getRequestHashes());
		return facts.hash().filter(hash -> allowed.contains(hash.id())).isPresent() ? List.of()
				: List.of(Finding.of(this, TEXT, facts.signatureAlgorithm(), String.join(", ", allowed)));
	}
}

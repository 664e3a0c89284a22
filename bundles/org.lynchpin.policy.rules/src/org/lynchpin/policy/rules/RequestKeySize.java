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

/** The key in the request is as long as the policy wants, and of a kind that it measures. */
@Component
@RuleInfo(id = "request-key-size", stage = Stage.CERTIFICATE, severity = Severity.ERROR, needs = EvidenceKind.REQUEST)
public final class RequestKeySize implements PolicyRule {
	private static final Messages TEXT = Messages.of(RequestKeySize.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		RequestFacts facts = subject.request().orElseThrow();
		return KeyStrength.suffices(facts.algorithm(), facts.keySize(), subject.policy()) ? List.of()
				: List.of(Finding.of(this, TEXT, facts.algorithm(), facts.keySize(), subject.policy().getMinimumRsaBits(), subject.policy().getMinimumEcBits()));
	}
}

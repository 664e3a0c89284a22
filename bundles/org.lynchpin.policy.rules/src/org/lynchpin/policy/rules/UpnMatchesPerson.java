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

/** The certificate is the person's own. */
@Component
@RuleInfo(id = "upn-matches-person", stage = Stage.CERTIFICATE, severity = Severity.ERROR, needs = { EvidenceKind.CERTIFICATE, EvidenceKind.PERSON })
public final class UpnMatchesPerson implements PolicyRule {
	private static final Messages TEXT = Messages.of(UpnMatchesPerson.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		String expected = subject.person().orElseThrow().upn();
		return subject.certificate().orElseThrow().upn().filter(upn -> !upn.equalsIgnoreCase(expected))
				.map(upn -> Finding.of(this, TEXT, upn, expected)).stream().toList();
	}
}

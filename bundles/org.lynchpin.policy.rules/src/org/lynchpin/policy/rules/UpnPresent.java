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

/** A certificate for logon names the person by user principal name. */
@Component
@RuleInfo(id = "upn-present", stage = Stage.CERTIFICATE, severity = Severity.ERROR, needs = EvidenceKind.CERTIFICATE)
public final class UpnPresent implements PolicyRule {
	private static final Messages TEXT = Messages.of(UpnPresent.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		return subject.certificate().orElseThrow().upn().isPresent() ? List.of() : List.of(Finding.of(this, TEXT));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.policy.rules;

import java.util.List;

import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.directory.Person;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.PolicyRule;
import org.osgi.service.component.annotations.Component;

/** Since KB5014754 a domain controller maps a certificate by UPN only where it carries the security identifier, or has a strong mapping in the directory. */
@Component
@RuleInfo(id = "sid-present", stage = Stage.CERTIFICATE, severity = Severity.WARNING, needs = { EvidenceKind.CERTIFICATE, EvidenceKind.PERSON })
public final class SidPresent implements PolicyRule {
	private static final Messages TEXT = Messages.of(SidPresent.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		Person person = subject.person().orElseThrow();
		return person.sid().isPresent() && subject.certificate().orElseThrow().sid().isEmpty() ? List.of(Finding.of(this, TEXT, person.displayName())) : List.of();
	}
}

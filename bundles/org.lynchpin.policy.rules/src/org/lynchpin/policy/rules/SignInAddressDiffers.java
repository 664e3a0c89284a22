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

/** A sign-in address that merely differs from the UPN is no fault, but people type the wrong one of the two. */
@Component
@RuleInfo(id = "sign-in-address-differs", stage = Stage.ACCOUNT, severity = Severity.INFO, needs = EvidenceKind.PERSON)
public final class SignInAddressDiffers implements PolicyRule {
	private static final Messages TEXT = Messages.of(SignInAddressDiffers.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		Person person = subject.person().orElseThrow();
		return person.signInAddress().isBlank() || person.signInAddress().equalsIgnoreCase(person.upn()) ? List.of()
				: List.of(Finding.of(this, TEXT, person.signInAddress(), person.upn()));
	}
}

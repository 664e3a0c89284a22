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

/** A disabled account cannot log on, whatever is on the card. */
@Component
@RuleInfo(id = "account-enabled", stage = Stage.ACCOUNT, severity = Severity.ERROR, needs = EvidenceKind.PERSON)
public final class AccountEnabled implements PolicyRule {
	private static final Messages TEXT = Messages.of(AccountEnabled.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		Person person = subject.person().orElseThrow();
		return person.enabled() ? List.of() : List.of(Finding.of(this, TEXT, person.displayName(), person.upn()));
	}
}

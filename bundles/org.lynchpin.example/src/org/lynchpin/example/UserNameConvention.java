// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.example;

import java.util.List;
import java.util.regex.Pattern;

import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.PolicyRule;
import org.osgi.service.component.annotations.Component;

/**
 * A rule of one's own: this company names its accounts by first and last name. It is worth knowing, and stops nobody; a site
 * that wants it stricter, or not at all, says so in its policy set.
 */
@Component
@RuleInfo(id = "user-name-convention", stage = Stage.ACCOUNT, severity = Severity.INFO, needs = EvidenceKind.PERSON)
public final class UserNameConvention implements PolicyRule {
	private static final Messages TEXT = Messages.of(UserNameConvention.class);
	private static final Pattern FIRST_AND_LAST_NAME = Pattern.compile("[^.@\\s]+(\\.[^.@\\s]+)+@[^@\\s]+");

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		String upn = subject.person().orElseThrow().upn();
		return FIRST_AND_LAST_NAME.matcher(upn).matches() ? List.of() : List.of(Finding.of(this, TEXT, upn));
	}
}

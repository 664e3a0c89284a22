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

/** Smartcard User is a mail certificate, too: the authority refuses it for people without mail (0x80094812; MS-WCCE 3.2.2.6.2.1.4.5.9). */
@Component
@RuleInfo(id = "mail-for-smartcard-user", stage = Stage.ACCOUNT, severity = Severity.ERROR, needs = { EvidenceKind.PERSON, EvidenceKind.REQUEST })
public final class MailForSmartcardUser implements PolicyRule {
	private static final Messages TEXT = Messages.of(MailForSmartcardUser.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		Person person = subject.person().orElseThrow();
		boolean wantsMail = subject.request().orElseThrow().template().filter("SmartcardUser"::equalsIgnoreCase).isPresent();
		return wantsMail && person.mail().isEmpty() ? List.of(Finding.of(this, TEXT, person.displayName()).withCodes(List.of("0x80094812"))) : List.of();
	}
}

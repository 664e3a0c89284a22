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
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.PolicyRule;
import org.osgi.service.component.annotations.Component;

/** The account that the card logs on owns the sign-in address. The server learns who comes from the account's SID, so a card of
 * another account is refused however the names look (ms-diagnostics 4004). */
@Component
@RuleInfo(id = "account-owns-sign-in-address", stage = Stage.ACCOUNT, severity = Severity.ERROR, needs = EvidenceKind.PERSON)
public final class AccountOwnsSignInAddress implements PolicyRule {
	private static final Messages TEXT = Messages.of(AccountOwnsSignInAddress.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		Person person = subject.person().orElseThrow();
		if (person.signInAddress().isBlank()) {
			return List.of(); // nobody can own it; that the person is not enabled is another rule's finding
		}
		String account = subject.certificate().flatMap(CertificateFacts::upn).orElse(person.upn());
		if (subject.owner().isEmpty()) {
			return List.of(Finding.of("sign-in-address-owner-unknown", Stage.ACCOUNT, Severity.NO_EVIDENCE, TEXT, person.signInAddress())
					.withRule(RuleInfo.Of.rule(this).id()));
		}
		return subject.owner().filter(owner -> !owner.upn().equalsIgnoreCase(account))
				.map(owner -> Finding.of(this, TEXT, account, person.signInAddress(), owner.displayName(), owner.upn())).stream().toList();
	}
}

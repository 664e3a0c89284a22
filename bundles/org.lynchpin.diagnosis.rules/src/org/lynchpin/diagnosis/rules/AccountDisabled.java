// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;
import java.util.Optional;

import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.Collect;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.diagnosis.SiteFacts.PersonFacts;
import org.osgi.service.component.annotations.Component;

/** The directory says that the account is disabled or not enabled for Lync. */
@Component
@RuleInfo(id = "account-disabled", stage = Stage.ACCOUNT, severity = Severity.ERROR, needs = EvidenceKind.PERSON)
public final class AccountDisabled implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(AccountDisabled.class);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		PersonFacts person = subject.site().person().orElseThrow();
		boolean off = person.enabled().filter(enabled -> !enabled).isPresent() || person.sipEnabled().filter(enabled -> !enabled).isPresent();
		if (!off || !subject.signIn()) {
			return List.of();
		}
		return List.of(Finding.of(this, TEXT, Coded.who(subject), said(person.enabled()), said(person.sipEnabled()), new Collect(subject).user()));
	}

	private static String said(Optional<Boolean> flag) {
		return flag.map(on -> TEXT.text(on ? "yes" : "no")).orElseGet(() -> TEXT.text("unknown"));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;

import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.diagnosis.SiteFacts.CardFacts;
import org.osgi.service.component.annotations.Component;

/** The certificate that domain controller or AD FS saw is on none of the cards that are known of the person. */
@Component
@RuleInfo(id = "other-card", stage = Stage.CARD, severity = Severity.WARNING, needs = { EvidenceKind.EVENTS, EvidenceKind.CARD })
public final class OtherCard implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(OtherCard.class);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		return CardLogons.of(subject).stream().filter(used -> CardLogons.card(subject, used).isEmpty()).findFirst().map(used -> {
			String known = String.join(", ", subject.site().cards().stream().map(CardFacts::serial).toList());
			String serial = used.serial().isEmpty() ? used.thumbprint() : used.serial();
			return Finding.of(this, TEXT, String.valueOf(used.seen().status()), serial, Coded.who(subject), known).withEvidence(List.of(used.seen().evidence(used.account())));
		}).stream().toList();
	}
}

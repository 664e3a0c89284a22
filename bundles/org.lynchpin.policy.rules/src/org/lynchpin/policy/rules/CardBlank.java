// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.policy.rules;

import java.util.List;
import java.util.stream.Collectors;

import org.lynchpin.card.CardContent;
import org.lynchpin.card.SlotContent;
import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.PolicyRule;
import org.osgi.service.component.annotations.Component;

/** A card that is to be enrolled holds nothing yet; the one whose certificate is being looked at may hold that. */
@Component
@RuleInfo(id = "card-blank", stage = Stage.CARD, severity = Severity.WARNING, needs = EvidenceKind.CARD)
public final class CardBlank implements PolicyRule {
	private static final Messages TEXT = Messages.of(CardBlank.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		CardContent card = subject.card().orElseThrow();
		boolean itsOwn = subject.certificate().map(CertificateFacts::certificate)
				.filter(own -> card.slots().stream().anyMatch(slot -> slot.certificate().filter(own::equals).isPresent())).isPresent();
		return card.blank() || itsOwn ? List.of() : List.of(Finding.of(this, TEXT, card.label(), filled(card)));
	}

	private static String filled(CardContent card) {
		String slots = card.slots().stream().filter(slot -> !slot.isEmpty()).map(SlotContent::slot).map(slot -> slot.id()).collect(Collectors.joining(", "));
		return slots.isEmpty() ? TEXT.text("card-blank.identity") : slots;
	}
}

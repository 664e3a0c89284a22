// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

/** The certificate that was used is on a card that is suspended, revoked or past its end. */
@Component
@RuleInfo(id = "card-state", stage = Stage.CARD, severity = Severity.WARNING, needs = { EvidenceKind.EVENTS, EvidenceKind.CARD })
public final class CardState implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(CardState.class);

	private static final Set<String> OUT_OF_USE = Set.of("SUSPENDED", "REVOKED", "LOST", "TERMINATED", "RETIRED", "EXPIRED");

	@Override
	public List<Finding> check(AttemptSubject subject) {
		for (CardLogons.Used used : CardLogons.of(subject)) {
			Optional<CardFacts> card = CardLogons.card(subject, used).filter(each -> OUT_OF_USE.contains(each.state().toUpperCase(Locale.ROOT))
					|| subject.attempt().start().filter(start -> start.isAfter(each.notAfter())).isPresent());
			if (card.isPresent()) {
				return List.of(Finding.of(this, TEXT, card.get().card(), card.get().state(), card.get().notAfter().toString()).withEvidence(List.of(used.seen().evidence(used.account()))));
			}
		}
		return List.of();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardRecord.PinState;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.session.StageAnswer;
import org.lynchpin.session.StageAnswer.Answer;

/** The cards of a person as the inventory remembers them. No card and no reader is touched. @param cards the newest first */
record Holdings(List<Held> cards) {
	private static final Messages TEXT = Messages.of(Holdings.class);

	/** A card with its newest certificate. */
	record Held(CardRecord card, Optional<Credential> credential) {
		boolean active() {
			return card.state() == CardState.ACTIVE;
		}
	}

	Holdings {
		cards = List.copyOf(cards);
	}

	static Holdings look(Inventory inventory, String upn) throws Failure {
		List<Held> cards = new ArrayList<>();
		for (CardRecord card : inventory.cardsOf(upn)) {
			cards.add(new Held(card, inventory.credentials(card.id()).stream().filter(each -> each.state() != Credential.State.REPLACED)
					.max(Comparator.comparing(Credential::notBefore))));
		}
		return new Holdings(cards);
	}

	/** Whether there is a card to sign in with. */
	StageAnswer answer(String name) {
		if (cards.isEmpty()) {
			// there may be a card that nobody has entered: a missing row is no proof
			return new StageAnswer(Stage.CARD, Answer.NOT_KNOWN, TEXT.text("card-none"), List.of(finding("check-card-none", Severity.WARNING, name)));
		}
		List<Finding> findings = new ArrayList<>();
		boolean usable = cards.stream().anyMatch(Held::active);
		for (Held held : cards) {
			if (held.active()) {
				pin(held.card(), findings);
			} else if (held.card().state() != CardState.RETIRED && held.card().state() != CardState.BLANK) {
				findings.add(finding("check-card-state", usable ? Severity.INFO : Severity.ERROR, held.card().label(), TEXT.text("state." + held.card().state())));
			}
		}
		if (!usable && findings.isEmpty()) {
			findings.add(finding("check-card-state", Severity.ERROR, cards.getFirst().card().label(), TEXT.text("state." + cards.getFirst().card().state())));
		}
		return new StageAnswer(Stage.CARD, usable ? Answer.OK : Answer.FAIL,
				usable ? TEXT.text("card-ok", String.join(", ", active().stream().map(held -> held.card().label()).toList())) : findings.getFirst().title(), findings);
	}

	List<Held> active() {
		return cards.stream().filter(Held::active).toList();
	}

	private static void pin(CardRecord card, List<Finding> findings) {
		if (card.pinState() == PinState.CHANGE_DUE) {
			findings.add(finding("check-pin-due", Severity.WARNING, card.label()));
		} else if (card.pinState() == PinState.FACTORY) {
			findings.add(finding("check-pin-factory", Severity.WARNING, card.label()));
		}
	}

	private static Finding finding(String id, Severity severity, Object... args) {
		return Finding.of(id, Stage.CARD, severity, TEXT, args);
	}
}

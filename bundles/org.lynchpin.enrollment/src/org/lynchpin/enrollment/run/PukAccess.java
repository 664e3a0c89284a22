// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.capability.FactoryDefaults;
import org.lynchpin.card.capability.Puk;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.inventory.Escrow;

/** Replaces the PUK by one of ours. A PUK that nobody here knows stays, and that is said: it does not let the wrong one in. */
final class PukAccess {
	private static final String CHANGE = "change-puk";

	private final Work work;

	PukAccess(Work work) {
		this.work = work;
	}

	void secure() throws Failure {
		Optional<Puk> puk = work.session().capability(Puk.class);
		if (puk.isEmpty()) {
			return;
		}
		Escrow escrow = work.inventory().escrow();
		List<Escrow.Entry> entries = escrow.entries(work.card(), Escrow.Kind.PUK);
		boolean uncertain = entries.stream().anyMatch(each -> each.standing() == Escrow.Standing.CANDIDATE);
		CardContent content = work.content();
		if (!entries.isEmpty() && !uncertain && !content.pukIsDefault().orElse(false)) {
			work.ledger().done("keep-puk", Map.of(Fact.PUK, "ours"));
		} else if (left(puk.get()) < 2) {
			stays(content);
		} else if (uncertain && !content.pukIsDefault().orElse(false)) {
			afterCrash(puk.get(), entries);
		} else if (work.request().given().contains(SecretPrompt.Kind.CURRENT_PUK) || mayTryFactory(content)) {
			replace(puk.get(), content);
		} else {
			stays(content);
		}
	}

	private boolean mayTryFactory(CardContent content) throws Failure {
		return content.pukIsDefault().isPresent() ? content.pukIsDefault().get() : work.wasBlank() && Consents.tryDefaults(work);
	}

	private int left(Puk puk) throws Failure {
		OptionalInt known = work.content().pukRetries();
		return (known.isPresent() ? known : puk.retriesLeft()).orElse(Integer.MAX_VALUE);
	}

	private void replace(Puk puk, CardContent content) throws Failure {
		Escrow escrow = work.inventory().escrow();
		try (Secret current = current(puk, content); Secret next = puk.random()) {
			escrow.prepare(work.interaction());
			Escrow.Entry[] entry = new Escrow.Entry[1];
			work.ledger().intent(CHANGE, Map.of(Fact.PUK, "changing"), () -> entry[0] = escrow.add(work.card(), Escrow.Kind.PUK, next, work.interaction()));
			try {
				puk.change(current, next);
			} catch (CardFailure.WrongPuk | CardFailure.PukBlocked | CardFailure.NotOnThisCard | CardFailure.PinNotAllowed e) {
				work.ledger().failed(CHANGE, e, () -> escrow.drop(entry[0])); // the card itself said that nothing was changed
				stays(content);
				return;
			}
			work.ledger().done(CHANGE, Map.of(Fact.PUK, "ours"), () -> escrow.proven(entry[0]));
		}
	}

	private Secret current(Puk puk, CardContent content) throws Failure {
		if (!work.request().given().contains(SecretPrompt.Kind.CURRENT_PUK)) {
			return work.needed(FactoryDefaults.class).puk();
		}
		return work.ask().ask(new SecretPrompt(SecretPrompt.Kind.CURRENT_PUK, content.label(), Work.TEXT.text("ask-puk", content.label()),
				content.pukRetries(), puk.minLength(), puk.maxLength()));
	}

	/** The card has the new PUK or the old one. Setting the new one to itself proves it; else the old one is replaced after all. */
	private void afterCrash(Puk puk, List<Escrow.Entry> entries) throws Failure {
		Escrow escrow = work.inventory().escrow();
		Escrow.Entry newest = entries.stream().filter(each -> each.standing() == Escrow.Standing.CANDIDATE).findFirst().orElseThrow();
		Optional<Escrow.Entry> proven = entries.stream().filter(each -> each.standing() == Escrow.Standing.PROVEN).findFirst();
		try (Secret next = escrow.reveal(newest, work.interaction())) {
			work.ledger().intent(CHANGE);
			try {
				puk.change(next, next);
			} catch (CardFailure.WrongPuk e) {
				int left = e.retriesLeft().orElse(0);
				if (left < 2 || !Consents.secondPuk(work, left)) {
					throw e;
				}
				try (Secret old = proven.isPresent() ? escrow.reveal(proven.get(), work.interaction()) : work.needed(FactoryDefaults.class).puk()) {
					puk.change(old, next);
				}
			}
			work.ledger().done(CHANGE, Map.of(Fact.PUK, "ours"), () -> escrow.proven(newest));
		}
	}

	private void stays(CardContent content) {
		work.note(Finding.of("puk-stays", Stage.CARD, Severity.WARNING, Work.TEXT, content.label()));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.ca.Denied;
import org.lynchpin.ca.Issued;
import org.lynchpin.ca.Pending;
import org.lynchpin.ca.RevocationReason;
import org.lynchpin.ca.Submission;
import org.lynchpin.core.Failure;
import org.lynchpin.enrollment.EnrollmentState;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.HistoryEntry;
import org.lynchpin.inventory.Task;

/** Ends an enrollment that will not be finished: what the authority has issued is revoked or becomes a task, never forgotten. */
final class GivingUp {
	static final String REVOKE = "revoke-unused";

	private GivingUp() {
	}

	/** The person cancels for good. */
	static void enrollment(Work work) throws Failure {
		if (work.ledger().certificate().isEmpty()) {
			askAuthority(work);
		}
		if (work.ledger().certificate().isPresent()) {
			certificate(work, "cancelled");
			return;
		}
		if (work.ledger().state() == EnrollmentState.PENDING) {
			String request = work.ledger().fact(Fact.REQUEST_ID).orElse("");
			work.inventory().save(new Task(UUID.randomUUID(), "deny-at-ca", Work.TEXT.text("task-deny", request, work.authority().name()), cardId(work),
					Optional.of(work.request().person().upn()), now(work), Optional.empty(), Optional.empty()));
		}
		cardBack(work);
		work.ledger().reached(EnrollmentState.CANCELLED, "cancel", Map.of());
		work.ledger().close();
		history(work, "enrollment-cancelled", "");
	}

	/** The answer to the request may have been lost, or the officer may have decided meanwhile. */
	private static void askAuthority(Work work) throws Failure {
		Optional<Submission> answer = Optional.empty();
		if (work.ledger().isUncertain(SubmitStep.SUBMIT)) {
			answer = work.ca().find(work.ledger().publicKey().orElseThrow());
		} else if (work.ledger().state() == EnrollmentState.PENDING || work.ledger().state() == EnrollmentState.SUBMITTED) {
			answer = Optional.of(work.ca().poll(work.ledger().fact(Fact.REQUEST_ID).orElseThrow()));
		}
		if (answer.isPresent()) {
			switch (answer.get()) {
			case Issued issued -> SubmitStep.heard(work, issued);
			case Pending pending -> SubmitStep.heard(work, pending);
			case Denied denied -> work.ledger().done("request-denied", Map.of(Fact.REQUEST_ID, denied.requestId()));
			}
		}
	}

	/** A certificate that was issued and will not be used. */
	static void certificate(Work work, String why) throws Failure {
		X509Certificate certificate = work.ledger().certificate().orElseThrow();
		BigInteger serial = certificate.getSerialNumber();
		work.ledger().intent(REVOKE);
		boolean revoked = new Revocation(work.services(), work.site(), work.inventory(), work.interaction()).certificate(work.authority().id(), serial,
				RevocationReason.CESSATION_OF_OPERATION, cardId(work), Optional.of(work.request().person().upn()));
		cardBack(work);
		work.ledger().reached(EnrollmentState.COMPENSATED, REVOKE, Map.of("revoked", Boolean.toString(revoked), "why", why));
		work.ledger().close();
		history(work, "enrollment-compensated", serial.toString(16));
	}

	/** Ends one that the authority denied. */
	static void denied(Work work) throws Failure {
		cardBack(work);
		work.ledger().close();
		history(work, "enrollment-denied", "");
	}

	private static void history(Work work, String what, String serial) throws Failure {
		work.inventory().record(new HistoryEntry(now(work), what, cardId(work), Optional.of(work.request().person().upn()), work.services().operator(),
				Map.of("enrollment", work.ledger().id().toString(), "serial", serial)));
	}

	private static void cardBack(Work work) throws Failure {
		Optional<UUID> id = cardId(work);
		Optional<CardRecord> card = id.isPresent() ? work.inventory().card(id.get()) : Optional.empty();
		if (card.isPresent() && card.get().state() == CardState.ENROLLING) {
			CardState before = work.ledger().fact(Fact.CARD_STATE_BEFORE).map(CardState::valueOf).orElse(CardState.BLANK);
			// the key of a card that was in use is gone once a new one was made
			boolean stillUsable = before == CardState.ACTIVE && work.ledger().fact(Fact.PUBLIC_KEY).isEmpty();
			CardState next = stillUsable ? before : CardState.BLANK;
			boolean adminOurs = work.ledger().fact(Fact.ADMIN_KEY).filter("ours"::equals).isPresent();
			CardRecord.PinState pin = work.ledger().is(Fact.PIN_OWN) ? CardRecord.PinState.OWN
					: work.ledger().fact(Fact.PIN).filter("changing"::equals).isPresent() ? CardRecord.PinState.UNKNOWN : card.get().pinState();
			work.inventory().save(CardRecords.with(card.get(), next, next == CardState.BLANK ? Optional.empty() : card.get().holder(), pin,
					adminOurs ? CardRecord.AdminKeyState.OURS : card.get().adminKeyState(), now(work)));
		}
	}

	private static Optional<UUID> cardId(Work work) {
		return work.ledger().fact(Fact.CARD_ID).map(UUID::fromString);
	}

	private static Instant now(Work work) {
		return work.services().clock().instant();
	}
}

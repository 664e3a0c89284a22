// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.Slot;
import org.lynchpin.card.capability.Certificates;
import org.lynchpin.card.capability.ContentStamp;
import org.lynchpin.card.capability.Keys;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.enrollment.EnrollmentState;

/** The certificate onto the card, and a new identifier, or Windows would go on showing what it has in its cache. */
final class WriteStep implements Step {
	static final String STAMP = "renew-identifier";
	private static final String WRITE = "write-certificate";

	@Override
	public EnrollmentState towards() {
		return EnrollmentState.WRITTEN;
	}

	@Override
	public void take(Work work) throws Failure {
		X509Certificate certificate = work.ledger().certificate().orElseThrow();
		Slot slot = work.needed(Keys.class).logonSlot();
		if (!CardKey.isOnCard(work, certificate.getPublicKey())) {
			throw new EnrollmentFailure(Failure.Kind.CARD, Stage.CARD, "key-not-on-card", work.content().label());
		}
		work.admin().authenticate();
		work.ledger().intent(WRITE);
		work.needed(Certificates.class).write(slot, certificate);
		work.ledger().done(WRITE, Map.of());
		Map<String, String> facts = stamp(work);
		work.ledger().reached(EnrollmentState.WRITTEN, STAMP, facts, () -> {
			if (facts.containsKey(Fact.CARD_GUIDS)) {
				Identifiers.remember(work, facts.get(Fact.CARD_GUIDS).split(" ")[0]);
			}
		});
	}

	/** The certificate is on the card, which is what counts. */
	private static Map<String, String> refused(Work work) throws Failure {
		Identifiers.refused(work);
		return Map.of();
	}

	private static Map<String, String> stamp(Work work) throws Failure {
		Optional<ContentStamp> stamp = work.session().capability(ContentStamp.class);
		if (stamp.isEmpty()) {
			return Map.of();
		}
		if (work.content().foreignIdentity() && !work.ledger().is(Fact.AGREED_IDENTITY)) {
			work.note(Finding.of("identity-stays", Stage.CARD, Severity.WARNING, Work.TEXT, work.content().label()));
			return Map.of();
		}
		boolean again = work.ledger().isUncertain(STAMP);
		work.ledger().intent(STAMP);
		String guid;
		try {
			guid = stamp.get().renew(work.ledger().is(Fact.AGREED_IDENTITY));
		} catch (CardFailure.NotOnThisCard e) {
			return refused(work);
		} catch (CardFailure.CardReset e) {
			if (!again) {
				throw e;
			}
			return refused(work); // refused twice, to the right admin key: no other program but the card itself
		}
		if (!stamp.get().isComplete()) {
			work.note(Finding.of("container-refused", Stage.CARD, Severity.WARNING, Work.TEXT, work.content().label()));
		}
		Map<String, String> facts = new HashMap<>();
		facts.put(Fact.CARD_GUIDS, String.join(" ", Identifiers.joined(List.of(guid), work.ledger().guids())));
		return facts;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.security.PublicKey;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.Slot;
import org.lynchpin.card.SlotContent;
import org.lynchpin.card.capability.Certificates;
import org.lynchpin.card.capability.Keys;
import org.lynchpin.core.Failure;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.enrollment.EnrollmentState;

/** Makes the key on the card, once it is known that a certificate for it will fit. */
final class KeyStep implements Step {
	/** SP 800-78-4, table 3-1. */
	private static final Set<KeyAlgorithm> MANDATORY = EnumSet.of(KeyAlgorithm.RSA2048, KeyAlgorithm.P256);

	@Override
	public EnrollmentState towards() {
		return EnrollmentState.KEY_GENERATED;
	}

	@Override
	public void take(Work work) throws Failure {
		Keys keys = work.needed(Keys.class);
		KeyAlgorithm algorithm = work.request().profile().key();
		// what the standard wants of every card need not be asked for: asking costs an exchange
		if (!MANDATORY.contains(algorithm) && !keys.algorithms().contains(algorithm)) {
			throw new CardFailure.NotOnThisCard(Work.TEXT.text("make-key", algorithm.id()));
		}
		Slot slot = keys.logonSlot();
		work.admin().authenticate();
		findRoom(work, slot);
		work.ledger().intent("generate-key", Map.of(Fact.SLOT, slot.id()));
		PublicKey key = keys.generate(slot, algorithm);
		work.keyMade();
		work.ledger().reached(EnrollmentState.KEY_GENERATED, "generate-key", Map.of(Fact.PUBLIC_KEY, Ledger.text(key.getEncoded())));
	}

	/** PIV reports no free space: by the driver's table, else by a write to the empty slot. A full one is overwritten later, which tells as well. */
	private static void findRoom(Work work, Slot slot) throws Failure {
		Certificates certificates = work.needed(Certificates.class);
		int needed = CertificateSize.estimate(work);
		OptionalInt limit = certificates.knownLimit(slot);
		if (certificates.fitsForCertain(slot, needed)) {
			return;
		}
		if (limit.isPresent()) {
			throw new CardFailure.CardTooSmall(needed, limit.getAsInt());
		}
		Optional<SlotContent> present = work.content().slot(slot.id());
		boolean empty = present.isEmpty() || present.get().certificate().isEmpty() && present.get().damage().isEmpty();
		if (empty) {
			work.ledger().intent("probe-room");
			certificates.probe(slot, needed);
			work.ledger().done("probe-room", Map.of());
		}
	}
}

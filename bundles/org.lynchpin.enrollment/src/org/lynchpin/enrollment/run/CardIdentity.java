// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lynchpin.card.CardContent;
import org.lynchpin.card.SlotContent;
import org.lynchpin.core.Failure;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.pki.CertificateFacts;

/** Whether the card in the reader is the one that the journal speaks of: by serial number, else by its identifiers, else by its certificates. */
final class CardIdentity {
	private CardIdentity() {
	}

	/**
	 * A card that had neither serial number nor identifier when the enrollment began is taken for the right one as long as
	 * it is blank: it gets an identifier with the first change. Later its key is compared with the journal's.
	 */
	static void check(Ledger ledger, CardContent content) throws Failure {
		Optional<String> serial = ledger.fact(Fact.CARD_SERIAL);
		List<String> guids = ledger.guids();
		if (serial.isPresent() && content.serial().isPresent()) {
			if (!serial.equals(content.serial())) {
				throw other(ledger, content);
			}
			return;
		}
		boolean known = !guids.isEmpty() && !Collections.disjoint(guids, content.guids());
		// the new identifier may have been set without the journal having heard of it: then the key on the card proves which card it is
		boolean stamped = ledger.isUncertain(WriteStep.STAMP) || ledger.isUncertain(AdminAccess.STAMP);
		if (!known && !(guids.isEmpty() && (content.blank() || isUnchanged(ledger, content))) && !stamped) {
			throw other(ledger, content);
		}
	}

	/** A card that no number tells from others is known by what is on it: what was there, or what was written since. */
	private static boolean isUnchanged(Ledger ledger, CardContent content) throws Failure {
		Optional<X509Certificate> issued = ledger.certificate();
		boolean written = issued.isPresent() && content.slots().stream().map(SlotContent::certificate).anyMatch(issued::equals);
		return content.guids().isEmpty() && (written || ledger.fact(Fact.CARD_CONTENT).filter(fingerprint(content)::equals).isPresent());
	}

	/** The certificates on a card, slot by slot. */
	static String fingerprint(CardContent content) {
		return content.slots().stream().filter(slot -> slot.certificate().isPresent())
				.map(slot -> slot.slot().id() + ":" + CertificateFacts.of(slot.certificate().get()).thumbprintSha256()).collect(Collectors.joining(" "));
	}

	private static EnrollmentFailure other(Ledger ledger, CardContent found) {
		return new EnrollmentFailure.OtherCard(ledger.fact(Fact.CARD_LABEL).orElse(""), found.label());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.lynchpin.card.CardContent;
import org.lynchpin.core.Failure;
import org.lynchpin.enrollment.EnrollmentFailure;

/** Whether the card in the reader is the one that the journal speaks of: by serial number, else by its identifiers. */
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
		if (!known && !(guids.isEmpty() && content.blank()) && !stamped) {
			throw other(ledger, content);
		}
	}

	private static EnrollmentFailure other(Ledger ledger, CardContent found) {
		return new EnrollmentFailure.OtherCard(ledger.fact(Fact.CARD_LABEL).orElse(""), found.label());
	}
}

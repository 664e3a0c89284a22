// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardState;

/** A card's record with something changed. */
final class CardRecords {
	private CardRecords() {
	}

	static CardRecord with(CardRecord card, List<String> guids, Instant now) {
		return new CardRecord(card.id(), card.applet(), card.kind(), card.serial(), guids, card.label(), card.state(), card.holder(), card.computer(),
				card.pinState(), card.adminKeyState(), card.created(), now);
	}

	static CardRecord with(CardRecord card, CardState state, Instant now) {
		return new CardRecord(card.id(), card.applet(), card.kind(), card.serial(), card.guids(), card.label(), state, card.holder(), card.computer(),
				card.pinState(), card.adminKeyState(), card.created(), now);
	}

	static CardRecord with(CardRecord card, CardState state, Optional<String> holder, CardRecord.PinState pin, CardRecord.AdminKeyState admin, Instant now) {
		return new CardRecord(card.id(), card.applet(), card.kind(), card.serial(), card.guids(), card.label(), state, holder, card.computer(), pin, admin,
				card.created(), now);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.util.Optional;
import java.util.Set;

import org.lynchpin.card.CardContent;
import org.lynchpin.card.Reader;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.Holder;

/**
 * What is known of the card in a reader before it is enrolled.
 *
 * @param reader where it is
 * @param content what it says itself
 * @param known what the inventory knows of it
 * @param holder who holds it, by the inventory
 * @param algorithms keys that it can make
 * @param pinMin least length of its PIN
 * @param pinMax greatest length of its PIN
 * @param forcesPinChange whether it can demand a change of PIN at first use
 * @param setsAdminKey whether its admin key can be replaced
 */
public record CardFacts(Reader reader, CardContent content, Optional<CardRecord> known, Optional<Holder> holder, Set<KeyAlgorithm> algorithms,
		int pinMin, int pinMax, boolean forcesPinChange, boolean setsAdminKey) {
	public CardFacts {
		algorithms = Set.copyOf(algorithms);
	}

	/** Whether the factory PIN is in use: by the card, else by the inventory; empty is <em>not known</em>. */
	public Optional<Boolean> defaultPin() {
		return content.pinIsDefault().or(() -> known.map(CardRecord::pinState).flatMap(state -> switch (state) {
		case FACTORY -> Optional.of(true);
		case OWN, CHANGE_DUE -> Optional.of(false);
		case UNKNOWN -> Optional.<Boolean>empty();
		}));
	}

	/** Whether the factory admin key is in use: by the card, else by the inventory; empty is <em>not known</em>. */
	public Optional<Boolean> defaultAdminKey() {
		return content.adminKeyIsDefault().or(() -> known.map(CardRecord::adminKeyState).flatMap(state -> switch (state) {
		case FACTORY -> Optional.of(true);
		case OURS -> Optional.of(false);
		case UNKNOWN -> Optional.<Boolean>empty();
		}));
	}
}

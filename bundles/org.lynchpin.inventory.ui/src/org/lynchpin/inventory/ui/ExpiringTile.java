// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventoryQuery;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.home.HomeTile;

/** How many cards in use expire soon. */
public final class ExpiringTile implements HomeTile {
	/** As far ahead as the tile looks. */
	static final Duration AHEAD = Duration.ofDays(60);
	private static final Messages TEXT = Messages.of(ExpiringTile.class);

	@Override
	public Optional<Face> face(Desk desk, Interaction ask) throws Failure {
		Optional<Inventory> inventory = desk.inventory();
		if (inventory.isEmpty()) {
			return Optional.empty();
		}
		int soon = inventory.get().count(new InventoryQuery("", Set.of(CardState.ACTIVE), Set.of(), Optional.of(Instant.now().plus(AHEAD)), InventoryQuery.Order.EXPIRES, false));
		return Optional.of(new Face(Integer.toString(soon), soon == 0 ? TEXT.text("expiring.none", AHEAD.toDays()) : TEXT.text("expiring.some", AHEAD.toDays()),
				soon == 0 ? Tone.CALM : Tone.ATTENTION));
	}
}

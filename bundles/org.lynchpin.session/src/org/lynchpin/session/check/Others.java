// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.check;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventoryQuery;
import org.lynchpin.inventory.InventoryRow;

/** Counts the other holders in the inventory whom the same break stops. */
final class Others {
	/** Few pages: each one costs as much as all rows before it. */
	private static final int PAGE = 5000;

	private final Inventory inventory;
	private final String upn;

	Others(Inventory inventory, String upn) {
		this.inventory = inventory;
		this.upn = upn.toLowerCase(Locale.ROOT);
	}

	/** Other people with a card in use whose certificate one of these authorities has issued. */
	int withCardsOf(List<Authority> authorities, Interaction ask) throws Failure {
		return count(Optional.empty(), credential -> authorities.stream().anyMatch(each -> each.issued(credential)), ask);
	}

	/** Other people with a card in use whose certificate has ended. */
	int expiredBefore(Instant moment, Interaction ask) throws Failure {
		return count(Optional.of(moment), credential -> true, ask);
	}

	private int count(Optional<Instant> before, Predicate<Credential> wanted, Interaction ask) throws Failure {
		InventoryQuery query = new InventoryQuery("", Set.of(CardState.ACTIVE), Set.of(), before, InventoryQuery.Order.CARD, false);
		Set<String> holders = new HashSet<>();
		List<InventoryRow> page;
		int offset = 0;
		do {
			ask.cancellation().check();
			page = inventory.find(query, offset, PAGE);
			for (InventoryRow row : page) {
				if (row.credential().filter(credential -> credential.state() == Credential.State.VALID && wanted.test(credential)).isPresent()) {
					row.card().holder().map(holder -> holder.toLowerCase(Locale.ROOT)).filter(holder -> !holder.equals(upn)).ifPresent(holders::add);
				}
			}
			offset += PAGE;
		} while (page.size() == PAGE);
		return holders.size();
	}
}

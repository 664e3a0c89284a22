// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.inventory.Holder;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventoryQuery;
import org.lynchpin.inventory.InventoryRow;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.home.SearchHit;
import org.lynchpin.ui.home.SearchProvider;
import org.lynchpin.ui.page.OpenPage;

/** Finds cards by holder, serial, label, identifier or certificate. */
public final class CardSearch implements SearchProvider {
	private static final Messages TEXT = Messages.of(CardSearch.class);

	@Override
	public List<SearchHit> find(String text, int limit, Desk desk, Interaction ask) throws Failure {
		Optional<Inventory> inventory = desk.inventory();
		if (inventory.isEmpty()) {
			return List.of();
		}
		InventoryQuery query = new InventoryQuery(text, Set.of(), Set.of(), Optional.empty(), InventoryQuery.Order.CHANGED, true);
		List<SearchHit> hits = new ArrayList<>();
		for (InventoryRow row : inventory.get().find(query, 0, limit)) {
			String holder = row.holder().map(Holder::displayName).or(() -> row.card().holder()).orElse("-");
			hits.add(new SearchHit(TEXT.text("search.card"), InventoryWords.icon(row.card().state()), row.card().label(),
					TEXT.text("search.card.detail", holder, InventoryWords.state(row.card().state())),
					page -> OpenPage.card(page, row.card().id(), row.card().label())));
		}
		return hits;
	}
}

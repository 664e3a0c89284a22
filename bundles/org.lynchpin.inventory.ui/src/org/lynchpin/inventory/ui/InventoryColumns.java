// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.ui;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.core.Messages;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.Holder;
import org.lynchpin.inventory.InventoryQuery;
import org.lynchpin.inventory.InventoryRow;
import org.lynchpin.ui.table.Column;

/** The columns of the inventory's table, and the order that each stands for in a query. */
final class InventoryColumns {
	private static final Messages TEXT = Messages.of(InventoryColumns.class);
	private static final Map<InventoryQuery.Order, String> ORDERS = new EnumMap<>(Map.of(InventoryQuery.Order.HOLDER, "holder", InventoryQuery.Order.CARD, "card",
			InventoryQuery.Order.KIND, "kind", InventoryQuery.Order.COMPUTER, "computer", InventoryQuery.Order.STATE, "state", InventoryQuery.Order.EXPIRES, "expires",
			InventoryQuery.Order.CHANGED, "changed"));

	private InventoryColumns() {
	}

	static List<Column<InventoryRow>> all() {
		return List.of(
				Column.<InventoryRow>text("holder", TEXT.text("column.holder"), 20, row -> row.holder().map(Holder::displayName).or(() -> row.card().holder()).orElse("-")).withIcon(row -> "person"),
				Column.<InventoryRow>text("card", TEXT.text("column.card"), 28, row -> row.card().label()),
				Column.<InventoryRow>text("kind", TEXT.text("column.kind"), 10, row -> InventoryWords.kind(row.card().kind())),
				Column.<InventoryRow>text("computer", TEXT.text("column.computer"), 12, row -> row.card().computer().orElse("-")),
				Column.<InventoryRow>text("state", TEXT.text("column.state"), 12, row -> InventoryWords.state(row.card().state())).withIcon(row -> InventoryWords.icon(row.card().state())),
				Column.of("expires", TEXT.text("column.expires"), 12, row -> row.credential().map(Credential::notAfter).orElse(Instant.MAX),
						row -> row.credential().map(Credential::notAfter).map(end -> InventoryWords.expires(end, Instant.now())).orElse("-")),
				Column.<InventoryRow>text("pin", TEXT.text("column.pin"), 12, row -> InventoryWords.pin(row.card().pinState())),
				Column.of("changed", TEXT.text("column.changed"), 18, row -> row.card().changed(), row -> InventoryWords.time(row.card().changed())));
	}

	/** The order that a click on a column asks for; none where the store cannot sort by it. */
	static Optional<InventoryQuery.Order> order(Column<InventoryRow> column) {
		return ORDERS.entrySet().stream().filter(each -> each.getValue().equals(column.id())).map(Map.Entry::getKey).findFirst();
	}

	/** The column that shows an order. */
	static String column(InventoryQuery.Order order) {
		return ORDERS.get(order);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.ui;

import java.util.List;

import org.lynchpin.core.Messages;
import org.lynchpin.inventory.HistoryEntry;
import org.lynchpin.ui.table.Column;

/** The columns of the history. */
final class HistoryColumns {
	private static final Messages TEXT = Messages.of(HistoryColumns.class);

	private HistoryColumns() {
	}

	static List<Column<HistoryEntry>> all() {
		return List.of(
				Column.of("at", TEXT.text("column.at"), 18, HistoryEntry::at, entry -> InventoryWords.time(entry.at())),
				Column.<HistoryEntry>text("what", TEXT.text("column.what"), 26, HistoryEntry::text).withIcon(entry -> "history"),
				Column.<HistoryEntry>text("person", TEXT.text("column.person"), 26, entry -> entry.upn().orElse("-")),
				Column.<HistoryEntry>text("operator", TEXT.text("column.operator"), 16, HistoryEntry::operator),
				Column.<HistoryEntry>text("facts", TEXT.text("column.facts"), 40, entry -> InventoryWords.facts(entry.facts())));
	}
}

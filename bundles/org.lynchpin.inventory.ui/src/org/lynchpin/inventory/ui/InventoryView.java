// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.ui;

import java.time.Instant;
import java.util.List;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventoryQuery;
import org.lynchpin.inventory.InventoryRow;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.StackedView;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.page.OpenPage;
import org.lynchpin.ui.table.BigTable;
import org.lynchpin.ui.table.Column;
import org.lynchpin.ui.table.Columns;
import org.lynchpin.ui.table.FilterField;
import org.lynchpin.ui.table.RowSelection;
import org.lynchpin.ui.table.Rows;

/** All cards: filtered by a line of words and fields, sorted by a click on a heading, opened by Enter. */
public final class InventoryView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.lynchpin.inventory.ui.inventory";
	private static final Messages TEXT = Messages.of(InventoryView.class);

	private Desk desk;
	private StackedView stack;
	private Composite content;
	private FilterField filter;
	private BigTable<InventoryRow> table;
	private InventoryQuery query = InventoryQuery.all();

	@Override
	public void createPartControl(Composite parent) {
		desk = Services.get(Desk.class);
		stack = new StackedView(parent);
		content = new Composite(stack.area(), SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		filter = new FilterField(content, "inventory", TEXT.text("inventory.filter.tip"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
		table = new BigTable<>(content, desk, ID, TEXT.text("inventory.loading"), Columns.with(InventoryColumns.all(), ID, InventoryRow.class));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		table.sortedBy(InventoryColumns.column(query.order()), query.descending());
		table.onSort(this::sort);
		table.onOpen(this::open);
		table.onFailure(failure -> filter.say(failure.finding().detail(), true));
		table.onSelect(this::tellSelection);
		filter.onChange(text -> refresh());
		menu();
		desk.onChange(content, this::refresh);
		refresh();
	}

	/** Shows the cards that a filter line names. */
	public void filter(String line) {
		filter.text(line);
	}

	/** The selected rows. */
	public List<InventoryRow> selection() {
		return table.selection();
	}

	/** What is asked for now. */
	InventoryQuery query() {
		return query;
	}

	private void menu() {
		MenuManager menu = new MenuManager("", ID);
		table.control().setMenu(menu.createContextMenu(table.control()));
		getSite().registerContextMenu(menu, new RowSelection<>(table::selection, table::onSelect, getSite()));
	}

	private void sort(Column<InventoryRow> column, boolean descending) {
		InventoryColumns.order(column).ifPresent(order -> {
			query = query.sorted(order, descending);
			refresh();
		});
	}

	private void refresh() {
		if (stack.inventoryMissing(desk)) {
			table.clear();
			return;
		}
		try {
			query = InventoryQuery.parse(filter.text(), Instant.now()).sorted(query.order(), query.descending());
		} catch (CallFailure e) {
			filter.say(e.finding().detail(), true);
			return;
		}
		desk.inventory().ifPresent(inventory -> table.show(rows(inventory, query), this::counted));
	}

	private void counted(int found) {
		if (found == 0 && filter.text().isEmpty()) {
			stack.say("card", TEXT.text("inventory.empty"), TEXT.text("inventory.empty.do"));
			return;
		}
		stack.show(content);
		desk.inventory().ifPresent(inventory -> desk.work(TEXT.text("inventory.loading"), ask -> inventory.count(InventoryQuery.all())).quiet()
				.then(all -> filter.say(filter.text().isEmpty() ? TEXT.text("inventory.all", all) : TEXT.text("inventory.some", found, all), false)).start());
	}

	private void tellSelection() {
		int selected = table.selectedCount();
		if (selected > 1) {
			filter.say(TEXT.text("inventory.selected", selected), false);
		}
	}

	private void open(InventoryRow row) {
		OpenPage.card(getSite().getPage(), row.card().id(), row.card().label());
	}

	private static Rows<InventoryRow> rows(Inventory inventory, InventoryQuery query) {
		return new Rows<>() {
			@Override
			public int count() throws Failure {
				return inventory.count(query);
			}

			@Override
			public List<InventoryRow> page(int offset, int limit) throws Failure {
				return inventory.find(query, offset, limit);
			}
		};
	}

	@Override
	public void setFocus() {
		filter.focus();
	}
}

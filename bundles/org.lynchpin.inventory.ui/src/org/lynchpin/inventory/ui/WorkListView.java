// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.ui;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.StackedView;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.page.OpenPage;
import org.lynchpin.ui.table.Column;
import org.lynchpin.ui.table.RowTable;

/** What is running, what waits, what stopped and can be resumed, and what people still have to do. Areas add commands to its menu and tool bar. */
public final class WorkListView extends ViewPart {
	/** The view's id, and that of its context menu. */
	public static final String ID = "org.lynchpin.inventory.ui.worklist";
	private static final Messages TEXT = Messages.of(WorkListView.class);

	private Desk desk;
	private StackedView stack;
	private Composite content;
	private RowTable<WorkItem> table;
	private int asked;

	@Override
	public void createPartControl(Composite parent) {
		desk = Services.get(Desk.class);
		stack = new StackedView(parent);
		content = new Composite(stack.area(), SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(content);
		table = new RowTable<>(content, ID, WorkItem.class, columns());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		table.identity(WorkItem.class, WorkItem::id);
		table.onOpen(item -> OpenPage.person(getSite().getPage(), item.person(), item.person()));
		MenuManager menu = new MenuManager("", ID);
		table.control().setMenu(menu.createContextMenu(table.control()));
		getSite().registerContextMenu(ID, menu, table.viewer());
		getSite().setSelectionProvider(table.viewer());
		desk.onChange(content, this::refresh);
		refresh();
	}

	private static List<Column<WorkItem>> columns() {
		return List.of(
				Column.<WorkItem>text("what", TEXT.text("column.work"), 18, WorkItem::title).withIcon(WorkItem::icon),
				Column.<WorkItem>text("person", TEXT.text("column.person"), 26, WorkItem::person),
				Column.<WorkItem>text("state", TEXT.text("column.progress"), 24, WorkItem::state),
				Column.<WorkItem>text("detail", TEXT.text("column.detail"), 48, WorkItem::detail),
				Column.of("changed", TEXT.text("column.changed"), 18, WorkItem::changed, item -> InventoryWords.time(item.changed())));
	}

	private void refresh() {
		int mine = ++asked;
		if (!stack.inventoryMissing(desk)) {
			desk.inventory().ifPresent(inventory -> desk.work(TEXT.text("work.loading"), ask -> items(inventory)).quiet().then(items -> show(mine, items))
					.failed(failure -> stack.say("error", failure.finding().title(), failure.finding().detail() + " " + failure.finding().remedy())).start());
		}
	}

	private static List<WorkItem> items(Inventory inventory) throws Failure {
		List<WorkItem> items = new ArrayList<>();
		inventory.journal().runs("enrollment", true).forEach(run -> items.add(WorkItem.of(run)));
		inventory.tasks(true).forEach(task -> items.add(WorkItem.of(task)));
		return items;
	}

	/** An answer that comes after a later question was asked is old. */
	private void show(int question, List<WorkItem> items) {
		if (content.isDisposed() || question != asked) {
			return;
		}
		if (items.isEmpty()) {
			stack.say("ok", TEXT.text("work.empty"), TEXT.text("work.empty.do"));
			return;
		}
		stack.show(content);
		table.show(items);
	}

	@Override
	public void setFocus() {
		table.control().setFocus();
	}
}

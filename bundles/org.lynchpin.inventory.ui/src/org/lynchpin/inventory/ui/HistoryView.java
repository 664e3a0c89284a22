// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.ui;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.lynchpin.core.Messages;
import org.lynchpin.inventory.HistoryEntry;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.StackedView;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.page.OpenPage;
import org.lynchpin.ui.table.FilterField;
import org.lynchpin.ui.table.RowTable;

/** What happened, newest first. */
public final class HistoryView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.lynchpin.inventory.ui.history";
	/** More than anyone reads here; the export has all. */
	static final int SHOWN = 2000;
	private static final Messages TEXT = Messages.of(HistoryView.class);

	private Desk desk;
	private StackedView stack;
	private Composite content;
	private FilterField filter;
	private RowTable<HistoryEntry> table;
	private int asked;

	@Override
	public void createPartControl(Composite parent) {
		desk = Services.get(Desk.class);
		stack = new StackedView(parent);
		content = new Composite(stack.area(), SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		filter = new FilterField(content, "history", TEXT.text("history.filter.tip"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
		table = new RowTable<>(content, ID, HistoryEntry.class, HistoryColumns.all());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		filter.onChange(table::filter);
		table.onOpen(entry -> entry.card().ifPresentOrElse(card -> OpenPage.card(getSite().getPage(), card, entry.upn().orElse("")),
				() -> entry.upn().ifPresent(upn -> OpenPage.person(getSite().getPage(), upn, upn))));
		getSite().setSelectionProvider(table.viewer());
		desk.onChange(content, this::refresh);
		refresh();
	}

	private void refresh() {
		int mine = ++asked;
		if (!stack.inventoryMissing(desk)) {
			desk.inventory().ifPresent(inventory -> desk.work(TEXT.text("history.loading"), ask -> inventory.history(Optional.empty(), Optional.empty(), SHOWN)).quiet()
					.then(entries -> show(mine, entries)).failed(failure -> filter.say(failure.finding().detail(), true)).start());
		}
	}

	/** An answer that comes after a later question was asked is old. */
	private void show(int question, List<HistoryEntry> entries) {
		if (content.isDisposed() || question != asked) {
			return;
		}
		if (entries.isEmpty()) {
			stack.say("history", TEXT.text("history.empty"), TEXT.text("history.empty.do"));
			return;
		}
		stack.show(content);
		table.show(entries);
		filter.say(TEXT.text("history.count", entries.size()), false);
	}

	@Override
	public void setFocus() {
		table.control().setFocus();
	}
}

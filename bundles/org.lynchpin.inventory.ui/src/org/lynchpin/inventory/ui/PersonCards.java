// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.ui;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lynchpin.core.Messages;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.page.OpenPage;
import org.lynchpin.ui.page.PageContext;
import org.lynchpin.ui.page.PersonSection;
import org.lynchpin.ui.page.PersonSubject;
import org.lynchpin.ui.table.Column;
import org.lynchpin.ui.table.RowTable;

/** The cards of a person on the Person page. */
public final class PersonCards implements PersonSection {
	private static final Messages TEXT = Messages.of(PersonCards.class);

	private Composite area;
	private Label none;
	private RowTable<CardRecord> table;
	private PageContext context;

	@Override
	public void create(Composite parent, PageContext page) {
		context = page;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		none = new Label(area, SWT.WRAP);
		none.setText(TEXT.text("person.no-card"));
		Look.style(none, Look.HINT);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(none);
		table = new RowTable<>(area, "org.lynchpin.inventory.ui.personCards", CardRecord.class, columns());
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, Look.lines(table.control(), 6)).applyTo(table.control());
		table.onOpen(card -> OpenPage.card(page.site().getPage(), card.id(), card.label()));
	}

	private static List<Column<CardRecord>> columns() {
		return List.of(
				Column.<CardRecord>text("card", TEXT.text("column.card"), 24, CardRecord::label).withIcon(card -> InventoryWords.icon(card.state())),
				Column.<CardRecord>text("kind", TEXT.text("column.kind"), 14, card -> InventoryWords.kind(card.kind())),
				Column.<CardRecord>text("state", TEXT.text("column.state"), 14, card -> InventoryWords.state(card.state())),
				Column.<CardRecord>text("pin", TEXT.text("column.pin"), 18, card -> InventoryWords.pin(card.pinState())),
				Column.of("changed", TEXT.text("column.changed"), 20, CardRecord::changed, card -> InventoryWords.time(card.changed())));
	}

	@Override
	public void show(PersonSubject subject) {
		boolean empty = subject.cards().isEmpty();
		visible(none, empty);
		visible(table.control(), !empty);
		table.show(subject.cards());
		context.layout();
	}

	private static void visible(org.eclipse.swt.widgets.Control control, boolean shown) {
		control.setVisible(shown);
		((org.eclipse.swt.layout.GridData) control.getLayoutData()).exclude = !shown;
	}
}

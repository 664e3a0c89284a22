// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.table.Column;
import org.lynchpin.ui.table.RowTable;

/**
 * A table of elements with buttons to add, edit and remove.
 *
 * @param <E> the element
 */
final class ElementTable<E> {
	private final RowTable<E> table;
	private final Composite buttons;
	private final Supplier<List<E>> elements;
	private final Composite area;

	ElementTable(Composite parent, String id, Class<E> type, List<Column<E>> columns, Supplier<List<E>> elements) {
		this.elements = elements;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Look.WIDE, Look.WIDE).spacing(Look.GAP, Look.GAP).applyTo(area);
		table = new RowTable<>(area, "site." + id, type, columns);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.GAP).applyTo(buttons);
		GridDataFactory.fillDefaults().applyTo(buttons);
		refresh();
	}

	Composite control() {
		return area;
	}

	/** A button that is always there. */
	ElementTable<E> add(String label, Runnable action) {
		return always(label, "add", action);
	}

	/** A button that is always there, with an icon of its own. */
	ElementTable<E> always(String label, String icon, Runnable action) {
		button(label, icon, action);
		return this;
	}

	/** A button, and a double click, for the selected element. */
	ElementTable<E> edit(String label, Consumer<E> action) {
		table.onOpen(action);
		return forSelected(label, "edit", action);
	}

	/** A button for the selected element. */
	ElementTable<E> remove(String label, Consumer<E> action) {
		return forSelected(label, "remove", action);
	}

	private ElementTable<E> forSelected(String label, String icon, Consumer<E> action) {
		Button button = button(label, icon, () -> table.selected().ifPresent(action));
		button.setEnabled(false);
		table.onSelect(() -> button.setEnabled(table.selected().isPresent()));
		return this;
	}

	private Button button(String label, String icon, Runnable action) {
		Button button = new Button(buttons, SWT.PUSH | SWT.LEFT);
		button.setText(label);
		button.setImage(Images.get(icon));
		button.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	/** Shows the elements as they are now. */
	void refresh() {
		table.show(elements.get());
	}
}

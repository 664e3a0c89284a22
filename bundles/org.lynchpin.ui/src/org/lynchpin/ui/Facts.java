// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.lynchpin.core.Messages;

/** Names and values in two columns; a value is copied by its menu. */
public final class Facts {
	private static final Messages TEXT = Messages.of(Facts.class);
	private static final int NAME = 24; // characters

	private final Composite grid;

	/** Without facts, in {@code parent}. */
	public Facts(Composite parent) {
		grid = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(Look.GAP, 4).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
	}

	/** What to lay out. */
	public Composite control() {
		return grid;
	}

	/** Forgets all facts. */
	public void clear() {
		for (Control child : grid.getChildren()) {
			child.dispose();
		}
	}

	/** Adds a fact; without a value nothing is added. */
	public Facts add(String name, String value) {
		return add(name, value, "", Look.VALUE);
	}

	/**
	 * Adds a fact; without a value nothing is added.
	 *
	 * @param icon the name of an icon before the value; empty for none
	 * @param style a style of {@link Look}
	 */
	public Facts add(String name, String value, String icon, String style) {
		if (value.isBlank()) {
			return this;
		}
		Label label = new Label(grid, SWT.NONE);
		label.setText(Look.literal(name));
		Look.style(label, Look.HINT);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(Math.max(Look.chars(label, NAME), label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x), SWT.DEFAULT).applyTo(label);
		if (!icon.isEmpty()) {
			Label mark = new Label(grid, SWT.NONE);
			mark.setImage(Images.get(icon));
			GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(mark);
		}
		Label text = new Label(grid, SWT.WRAP);
		text.setText(Look.literal(value));
		Look.style(text, style);
		text.setMenu(menu(text, value));
		GridDataFactory.fillDefaults().span(icon.isEmpty() ? 2 : 1, 1).grab(true, false).applyTo(text);
		return this;
	}

	private static Menu menu(Label owner, String value) {
		Menu menu = new Menu(owner);
		MenuItem copy = new MenuItem(menu, SWT.PUSH);
		copy.setText(TEXT.text("facts.copy"));
		copy.addListener(SWT.Selection, event -> Clip.copy(owner, value));
		return menu;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal.home;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchPage;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.home.SearchHit;

/** The list below the ask box. */
final class Hits {
	private static final int MOST = 10;

	private final IWorkbenchPage page;
	private final Table table;
	private List<SearchHit> rows = List.of();

	Hits(Composite parent, IWorkbenchPage page, Runnable back) {
		this.page = page;
		table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.NO_SCROLL | SWT.V_SCROLL);
		for (int width : new int[] { 34, 50, 16 }) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setWidth(Look.chars(table, width));
		}
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(table);
		table.setVisible(false);
		table.addListener(SWT.DefaultSelection, event -> open(table.getSelectionIndex()));
		table.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ESC || event.keyCode == SWT.ARROW_UP && table.getSelectionIndex() <= 0) {
				back.run();
			}
		});
	}

	List<SearchHit> shown() {
		return rows;
	}

	void show(List<SearchHit> found) {
		rows = found.stream().limit(MOST).toList();
		table.removeAll();
		for (SearchHit row : rows) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { row.title(), row.detail(), row.kind() });
			item.setImage(Images.get(row.icon()));
		}
		boolean any = !rows.isEmpty();
		table.setVisible(any);
		GridData data = (GridData) table.getLayoutData();
		data.exclude = !any;
		data.heightHint = Math.max(1, rows.size()) * table.getItemHeight() + 2;
	}

	void focus() {
		if (!rows.isEmpty()) {
			table.setFocus();
			table.setSelection(0);
		}
	}

	void openFirst() {
		open(0);
	}

	private void open(int index) {
		if (index >= 0 && index < rows.size()) {
			rows.get(index).open().accept(page);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lynchpin.core.Evidence;
import org.lynchpin.core.Messages;
import org.lynchpin.session.CaseNote;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.table.Column;
import org.lynchpin.ui.table.RowTable;

/** The bookmarks of a case with their notes; Enter shows the message, Delete takes the bookmark away. */
final class CaseMarks {
	private static final Messages TEXT = Messages.of(CaseMarks.class);

	private final SupportDesk support;
	private final RowTable<CaseNote> table;
	private List<CaseNote> shown = List.of();

	CaseMarks(Composite parent, SupportDesk support) {
		this.support = support;
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(Look.GAP, Look.GAP).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		table = new RowTable<>(area, "org.lynchpin.session.ui.marks", CaseNote.class, columns());
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, Look.lines(table.control(), 5)).applyTo(table.control());
		Label hint = new Label(area, SWT.WRAP);
		hint.setText(TEXT.text("marks.hint"));
		Look.style(hint, Look.HINT);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
		table.onOpen(mark -> support.at(new Evidence(mark.file(), mark.line(), mark.offset(), mark.title())).ifPresent(support::entry));
		table.control().addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.DEL) {
				table.selection().forEach(mark -> support.change(now -> now.withoutMark(mark.file(), mark.offset())));
			}
		});
	}

	private static List<Column<CaseNote>> columns() {
		return List.of(
				Column.<CaseNote>text("title", TEXT.text("column.message"), 40, CaseNote::title).withIcon(mark -> "bookmark"),
				Column.text("note", TEXT.text("column.note"), 50, CaseNote::text),
				Column.of("line", TEXT.text("column.line"), 10, CaseNote::line, mark -> TEXT.text("line", mark.line())));
	}

	void show() {
		if (!support.current().marks().equals(shown)) {
			shown = support.current().marks();
			table.show(shown);
		}
	}
}

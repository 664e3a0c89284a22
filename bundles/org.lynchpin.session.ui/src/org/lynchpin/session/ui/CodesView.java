// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.util.List;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.lynchpin.core.Messages;
import org.lynchpin.core.code.CodeBook;
import org.lynchpin.core.code.CodeEntry;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.table.Column;
import org.lynchpin.ui.table.RowTable;

/** Looks codes up: numbers in any writing, names, words of a screen message. */
public final class CodesView extends ViewPart {
	/** The view's id. */
	public static final String ID = "org.lynchpin.session.ui.codes";
	private static final Messages TEXT = Messages.of(CodesView.class);
	private static final int PAUSE = 150;

	private final CodeBook book = new CodeBook();
	private Text line;
	private Label meaning;
	private RowTable<CodeEntry> table;

	@Override
	public void createPartControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		Composite top = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(Look.GAP, Look.GAP).spacing(Look.GAP, 0).applyTo(top);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
		Label label = new Label(top, SWT.NONE);
		label.setText(TEXT.text("codes.label"));
		line = new Text(top, SWT.SEARCH | SWT.ICON_CANCEL);
		line.setMessage(TEXT.text("codes.example"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		table = new RowTable<>(area, ID, CodeEntry.class, columns());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		meaning = new Label(area, SWT.WRAP);
		Look.style(meaning, Look.VALUE);
		GridDataFactory.fillDefaults().grab(true, false).indent(Look.GAP, Look.GAP).applyTo(meaning);
		Runnable look = this::look;
		line.addListener(SWT.Modify, event -> event.display.timerExec(PAUSE, look));
		line.addDisposeListener(event -> event.display.timerExec(-1, look));
		table.onSelect(() -> say(table.selected().map(CodeEntry::text).orElse("")));
		getSite().setSelectionProvider(table.viewer());
		MenuManager menu = new MenuManager("", ID);
		table.control().setMenu(menu.createContextMenu(table.control()));
		getSite().registerContextMenu(menu, table.viewer());
		look();
	}

	/** Looks up a code. */
	public void look(String code) {
		line.setText(code);
	}

	private void look() {
		String text = line.getText().strip();
		List<CodeEntry> found = text.isEmpty() ? book.entries() : book.lookup(text);
		List<CodeEntry> rows = found.isEmpty() ? words(text) : found;
		table.show(rows);
		if (rows.isEmpty()) {
			say(TEXT.text("codes.none", text));
		} else if (!text.isEmpty()) {
			table.viewer().setSelection(new org.eclipse.jface.viewers.StructuredSelection(rows.getFirst()), true);
		} else {
			say(TEXT.text("codes.all", rows.size()));
		}
	}

	private List<CodeEntry> words(String text) {
		String[] words = text.toLowerCase(java.util.Locale.ROOT).split("\\s+");
		return book.entries().stream().filter(entry -> {
			String all = (entry.value() + ' ' + entry.name() + ' ' + entry.text()).toLowerCase(java.util.Locale.ROOT);
			return java.util.Arrays.stream(words).allMatch(all::contains);
		}).toList();
	}

	private void say(String text) {
		meaning.setText(Look.literal(text));
		meaning.getParent().layout(true);
	}

	private static List<Column<CodeEntry>> columns() {
		return List.of(
				Column.text("value", TEXT.text("column.code"), 14, CodeEntry::value),
				Column.text("area", TEXT.text("column.area"), 16, entry -> area(entry.area())),
				Column.text("name", TEXT.text("column.name"), 34, CodeEntry::name),
				Column.text("text", TEXT.text("column.meaning"), 80, CodeEntry::text),
				Column.text("certainty", TEXT.text("column.certainty"), 18, entry -> certainty(entry.certainty())),
				Column.text("source", TEXT.text("column.source"), 22, CodeEntry::source));
	}

	private static String area(CodeEntry.Area area) {
		return area.name().replace('_', '-');
	}

	private static String certainty(CodeEntry.Certainty certainty) {
		return switch (certainty) {
		case DOCUMENTED -> TEXT.text("certainty.documented");
		case SEEN -> TEXT.text("certainty.seen");
		case COMMON_KNOWLEDGE -> TEXT.text("certainty.common");
		case TAKEN_APART -> TEXT.text("certainty.taken-apart");
		};
	}

	@Override
	public void setFocus() {
		line.setFocus();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.lynchpin.ui.Clip;
import org.lynchpin.ui.Images;
import org.lynchpin.ui.Look;

/**
 * A table of rows that are all in memory (below ten thousand): sorted by a click on the heading, filtered by words,
 * copied with Ctrl+C, with remembered column widths. For more rows see {@link BigTable}.
 *
 * @param <T> the row
 */
public final class RowTable<T> {
	private final List<Column<T>> columns;
	private final TableViewer viewer;
	private String[] words = new String[0];

	/**
	 * @param id names the remembered widths
	 * @param row the type of the rows
	 */
	public RowTable(Composite parent, String id, Class<T> row, List<Column<T>> columns) {
		this.columns = List.copyOf(columns);
		viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		Table table = viewer.getTable();
		table.setHeaderVisible(true);
		ColumnViewerToolTipSupport.enableFor(viewer);
		Widths widths = new Widths(id);
		this.columns.forEach(column -> add(column, row, widths));
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer source, Object parentElement, Object element) {
				return matches(row.cast(element));
			}
		});
		table.addListener(SWT.KeyDown, event -> {
			if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'c') {
				copy();
			}
		});
	}

	/** The viewer, for menus and selection. */
	public TableViewer viewer() {
		return viewer;
	}

	/** What to lay out. */
	public Table control() {
		return viewer.getTable();
	}

	/** Rows are the same where this is equal, whatever else of them changed: so the selection survives a change. Without it, rows are the same where they are equal. */
	public void identity(Class<T> row, Function<T, Object> key) {
		viewer.setComparer(new IElementComparer() {
			@Override
			public boolean equals(Object one, Object other) {
				return row.isInstance(one) && row.isInstance(other) ? key.apply(row.cast(one)).equals(key.apply(row.cast(other))) : one.equals(other);
			}

			@Override
			public int hashCode(Object element) {
				return row.isInstance(element) ? key.apply(row.cast(element)).hashCode() : element.hashCode();
			}
		});
	}

	/** Shows these rows in place of the former; the selection stays where its rows do. */
	public void show(List<T> rows) {
		viewer.setInput(List.copyOf(rows));
	}

	/** Shows only rows in which every word stands somewhere, in any case. */
	public void filter(String text) {
		words = text.isBlank() ? new String[0] : text.strip().toLowerCase(Locale.ROOT).split("\\s+");
		viewer.refresh();
	}

	/** The selected rows. */
	@SuppressWarnings("unchecked") // only rows of this type were shown
	public List<T> selection() {
		return (List<T>) viewer.getStructuredSelection().toList();
	}

	/** The first selected row. */
	public Optional<T> selected() {
		return selection().stream().findFirst();
	}

	/** Calls {@code open} with a row that is double-clicked or entered. */
	public void onOpen(Consumer<T> open) {
		viewer.addOpenListener(event -> selected().ifPresent(open));
	}

	/** Calls {@code changed} after the selection changed. */
	public void onSelect(Runnable changed) {
		viewer.addSelectionChangedListener(event -> changed.run());
	}

	/** Copies the selected rows as tab-separated text with the headings. */
	public void copy() {
		Clip.copy(control(), Tabbed.text(columns, selection()));
	}

	private boolean matches(T row) {
		String all = columns.stream().map(column -> column.text().apply(row)).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
		return Arrays.stream(words).allMatch(all::contains);
	}

	private void add(Column<T> column, Class<T> row, Widths widths) {
		TableViewerColumn shown = new TableViewerColumn(viewer, SWT.NONE);
		TableColumn widget = shown.getColumn();
		widget.setText(column.title());
		widget.setMoveable(true);
		widget.setWidth(widths.of(column, Look.chars(viewer.getTable(), column.width()) + 2 * Look.GAP));
		widget.addListener(SWT.Resize, event -> widths.remember(column, widget.getWidth()));
		widget.addListener(SWT.Selection, event -> sort(column, row, widget));
		shown.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return column.text().apply(row.cast(element));
			}

			/** What may not fit is said in full; null is JFace's word for nothing. */
			@Override
			public String getToolTipText(Object element) {
				String text = getText(element);
				return text.length() > column.width() ? text : null;
			}

			@Override
			public Image getImage(Object element) {
				String icon = column.icon().apply(row.cast(element));
				return icon.isEmpty() ? null : Images.get(icon); // null is JFace's word for none
			}
		});
	}

	private void sort(Column<T> column, Class<T> row, TableColumn widget) {
		Table table = viewer.getTable();
		boolean down = table.getSortColumn() == widget && table.getSortDirection() == SWT.UP;
		table.setSortColumn(widget);
		table.setSortDirection(down ? SWT.DOWN : SWT.UP);
		viewer.setComparator(new ViewerComparator() {
			@Override
			public int compare(Viewer source, Object one, Object two) {
				int order = column.order().compare(row.cast(one), row.cast(two));
				return down ? -order : order;
			}
		});
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.event.ILayerEvent;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.DefaultSelectionLayerConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionBindings;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionConfiguration;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.lynchpin.core.Failure;
import org.lynchpin.ui.Clip;
import org.lynchpin.ui.Look;
import org.lynchpin.ui.desk.Desk;

/**
 * A table of any number of rows, of which only the ones near the screen are in memory. Sorting and filtering are done
 * by who gives the rows: a click on a heading asks for them anew.
 *
 * @param <T> the row
 */
public final class BigTable<T> {
	private static final int COPIED_AT_MOST = 10_000;

	private final Desk desk;
	private final String label;
	private final List<Column<T>> columns;
	private final BigTableLook look = new BigTableLook();
	private final BigTableSort sort;
	private final NatTable table;
	private final SelectionLayer selection;
	private Optional<Rows<T>> rows = Optional.empty();
	private Pages<T> pages = new Pages<>(page -> { });
	private int count;
	private Consumer<T> open = row -> { };
	private final List<Runnable> selected = new ArrayList<>();
	private Consumer<Failure> failed = failure -> { };

	/**
	 * @param id names the remembered widths
	 * @param label what the loading job is called, in the user's language
	 */
	public BigTable(Composite parent, Desk desk, String id, String label, List<Column<T>> columns) {
		TableCollections.ready();
		this.desk = desk;
		this.label = label;
		this.columns = List.copyOf(columns);
		Widths widths = new Widths(id);
		DataLayer body = new DataLayer(new BigTableData<>(this.columns, this::row, this::count), 100, 24);
		selection = new SelectionLayer(body, false);
		selection.addConfiguration(new RowOnlySelectionConfiguration());
		selection.addConfiguration(new DefaultSelectionLayerConfiguration());
		ViewportLayer viewport = new ViewportLayer(selection);
		ColumnHeaderLayer header = new ColumnHeaderLayer(new DataLayer(new BigTableData.Titles(titles()), 100, 26), viewport, selection);
		sort = new BigTableSort();
		CompositeLayer all = new CompositeLayer(1, 2);
		all.setChildLayer("COLUMN_HEADER", new SortHeaderLayer<>(header, sort), 0, 0);
		all.setChildLayer("BODY", viewport, 0, 1);
		table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, all, false);
		for (int i = 0; i < this.columns.size(); i++) {
			body.setColumnWidthByPosition(i, widths.of(this.columns.get(i), Look.chars(table, this.columns.get(i).width()) + 2 * Look.GAP));
		}
		body.addLayerListener(event -> remember(event, body, widths));
		body.setConfigLabelAccumulator((labels, column, row) -> row(row).map(this.columns.get(column).icon()).filter(icon -> !icon.isEmpty()).map(IconTextPainter.LABEL::concat).ifPresent(labels::addLabel));
		table.addConfiguration(new DefaultNatTableStyleConfiguration());
		table.addConfiguration(look);
		table.addConfiguration(new SingleClickSortConfiguration(look.heading()));
		table.addConfiguration(new RowOnlySelectionBindings());
		table.configure();
		look.apply(table);
		listen();
	}

	private void listen() {
		table.addListener(SWT.MouseDoubleClick, event -> current().ifPresent(open));
		table.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
				current().ifPresent(open);
			} else if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'c') {
				copy();
			}
		});
		table.addListener(SWT.Paint, event -> look.follow(table));
		selection.addLayerListener(event -> {
			if (event instanceof ISelectionEvent) {
				selected.forEach(Runnable::run);
			}
		});
	}

	/** What to lay out. */
	public NatTable control() {
		return table;
	}

	/** How many rows are shown. */
	public int count() {
		return count;
	}

	/**
	 * Shows other rows; counts them in a job first. The selection is lost, the place in the list is kept where it is still there.
	 *
	 * @param counted told of the number once it is known
	 */
	public void show(Rows<T> other, Consumer<Integer> counted) {
		rows = Optional.of(other);
		desk.work(label, ask -> other.count()).quiet().then(number -> {
			if (!table.isDisposed() && rows.filter(now -> now == other).isPresent()) {
				count = number;
				pages = new Pages<>(page -> load(other, page));
				selection.clear();
				table.refresh();
				counted.accept(number);
			}
		}).failed(reason -> failed.accept(reason)).start();
	}

	/** The rows that are shown have become more; those that are there and the selection stay. */
	public void grown(int number) {
		if (number > count && !table.isDisposed()) {
			int[] chosen = selectedIndexes();
			rows.ifPresent(source -> pages.forget(count / Pages.SIZE));
			count = number;
			table.refresh();
			if (selection.getSelectedRowCount() == 0) {
				for (int index : chosen) {
					selection.selectRow(0, index, false, true);
				}
			}
		}
	}

	/** Shows nothing. */
	public void clear() {
		rows = Optional.empty();
		count = 0;
		table.refresh();
	}

	/** Calls {@code told} where rows cannot be loaded. */
	public void onFailure(Consumer<Failure> told) {
		failed = told;
	}

	/** Calls {@code opened} with a row that is double-clicked or entered. */
	public void onOpen(Consumer<T> opened) {
		open = opened;
	}

	/** Calls {@code changed} after the selection changed. */
	public void onSelect(Runnable changed) {
		selected.add(changed);
	}

	/** Calls {@code sorted} with the column and whether it is from the greatest, after a click on a heading. */
	public void onSort(BiConsumer<Column<T>, Boolean> sorted) {
		sort.onSort((column, down) -> sorted.accept(columns.get(column), down));
	}

	/** Shows in the headings by which column the rows are sorted. */
	public void sortedBy(String column, boolean descending) {
		for (int i = 0; i < columns.size(); i++) {
			if (columns.get(i).id().equals(column)) {
				sort.show(i, descending);
			}
		}
		table.refresh();
	}

	/** The selected rows, as far as they were loaded: those that were seen. */
	public List<T> selection() {
		List<T> chosen = new ArrayList<>();
		for (int index : selectedIndexes()) {
			row(index).ifPresent(chosen::add);
		}
		return chosen;
	}

	/** How many rows are selected. */
	public int selectedCount() {
		return selection.getSelectedRowCount();
	}

	/** Selects a row and scrolls to it. */
	public void select(int index) {
		selection.selectRow(0, index, false, false);
	}

	/** Copies the selected rows, seen or not, as tab-separated text; at most ten thousand. */
	public void copy() {
		int[] indexes = selectedIndexes();
		rows.filter(source -> indexes.length > 0).ifPresent(source -> desk.work(label, ask -> {
			List<T> chosen = new ArrayList<>();
			for (int index : indexes) {
				if (chosen.size() < COPIED_AT_MOST) {
					chosen.addAll(source.page(index, 1));
				}
			}
			return Tabbed.text(columns, chosen);
		}).then(text -> Clip.copy(table, text)).failed(reason -> failed.accept(reason)).start());
	}

	private int[] selectedIndexes() {
		return selection.getSelectedRowPositions().stream().flatMapToInt(range -> range.getMembers().stream().mapToInt(Integer::intValue)).sorted().toArray();
	}

	private Optional<T> current() {
		return selection().stream().findFirst();
	}

	private Optional<T> row(int index) {
		return pages.row(index);
	}

	private void load(Rows<T> source, int page) {
		Pages<T> target = pages;
		desk.work(label, ask -> source.page(page * Pages.SIZE, Pages.SIZE)).quiet().then(loaded -> {
			target.arrived(page, loaded);
			if (!table.isDisposed()) {
				table.redraw();
			}
		}).failed(reason -> {
			target.missed(page);
			failed.accept(reason);
		}).start();
	}

	private void remember(ILayerEvent event, DataLayer body, Widths widths) {
		if (event instanceof ColumnResizeEvent) {
			for (int i = 0; i < columns.size(); i++) {
				widths.remember(columns.get(i), body.getColumnWidthByPosition(i));
			}
		}
	}

	private List<String> titles() {
		return columns.stream().map(Column::title).toList();
	}
}

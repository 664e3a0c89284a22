// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;

/** Which heading is marked; sorting itself is the work of who gives the rows. */
final class BigTableSort implements ISortModel {
	private int column = -1;
	private SortDirectionEnum direction = SortDirectionEnum.NONE;
	private BiConsumer<Integer, Boolean> sorted = (index, down) -> { };

	void onSort(BiConsumer<Integer, Boolean> told) {
		sorted = told;
	}

	void show(int index, boolean down) {
		column = index;
		direction = down ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
	}

	@Override
	public List<Integer> getSortedColumnIndexes() {
		return column < 0 ? List.of() : List.of(column);
	}

	@Override
	public boolean isColumnIndexSorted(int index) {
		return index == column;
	}

	@Override
	public SortDirectionEnum getSortDirection(int index) {
		return index == column ? direction : SortDirectionEnum.NONE;
	}

	@Override
	public int getSortOrder(int index) {
		return index == column ? 0 : -1;
	}

	@Override
	@SuppressWarnings("rawtypes") // as the interface has it
	public List<Comparator> getComparatorsForColumnIndex(int index) {
		return List.of();
	}

	@Override
	public Comparator<?> getColumnComparator(int index) {
		return Comparator.naturalOrder();
	}

	@Override
	public void sort(int index, SortDirectionEnum wanted, boolean accumulate) {
		// a list is always sorted by something: a third click begins again
		boolean down = index == column && direction == SortDirectionEnum.ASC;
		show(index, down);
		sorted.accept(index, down);
	}

	@Override
	public void clear() {
		// a list is always sorted by something
	}
}

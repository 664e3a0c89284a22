// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** Gives the cells of a {@link BigTable} their texts; a row that is still being loaded is empty. */
record BigTableData<T>(List<Column<T>> columns, IntFunction<Optional<T>> rows, IntSupplier count) implements IDataProvider {
	/** The headings. */
	record Titles(List<String> titles) implements IDataProvider {
		@Override
		public Object getDataValue(int column, int row) {
			return titles.get(column);
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			// headings are not edited
		}

		@Override
		public int getColumnCount() {
			return titles.size();
		}

		@Override
		public int getRowCount() {
			return 1;
		}
	}

	@Override
	public Object getDataValue(int column, int row) {
		return rows.apply(row).map(columns.get(column).text()).orElse("");
	}

	@Override
	public void setDataValue(int column, int row, Object value) {
		// the table only shows
	}

	@Override
	public int getColumnCount() {
		return columns.size();
	}

	@Override
	public int getRowCount() {
		return count.getAsInt();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lynchpin.ui.Contributions;

/** The columns that plug-ins add to a table (extension point {@code org.lynchpin.ui.column}). */
public final class Columns {
	private Columns() {
	}

	/**
	 * The columns of a table with those of plug-ins after them.
	 *
	 * @param table the table's id, as it stands in the extension
	 * @param row the type of the rows; columns of an extension for another type are left out
	 */
	public static <T> List<Column<T>> with(List<Column<T>> own, String table, Class<T> row) {
		List<Column<T>> all = new ArrayList<>(own);
		Contributions.of("column").stream().filter(each -> each.attribute("table").equals(table)).map(each -> each.create(ColumnSource.class))
				.flatMap(Optional::stream).filter(source -> source.row() == row).forEach(source -> all.add(cast(source)));
		return List.copyOf(all);
	}

	@SuppressWarnings("unchecked") // the source's row type was compared
	private static <T> Column<T> cast(ColumnSource<?> source) {
		return (Column<T>) source.column();
	}
}

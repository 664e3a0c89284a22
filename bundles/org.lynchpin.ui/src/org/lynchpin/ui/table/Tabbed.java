// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as a spreadsheet takes them from the clipboard. */
public final class Tabbed {
	private Tabbed() {
	}

	/** Tab-separated text with the headings in the first line; empty where there is no row. */
	public static <T> String text(List<Column<T>> columns, List<T> rows) {
		if (rows.isEmpty()) {
			return "";
		}
		String head = columns.stream().map(Column::title).collect(Collectors.joining("\t"));
		return rows.stream().map(row -> line(columns, row)).collect(Collectors.joining("\n", head + "\n", "\n"));
	}

	private static <T> String line(List<Column<T>> columns, T row) {
		return columns.stream().map(column -> column.text().apply(row).replaceAll("[\\t\\r\\n]+", " ")).collect(Collectors.joining("\t"));
	}
}

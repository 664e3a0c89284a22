// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

/**
 * Adds a column to a table; named in an extension of {@code org.lynchpin.ui.column}, with a public constructor without
 * arguments.
 *
 * @param <T> the row
 */
public interface ColumnSource<T> {
	/** The type of the rows that it can show. */
	Class<T> row();

	/** The column. */
	Column<T> column();
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

import java.util.List;

import org.lynchpin.core.Failure;

/**
 * Where a {@link BigTable} gets its rows: a page at a time, in a job.
 *
 * @param <T> the row
 */
public interface Rows<T> {
	/** How many there are. */
	int count() throws Failure;

	/**
	 * Some of them, in order.
	 *
	 * @param offset rows to leave out
	 * @param limit rows at most
	 */
	List<T> page(int offset, int limit) throws Failure;
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.filter;

/** Whether a row is wanted. Made for one file and used by one thread. */
@FunctionalInterface
interface RowTest {
	boolean test(int row);
}

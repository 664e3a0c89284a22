// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui;

/** A part that can find out anew what it shows (F5, <em>Check again</em>). */
public interface Refreshable {
	/** Finds out anew. Called in the thread of the user interface. */
	void checkAgain();
}

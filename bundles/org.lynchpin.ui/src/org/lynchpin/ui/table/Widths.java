// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.table;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.Preferences;

/** The widths that the person gave to the columns of a table, remembered from start to start. */
final class Widths {
	private final Preferences store;

	Widths(String table) {
		store = InstanceScope.INSTANCE.getNode("org.lynchpin.ui").node("columns").node(table);
	}

	/** The remembered width in pixels, or {@code standard}. */
	int of(Column<?> column, int standard) {
		return Math.max(16, store.getInt(column.id(), standard));
	}

	/** Remembers a width in pixels; written with the other preferences when the console ends. */
	void remember(Column<?> column, int width) {
		store.putInt(column.id(), width);
	}
}

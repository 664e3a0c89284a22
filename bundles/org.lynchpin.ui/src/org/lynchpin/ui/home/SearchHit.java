// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.home;

import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.ui.IWorkbenchPage;

/**
 * Something found by the ask box.
 *
 * @param kind what it is, in the user's language: Person, Card
 * @param icon the name of its icon (see {@code Images})
 * @param title what it is called
 * @param detail what tells it from others of that name
 * @param open shows it; called in the thread of the user interface
 */
public record SearchHit(String kind, String icon, String title, String detail, Consumer<IWorkbenchPage> open) {
	public SearchHit {
		Objects.requireNonNull(open);
	}
}

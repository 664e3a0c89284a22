// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.page;

import org.eclipse.swt.widgets.Composite;

/**
 * A part of a page about one subject. One object serves one page; all calls are made in the thread of the user interface.
 *
 * @param <S> the subject
 */
public interface PageSection<S> {
	/** Builds what is shown, empty at first. What takes time is done by {@link PageContext#work}. */
	void create(Composite parent, PageContext context);

	/** Shows the subject as it is known now: after the page was opened, after F5, and after something changed. */
	void show(S subject);

	/** The page is closed. */
	default void close() {
	}
}

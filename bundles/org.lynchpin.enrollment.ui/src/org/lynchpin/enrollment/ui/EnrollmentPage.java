// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.ui;

import org.eclipse.swt.widgets.Control;

/** A page of the wizard. All calls are made in the thread of the user interface. */
interface EnrollmentPage {
	/** The headline now. */
	String title();

	/** What to lay out. */
	Control control();

	/** Shows what the model says. Must leave alone what the person is typing. */
	void show();

	/** Puts the focus where the work begins. */
	void focus();

	/** Whether nothing is lost by leaving now; the page may ask. */
	default boolean mayLeave() {
		return true;
	}

	/** Forgets what was typed: PINs above all. */
	default void reset() {
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.page;

import org.eclipse.ui.IWorkbenchPartSite;
import org.lynchpin.ui.desk.Desk;
import org.lynchpin.ui.desk.Work;

/** What a section has to work with. */
public interface PageContext {
	/** The site and its inventory. */
	Desk desk();

	/** The site of the page's part, for commands and services. */
	IWorkbenchPartSite site();

	/** Work in a job. */
	default <T> Work<T> work(String label, Work.Step<T> step) {
		return desk().work(label, step);
	}

	/** Asks the page to find out everything anew, and to show it. */
	void refresh();

	/** Asks the page to lay itself out anew, after a section has grown or shrunk. */
	void layout();
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Brings the view of the message that is looked at to the top. */
final class ShowMessage {
	private ShowMessage() {
	}

	static void in(IWorkbenchPage page) {
		try {
			page.showView(MessageView.ID, null, IWorkbenchPage.VIEW_VISIBLE); // null is the platform's word for the only one
		} catch (PartInitException e) {
			ILog.of(ShowMessage.class).error(e.getMessage(), e);
		}
	}
}

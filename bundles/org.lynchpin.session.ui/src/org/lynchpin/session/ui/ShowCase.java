// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.ui.Services;

/** Shows the page of the case that is worked on: its logs, bookmarks and notes. */
public final class ShowCase extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		SupportDesk support = Services.get(SupportDesk.class);
		CasesView.show(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), support.current(), support.document());
		return null; // the platform's word for done
	}
}

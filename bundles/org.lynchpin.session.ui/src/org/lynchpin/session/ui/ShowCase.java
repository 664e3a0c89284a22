// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.ui.Services;

/** Shows the page of the case that is worked on: its logs, bookmarks and notes. */
public final class ShowCase extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		CasesView.show(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), Services.get(SupportDesk.class).current(), Optional.empty());
		return null; // the platform's word for done
	}
}

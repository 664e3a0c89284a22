// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;

/** Shows the page of the site that is open. */
public final class EditSite extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		Services.get(Desk.class).site().ifPresent(document -> SiteFiles.edit(document, page));
		return null; // a handler's result is reserved
	}

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(Services.find(Desk.class).flatMap(Desk::site).isPresent());
	}
}

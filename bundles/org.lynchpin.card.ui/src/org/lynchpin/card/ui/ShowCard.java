// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.ui.page.OpenPage;

/** Shows the page of the card in the selected reader. */
public final class ShowCard extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		IViewPart view = page.findView(ReadersView.ID);
		if (view instanceof ReadersView readers) {
			readers.selected().ifPresent(row -> OpenPage.reader(page, row.reader()));
		}
		return null; // a handler's result is reserved
	}
}

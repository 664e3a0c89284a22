// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the cards that expire soon in the inventory. */
public final class ShowExpiring extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			InventoryView view = (InventoryView) HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(InventoryView.ID);
			view.filter("state:active expires<" + ExpiringTile.AHEAD.toDays() + "d");
			return null; // the platform's word for done
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}
}

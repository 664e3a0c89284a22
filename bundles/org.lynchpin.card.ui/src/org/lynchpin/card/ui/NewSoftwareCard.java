// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Makes a software card in a reader of its own. */
public final class NewSoftwareCard extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IViewPart view = window.getActivePage().findView(ReadersView.ID);
		SoftwareCards.create(window.getShell(), view instanceof ReadersView readers ? readers.names() : List.of());
		return null; // a handler's result is reserved
	}

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(SoftwareCards.possible());
	}
}

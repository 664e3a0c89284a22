// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.ui.Services;

/** Asks for a folder and opens the logs in it. The perspective comes with it. */
public final class OpenLogFolderHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		ShowSupport.perspective(HandlerUtil.getActiveWorkbenchWindowChecked(event));
		LogDrop.chooseFolder(HandlerUtil.getActiveShellChecked(event), Services.get(SupportDesk.class));
		return null; // the platform's word for done
	}
}

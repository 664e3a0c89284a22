// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.ui.Services;

/** Asks for logs and opens them in the case. The perspective comes with it. */
public final class OpenLogsHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		ShowSupport.perspective(HandlerUtil.getActiveWorkbenchWindowChecked(event));
		LogDrop.chooseFiles(HandlerUtil.getActiveShellChecked(event), Services.get(SupportDesk.class));
		return null; // the platform's word for done
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows the perspective <em>Sign-in Support</em>. */
public final class ShowSupport extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		perspective(HandlerUtil.getActiveWorkbenchWindowChecked(event));
		return null; // the platform's word for done
	}

	static void perspective(IWorkbenchWindow window) {
		try {
			window.getWorkbench().showPerspective(SignInSupport.ID, window);
		} catch (WorkbenchException e) {
			ILog.of(ShowSupport.class).error(e.getMessage(), e);
		}
	}
}

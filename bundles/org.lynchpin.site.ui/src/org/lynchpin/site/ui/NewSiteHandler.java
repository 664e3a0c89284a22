// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the wizard for a new site. */
public final class NewSiteHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell window = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
		new WizardDialog(window, new NewSiteWizard(window)).open();
		return null; // a handler's result is reserved
	}
}

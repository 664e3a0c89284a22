// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.core.Messages;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.Sites;
import org.lynchpin.ui.FailureDialog;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;

/** Opens the trial's site, made where it is not there yet: a certification authority in the console and five sample people. */
public final class TryIt extends AbstractHandler {
	private static final Messages TEXT = Messages.of(TryIt.class);

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell window = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
		Desk desk = Services.get(Desk.class);
		Sites sites = desk.sites();
		desk.work(TEXT.text("try.work"), ask -> {
			SiteDocument trial = sites.trial();
			for (CaSettings settings : trial.certificationAuthorities()) {
				Authorities.setUp(Services.get(CertificationAuthorities.class).connector(settings), settings, ask);
			}
			sites.setCurrent(trial);
			return trial;
		}).failed(failure -> FailureDialog.show(window, failure)).start();
		return null; // a handler's result is reserved
	}
}

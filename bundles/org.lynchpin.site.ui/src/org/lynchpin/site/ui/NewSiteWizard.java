// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Shell;
import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.core.Messages;
import org.lynchpin.ui.FailureDialog;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;

/** A first site without the trial: its name and file, and who issues the certificates. */
public final class NewSiteWizard extends Wizard {
	private static final Messages TEXT = Messages.of(NewSiteWizard.class);

	private final NewSite model = new NewSite(Services.find(CertificationAuthorities.class).map(CertificationAuthorities::connectors).orElse(List.of()),
			Path.of(System.getProperty("user.home")));
	private final Shell window;

	public NewSiteWizard(Shell window) {
		this.window = window;
		setWindowTitle(TEXT.text("wizard.title"));
	}

	@Override
	public void addPages() {
		addPage(new NewSitePage(model));
		addPage(new NewAuthorityPage(model));
	}

	@Override
	public boolean performFinish() {
		Desk desk = Services.get(Desk.class);
		desk.work(TEXT.text("wizard.work", model.name()), ask -> model.create(desk.sites(), ask)).failed(failure -> FailureDialog.show(window, failure)).start();
		return true;
	}
}

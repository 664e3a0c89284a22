// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the page of a file of certificates, or with a request. */
public final class OpenCertificate extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		FileDialog dialog = new FileDialog(HandlerUtil.getActiveShellChecked(event), SWT.OPEN);
		dialog.setFilterExtensions(new String[] { "*.cer;*.crt;*.pem;*.der;*.p7b;*.p7c;*.csr;*.req;*.p10;*.cmc", "*" });
		String chosen = dialog.open();
		if (chosen != null) {
			CertificateInput.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), Path.of(chosen));
		}
		return null; // the platform's word for done
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import java.nio.file.Path;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IWorkbenchPage;
import org.lynchpin.ui.page.OpenPage;

/**
 * A file whose certificates or request a page shows. Not kept from start to start: the file may have gone by then.
 *
 * @param file the file
 */
record CertificateInput(Path file) implements IEditorInput {
	static void open(IWorkbenchPage page, Path file) {
		OpenPage.open(page, new CertificateInput(file.toAbsolutePath().normalize()), CertificatePage.ID);
	}

	@Override
	public boolean exists() {
		return false; // the platform's word for: not among the files used last
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return null; // the page has an icon of its own
	}

	@Override
	public String getName() {
		return file.getFileName().toString();
	}

	@Override
	public IPersistableElement getPersistable() {
		return null; // the platform's word for: not kept
	}

	@Override
	public String getToolTipText() {
		return file.toString();
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return null; // the platform's word for none
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.ui.Images;

/**
 * The site document that is edited.
 *
 * @param document the open document
 */
record SiteInput(SiteDocument document) implements IEditorInput {
	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Images.descriptor("site");
	}

	@Override
	public String getName() {
		return document.site().getName();
	}

	/** Null is the platform's word for: not opened again at the next start. */
	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return document.file().toString();
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}
}

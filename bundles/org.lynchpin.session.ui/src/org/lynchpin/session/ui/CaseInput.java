// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.lynchpin.session.SignInCase;
import org.lynchpin.ui.Images;

/**
 * The case that is looked at. There is one at a time, so one page shows it.
 *
 * @param opened the case as it was opened
 * @param file its document; empty for one that was never saved
 */
record CaseInput(SignInCase opened, Optional<Path> file) implements IEditorInput {
	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Images.descriptor("case");
	}

	@Override
	public String getName() {
		return opened.title();
	}

	/** Null is the platform's word for: not opened again at the next start. */
	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return file.map(Path::toString).orElse(opened.title());
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof CaseInput input && input.opened.id().equals(opened.id());
	}

	@Override
	public int hashCode() {
		return opened.id().hashCode();
	}
}

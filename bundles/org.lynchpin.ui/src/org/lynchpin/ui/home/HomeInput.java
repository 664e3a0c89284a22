// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.home;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.lynchpin.core.Messages;
import org.lynchpin.ui.Images;

/** Home; there is one. It is opened again at the next start, where it was. */
public record HomeInput() implements IEditorInput, IPersistableElement {
	/** The editor. */
	public static final String EDITOR = "org.lynchpin.ui.home";

	private static final Messages TEXT = Messages.of(HomeInput.class);
	private static final String FACTORY = "org.lynchpin.ui.homeFactory";

	/** Makes the input at the next start. */
	public static final class Factory implements IElementFactory {
		@Override
		public IAdaptable createElement(IMemento memento) {
			return new HomeInput();
		}
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Images.descriptor("home");
	}

	@Override
	public String getName() {
		return TEXT.text("home");
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getToolTipText() {
		return TEXT.text("home.tip");
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == IPersistableElement.class ? adapter.cast(this) : null;
	}

	@Override
	public void saveState(IMemento memento) {
		// there is one Home, without a state
	}

	@Override
	public String getFactoryId() {
		return FACTORY;
	}
}

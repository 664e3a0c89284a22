// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.page;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.lynchpin.ui.Images;

/**
 * The person that a page is about.
 *
 * @param upn user principal name
 * @param name what to call the person until more is known
 */
public record PersonInput(String upn, String name) implements IEditorInput {
	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Images.descriptor("person");
	}

	@Override
	public String getName() {
		return name;
	}

	/** Null is the platform's word for: not opened again at the next start. Who was looked up yesterday is nobody's business today. */
	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return upn;
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	/** One page a person, whatever the name. */
	@Override
	public boolean equals(Object other) {
		return other instanceof PersonInput input && input.upn.equalsIgnoreCase(upn);
	}

	@Override
	public int hashCode() {
		return upn.toLowerCase(java.util.Locale.ROOT).hashCode();
	}
}

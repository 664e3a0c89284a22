// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.page;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.lynchpin.card.Reader;
import org.lynchpin.ui.Images;

/**
 * The card that a page is about: one of the inventory, or whichever is in a reader.
 *
 * @param card the inventory's id
 * @param reader the reader
 * @param name what to call it until more is known
 */
public record CardInput(Optional<UUID> card, Optional<Reader> reader, String name) implements IEditorInput {
	/** A card of the inventory. */
	public static CardInput of(UUID card, String name) {
		return new CardInput(Optional.of(card), Optional.empty(), name);
	}

	/** The card in a reader. */
	public static CardInput in(Reader reader) {
		return new CardInput(Optional.empty(), Optional.of(reader), reader.name());
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Images.descriptor("card");
	}

	@Override
	public String getName() {
		return name;
	}

	/** Null is the platform's word for: not opened again at the next start. */
	@Override
	public IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return name;
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}

	/** One page a card, whatever it was called; of a reader, whatever is in it. */
	@Override
	public boolean equals(Object other) {
		return other instanceof CardInput input && input.card.equals(card) && input.place().equals(place());
	}

	@Override
	public int hashCode() {
		return card.hashCode() * 31 + place().hashCode();
	}

	private Optional<String> place() {
		return reader.map(each -> each.transport() + '/' + each.name());
	}
}

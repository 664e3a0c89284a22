// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import java.util.Optional;

import org.eclipse.core.runtime.IAdaptable;
import org.lynchpin.card.CardContent;
import org.lynchpin.card.Reader;
import org.lynchpin.core.Failure;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.Holder;

/**
 * A reader with the card in it, as far as it is known. As a selection it stands for its {@link Reader}.
 *
 * @param reader the reader
 * @param reading whether the card is being read
 * @param content what was read
 * @param record the inventory's record of the card
 * @param holder the card's holder
 * @param failure why the card could not be read
 */
record ReaderRow(Reader reader, boolean reading, Optional<CardContent> content, Optional<CardRecord> record, Optional<Holder> holder,
		Optional<Failure> failure) implements IAdaptable {
	/** A reader of which nothing is known yet. */
	static ReaderRow of(Reader reader) {
		return new ReaderRow(reader, reader.hasCard(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
	}

	ReaderRow read(CardContent seen, Optional<CardRecord> known, Optional<Holder> whose) {
		return new ReaderRow(reader, false, Optional.of(seen), known, whose, Optional.empty());
	}

	ReaderRow failed(Failure reason) {
		return new ReaderRow(reader, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason));
	}

	ReaderRow again() {
		return new ReaderRow(reader, true, content, record, holder, Optional.empty());
	}

	/** Whether it is the same place. */
	boolean isOf(Reader other) {
		return reader.transport().equals(other.transport()) && reader.name().equals(other.name());
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == Reader.class ? adapter.cast(reader) : null;
	}
}

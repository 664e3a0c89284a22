// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.page;

import java.util.List;
import java.util.Optional;

import org.lynchpin.card.CardContent;
import org.lynchpin.card.Reader;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.Holder;

/**
 * What a Card page is about, as far as it is known: a card in the inventory, a card in a reader, or both.
 *
 * @param record the inventory's record
 * @param holder the holder
 * @param credentials the certificates ever written to it, newest first
 * @param reader the reader that it is in
 * @param content what was read from it
 */
public record CardSubject(Optional<CardRecord> record, Optional<Holder> holder, List<Credential> credentials, Optional<Reader> reader,
		Optional<CardContent> content) {
	public CardSubject {
		credentials = List.copyOf(credentials);
	}

	/** What to call the card. */
	public String label() {
		return record.map(CardRecord::label).or(() -> content.map(CardContent::label)).or(() -> reader.map(Reader::name)).orElse("");
	}
}

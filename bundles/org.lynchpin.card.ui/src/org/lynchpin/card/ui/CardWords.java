// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import java.util.Optional;
import java.util.OptionalInt;

import org.lynchpin.card.CardContent;
import org.lynchpin.card.Reader;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.Holder;

/** What is said of readers and cards. */
final class CardWords {
	private static final Messages TEXT = Messages.of(CardWords.class);

	private CardWords() {
	}

	/** The card in a reader, in one line. */
	static String card(ReaderRow row) {
		if (!row.reader().hasCard()) {
			return TEXT.text("row.empty");
		}
		return row.content().map(CardContent::label).orElseGet(() -> row.reading() ? TEXT.text("row.reading") : row.failure().map(CardWords::problem).orElse(""));
	}

	/** Whose card it is, in one line. */
	static String whose(ReaderRow row) {
		if (row.content().isEmpty()) {
			return "";
		}
		if (row.content().get().blank()) {
			return row.record().isPresent() ? TEXT.text("row.blank.known") : TEXT.text("row.blank");
		}
		return row.holder().map(Holder::displayName).or(() -> row.record().flatMap(CardRecord::holder)).orElseGet(() -> row.record().isPresent()
				? TEXT.text("row.no-holder") : TEXT.text("row.unknown"));
	}

	/** The state of the PIN, in one line. */
	static String pin(CardContent content) {
		String tries = tries(content.pinRetries());
		Optional<Boolean> factory = content.pinIsDefault();
		return factory.isPresent() && factory.get() ? TEXT.text("pin.factory", tries) : TEXT.text("pin", tries);
	}

	/** Tries left. */
	static String tries(OptionalInt left) {
		return left.isPresent() ? TEXT.text("tries", left.getAsInt()) : TEXT.text("tries.unknown");
	}

	/** Yes, no, or not known. */
	static String factory(Optional<Boolean> is) {
		return is.map(yes -> yes ? TEXT.text("factory.yes") : TEXT.text("factory.no")).orElseGet(() -> TEXT.text("factory.unknown"));
	}

	/** The icon of what is in a reader. */
	static String icon(ReaderRow row) {
		if (!row.reader().hasCard()) {
			return "reader-empty";
		}
		if (row.failure().isPresent()) {
			return row.failure().get() instanceof Cancelled ? "locked" : "card-warning";
		}
		return row.content().map(content -> content.blank() ? "card-blank" : row.record().isPresent() ? "card-ok" : "card-unknown").orElse("running");
	}

	/** How the reader is reached. */
	static String place(Reader reader) {
		return reader.transport().equals("soft") ? TEXT.text("place.soft") : TEXT.text("place.pcsc");
	}

	/** Reading was given up because the keyring is locked, or it failed. */
	private static String problem(Failure failure) {
		return failure instanceof Cancelled ? TEXT.text("row.locked") : failure.finding().title();
	}
}

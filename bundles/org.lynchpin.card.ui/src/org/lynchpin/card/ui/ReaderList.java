// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.swt.widgets.Display;
import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Cards;
import org.lynchpin.card.Reader;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.Holder;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.ui.desk.Desk;

/**
 * The readers with their cards, live: when a card appears, a job reads it, without asking anyone for anything. Used from the
 * thread of the user interface, where {@code changed} is called, too.
 */
final class ReaderList implements AutoCloseable {
	private static final Messages TEXT = Messages.of(ReaderList.class);

	private record Seen(CardContent content, Optional<CardRecord> record, Optional<Holder> holder) {
	}

	private final Cards cards;
	private final Desk desk;
	private final Display display;
	private final Runnable changed;
	private final CardTransport.Watch watch;
	private List<ReaderRow> rows = List.of();
	private Optional<Failure> trouble = Optional.empty();
	private boolean closed;

	ReaderList(Cards cards, Desk desk, Display display, Runnable changed) {
		this.cards = cards;
		this.desk = desk;
		this.display = display;
		this.changed = changed;
		this.watch = cards.watch(this::told);
	}

	/** The readers there are. */
	List<ReaderRow> rows() {
		return rows;
	}

	/** Why there is none, where that is known: the smart card service does not run. */
	Optional<Failure> trouble() {
		return trouble;
	}

	@Override
	public void close() {
		closed = true;
		watch.close();
	}

	/** Reads every card again. */
	void readAgain() {
		if (rows.isEmpty()) {
			findTrouble();
		}
		rows.stream().filter(row -> row.reader().hasCard()).forEach(row -> {
			replace(row.reader(), ReaderRow::again);
			read(row.reader());
		});
		changed.run();
	}

	/** The inventory changed: a card may have got a holder, or have been enrolled. Cards that are being read are left to that. */
	void inventoryChanged() {
		rows.stream().filter(row -> row.reader().hasCard() && !row.reading()).forEach(row -> read(row.reader()));
	}

	/** Called from a thread of the transport. */
	private void told(List<Reader> readers) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> update(readers));
		}
	}

	private void update(List<Reader> readers) {
		if (closed) {
			return;
		}
		List<ReaderRow> next = new ArrayList<>();
		List<Reader> unread = new ArrayList<>();
		for (Reader reader : readers) {
			Optional<ReaderRow> known = rows.stream().filter(row -> row.reader().equals(reader)).findFirst();
			next.add(known.orElseGet(() -> ReaderRow.of(reader)));
			if (known.isEmpty() && reader.hasCard()) {
				unread.add(reader);
			}
		}
		rows = List.copyOf(next);
		trouble = Optional.empty();
		if (rows.isEmpty()) {
			findTrouble();
		}
		unread.forEach(this::read);
		changed.run();
	}

	/** An empty list has two reasons: no reader, or no service. */
	private void findTrouble() {
		desk.unasked(TEXT.text("list.looking"), ask -> cards.readers()).failed(reason -> {
			if (!closed && rows.isEmpty()) {
				trouble = Optional.of(reason);
				changed.run();
			}
		}).start();
	}

	private void read(Reader reader) {
		desk.unasked(TEXT.text("list.reading", reader.name()), ask -> seen(reader, ask)).on(reader)
				.then(seen -> replace(reader, row -> row.read(seen.content, seen.record, seen.holder))).failed(reason -> failed(reader, reason)).start();
	}

	private Seen seen(Reader reader, Interaction ask) throws Failure {
		CardContent content;
		try (CardSession session = cards.open(reader, ask)) {
			content = session.content();
		}
		Optional<Inventory> inventory = desk.inventory();
		if (inventory.isEmpty()) {
			return new Seen(content, Optional.empty(), Optional.empty());
		}
		Optional<CardRecord> record = inventory.get().cardKnownAs(content.applet(), content.serial(), content.guids());
		Optional<String> upn = record.flatMap(CardRecord::holder);
		return new Seen(content, record, upn.isPresent() ? inventory.get().holder(upn.get()) : Optional.empty());
	}

	private void failed(Reader reader, Failure reason) {
		// a card that was pulled while it was read is told by the watch
		if (!(reason instanceof CardFailure.CardRemoved)) {
			replace(reader, row -> row.failed(reason));
		}
	}

	private void replace(Reader reader, UnaryOperator<ReaderRow> change) {
		if (!closed) {
			rows = rows.stream().map(row -> row.reader().equals(reader) ? change.apply(row) : row).toList();
			changed.run();
		}
	}
}

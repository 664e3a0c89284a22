// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
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
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.Holder;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Work;
import org.lynchpin.ui.page.CardInput;
import org.lynchpin.ui.page.CardSection;
import org.lynchpin.ui.page.CardSubject;

/** The Card page: which card it is, whose, and where; the rest is filled in by the areas. */
public final class CardPage extends SubjectPage<CardSubject, CardSection> {
	private static final Messages TEXT = Messages.of(CardPage.class);

	private Optional<CardTransport.Watch> watch = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		super.createPartControl(parent);
		Display display = parent.getDisplay();
		input().reader().ifPresent(reader -> watch = Services.find(Cards.class).map(cards -> cards.watch(readers -> {
			if (!display.isDisposed()) {
				display.asyncExec(this::refreshIfOpen);
			}
		})));
	}

	private void refreshIfOpen() {
		if (isOpen()) {
			refresh();
		}
	}

	@Override
	public void dispose() {
		watch.ifPresent(CardTransport.Watch::close);
		super.dispose();
	}

	private CardInput input() {
		return (CardInput) getEditorInput();
	}

	@Override
	String point() {
		return "cardSection";
	}

	@Override
	Class<CardSection> type() {
		return CardSection.class;
	}

	@Override
	String loading() {
		return TEXT.text("card.loading", getEditorInput().getName());
	}

	@Override
	Work<CardSubject> under(Work<CardSubject> work) {
		return input().reader().map(work::on).orElse(work);
	}

	@Override
	CardSubject load(Interaction ask) throws Failure {
		Optional<Inventory> inventory = desk().inventory();
		Optional<Reader> reader = present(Services.get(Cards.class));
		Optional<CardContent> content = reader.isPresent() && reader.get().hasCard() ? Optional.of(read(reader.get(), ask)) : Optional.empty();
		if (inventory.isEmpty()) {
			return new CardSubject(Optional.empty(), Optional.empty(), List.of(), reader, content);
		}
		Optional<CardRecord> record = record(inventory.get(), content);
		Optional<Holder> holder = record.flatMap(CardRecord::holder).isPresent() ? inventory.get().holder(record.get().holder().get()) : Optional.empty();
		List<Credential> credentials = record.isPresent() ? inventory.get().credentials(record.get().id()) : List.of();
		return new CardSubject(record, holder, credentials, reader, content);
	}

	/** The reader as it is now. Where no reader can be listed at all, this one is not there either. */
	private Optional<Reader> present(Cards cards) {
		try {
			return input().reader().isEmpty() ? Optional.empty() : cards.readers().stream().filter(each -> CardInput.in(each).equals(input())).findFirst();
		} catch (CardFailure e) {
			return Optional.empty();
		}
	}

	private static CardContent read(Reader reader, Interaction ask) throws Failure {
		try (CardSession session = Services.get(Cards.class).open(reader, ask)) {
			return session.content();
		}
	}

	private Optional<CardRecord> record(Inventory inventory, Optional<CardContent> content) throws Failure {
		if (input().card().isPresent()) {
			return inventory.card(input().card().get());
		}
		return content.isPresent() ? inventory.cardKnownAs(content.get().applet(), content.get().serial(), content.get().guids()) : Optional.empty();
	}

	@Override
	String icon(CardSubject subject) {
		if (subject.content().isPresent()) {
			return subject.content().get().blank() ? "card-blank" : "card";
		}
		return subject.record().isPresent() ? "card" : "reader-empty";
	}

	@Override
	String title(CardSubject subject) {
		return subject.label().isEmpty() ? getEditorInput().getName() : subject.label();
	}

	@Override
	String subtitle(CardSubject subject) {
		List<String> parts = new ArrayList<>();
		subject.holder().map(Holder::displayName).or(() -> subject.record().flatMap(CardRecord::holder)).ifPresent(parts::add);
		if (input().reader().isPresent()) {
			String name = input().reader().get().name();
			parts.add(subject.reader().isEmpty() ? TEXT.text("card.no-reader", name)
					: subject.content().isEmpty() ? TEXT.text("card.no-card", name) : TEXT.text("card.in-reader", name));
		}
		subject.content().ifPresent(content -> {
			parts.add(content.applet());
			content.product().ifPresent(parts::add);
			if (content.blank()) {
				parts.add(TEXT.text("card.blank"));
			}
		});
		parts.add(subject.record().isPresent() ? TEXT.text("card.known") : TEXT.text("card.unknown"));
		return String.join("  ·  ", parts);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All readers of all transports, and the way from a reader to a conversation with the card in it. */
@Component(service = Cards.class)
public final class Cards {
	private final List<CardTransport> transports;
	private final List<CardDriver> drivers;

	@Activate
	public Cards(@Reference List<CardTransport> transports, @Reference List<CardDriver> drivers) {
		this.transports = List.copyOf(transports);
		this.drivers = drivers.stream().sorted(Comparator.comparingInt(CardDriver::rank)).toList();
	}

	/** The transports there are. */
	public List<CardTransport> transports() {
		return transports;
	}

	/** The transport of a reader, or of that id. */
	public Optional<CardTransport> transport(String id) {
		return transports.stream().filter(each -> each.id().equals(id)).findFirst();
	}

	/** The readers of all transports. A transport that does not work (a stopped service) only matters where no other has a reader. */
	public List<Reader> readers() throws CardFailure {
		List<Reader> readers = new ArrayList<>();
		CardFailure first = null;
		for (CardTransport transport : transports) {
			try {
				readers.addAll(transport.readers());
			} catch (CardFailure e) {
				first = first == null ? e : first;
			}
		}
		if (readers.isEmpty() && first != null) {
			throw first;
		}
		return List.copyOf(readers);
	}

	/**
	 * The reader of that name; without a name the only one with a card.
	 *
	 * @throws CardFailure.ReaderMissing if there is none of that name
	 */
	public Reader reader(Optional<String> name) throws CardFailure {
		List<Reader> all = readers();
		if (name.isPresent()) {
			return all.stream().filter(each -> each.name().equals(name.get())).findFirst()
					.orElseThrow(() -> new CardFailure.ReaderMissing(name.get()));
		}
		List<Reader> filled = all.stream().filter(Reader::hasCard).toList();
		if (filled.size() > 1) {
			throw new SeveralCards(filled);
		}
		return filled.stream().findFirst().orElseThrow(() -> all.isEmpty() ? new CardFailure.NoReader() : new CardFailure.NoCard(all.getFirst().name()));
	}

	/** More than one reader has a card, and none was named. */
	public static final class SeveralCards extends CardFailure {
		private static final long serialVersionUID = 1;

		SeveralCards(List<Reader> readers) {
			super("several-cards", String.join(", ", readers.stream().map(Reader::name).toList()));
		}
	}

	/**
	 * Connects to the card in a reader and selects the application that the first fitting driver knows. Cancelling the
	 * interaction closes the channel.
	 *
	 * @throws CardFailure.UnknownCard if no driver knows it
	 */
	public CardSession open(Reader reader, Interaction ask) throws Failure {
		CardTransport transport = transport(reader.transport()).orElseThrow(() -> new CardFailure.ReaderMissing(reader.name()));
		CardChannel channel = transport.connect(reader, ask);
		CardSession session = null;
		try {
			session = select(channel, reader);
			return new CancellableSession(session, ask.cancellation());
		} finally {
			if (session == null) {
				channel.close();
			}
		}
	}

	private CardSession select(CardChannel channel, Reader reader) throws CardFailure {
		for (CardDriver driver : drivers) {
			Optional<CardSession> session = driver.open(channel);
			if (session.isPresent()) {
				return session.get();
			}
		}
		throw new CardFailure.UnknownCard(reader.name(), reader.atr());
	}

	/** Watches the readers of all transports; {@code changed} gets them all at each change of any. */
	public CardTransport.Watch watch(Consumer<List<Reader>> changed) {
		return new ReaderWatch(transports, changed);
	}
}

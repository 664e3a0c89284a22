// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Reader;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;

/** What every transport has to keep to. Works with the readers that are there, and best with a card in at least one of them. */
public final class CardTransportContract {
	private static final long PATIENCE_SECONDS = 15;
	/** SELECT without data: every card answers something, no card changes. */
	private static final byte[] HARMLESS = { 0, (byte) 0xA4, 4, 0 };
	private static final String NOWHERE = "a reader that is not there";

	private final CardTransport transport;
	private final Interaction ask;
	private final List<String> wrong = new ArrayList<>();

	private CardTransportContract(CardTransport transport, Interaction ask) {
		this.transport = transport;
		this.ask = ask;
	}

	/**
	 * What the transport does not keep to, in English sentences; empty where all is well.
	 *
	 * @param ask answers what the transport has to ask for
	 * @throws Failure if there is no way to list the readers: then nothing can be said
	 */
	public static List<String> violations(CardTransport transport, Interaction ask) throws Failure {
		return new CardTransportContract(transport, ask).check();
	}

	private List<String> check() throws Failure {
		if (!transport.id().matches("[a-z][a-z0-9]*")) {
			wrong.add("The id " + transport.id() + " is not a lower-case word.");
		}
		List<Reader> readers = transport.readers();
		names(readers);
		missing();
		for (Reader reader : readers) {
			if (reader.hasCard()) {
				filled(reader);
			} else {
				empty(reader);
			}
		}
		watch(readers);
		return List.copyOf(wrong);
	}

	private void names(List<Reader> readers) {
		Set<String> names = new HashSet<>();
		for (Reader reader : readers) {
			if (!reader.transport().equals(transport.id())) {
				wrong.add("The reader " + reader.name() + " says it is of the transport " + reader.transport() + ".");
			}
			if (!names.add(reader.name())) {
				wrong.add("Two readers are named " + reader.name() + ".");
			}
			if (!reader.hasCard() && !reader.atr().isEmpty()) {
				wrong.add("The empty reader " + reader.name() + " has an answer to reset.");
			}
		}
	}

	private void missing() {
		refuses(new Reader(transport.id(), NOWHERE, true, ""), CardFailure.ReaderMissing.class, "Connecting to a reader that is not there");
	}

	private void empty(Reader reader) {
		refuses(reader, CardFailure.NoCard.class, "Connecting to the empty reader " + reader.name());
	}

	private void refuses(Reader reader, Class<? extends CardFailure> expected, String what) {
		try (CardChannel channel = transport.connect(reader, ask)) {
			wrong.add(what + " gives a channel with the answer to reset of " + channel.atr().length + " bytes.");
		} catch (Failure e) {
			if (!expected.isInstance(e)) {
				wrong.add(what + " is refused as " + e.finding().rule() + ", not as " + expected.getSimpleName() + ".");
			}
		}
	}

	private void filled(Reader reader) {
		try {
			CardChannel channel = transport.connect(reader, ask);
			try {
				conversation(reader, channel);
			} finally {
				channel.close();
			}
			channel.close();
			closed(reader, channel);
			transport.connect(reader, ask).close();
		} catch (Failure e) {
			wrong.add("The card in " + reader.name() + " fails: " + e.finding().detail());
		}
	}

	private void conversation(Reader reader, CardChannel channel) throws Failure {
		if (!reader.atr().isEmpty() && !Reader.of(transport.id(), reader.name(), channel.atr()).atr().equals(reader.atr())) {
			wrong.add("The channel to " + reader.name() + " has another answer to reset than the reader.");
		}
		if (channel.transmit(HARMLESS.clone()).length < 2) {
			wrong.add("The card in " + reader.name() + " answers without a status word.");
		}
		try {
			transport.connect(reader, ask).close();
			wrong.add("Two have the card in " + reader.name() + " at once.");
		} catch (CardFailure.CardInUse e) {
			channel.transmit(HARMLESS.clone()); // the first still has it
		}
	}

	private void closed(Reader reader, CardChannel channel) {
		try {
			channel.transmit(HARMLESS.clone());
			wrong.add("The closed channel to " + reader.name() + " still answers.");
		} catch (CardFailure e) {
			if (e.finding().remedy().isBlank()) {
				wrong.add("The failure of a closed channel does not say what to do.");
			}
		}
	}

	private void watch(List<Reader> readers) {
		LinkedBlockingQueue<List<Reader>> told = new LinkedBlockingQueue<>();
		try (CardTransport.Watch watch = transport.watch(told::add)) {
			List<Reader> first = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
			if (first == null) {
				wrong.add("A new watch does not tell the readers at once.");
			} else if (!names(first, readers)) {
				wrong.add("The watch tells other readers than the list.");
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			wrong.add("Interrupted while waiting for the watch.");
		}
	}

	private static boolean names(List<Reader> some, List<Reader> others) {
		return new HashSet<>(some.stream().map(Reader::name).toList()).equals(new HashSet<>(others.stream().map(Reader::name).toList()));
	}
}

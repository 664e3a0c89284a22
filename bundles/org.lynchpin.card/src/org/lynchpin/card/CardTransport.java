// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;

/** A way to reach cards: PC/SC, software cards. A service; plug-ins may add others. */
public interface CardTransport {
	/** A short lower-case word: {@code pcsc}, {@code soft}. */
	String id();

	/** The readers there are now. None is an empty list; a service that does not run is a failure that says so. */
	List<Reader> readers() throws CardFailure;

	/**
	 * Connects to the card in a reader, for this program alone where the transport can.
	 *
	 * @param ask for transports that have to unlock something first
	 */
	CardChannel connect(Reader reader, Interaction ask) throws Failure;

	/** No longer watching. */
	interface Watch extends AutoCloseable {
		@Override
		void close();
	}

	/**
	 * Calls {@code changed} with all readers at once and after each change (reader plugged or unplugged, card inserted
	 * or removed, service stopped: an empty list, started again), from a thread of the transport's own, until the watch is closed.
	 */
	Watch watch(Consumer<List<Reader>> changed);

	/** Makes cards, where this transport can. */
	default Optional<CardFactory> factory() {
		return Optional.empty();
	}

	/** Makes software cards. */
	interface CardFactory {
		/**
		 * Makes a blank card in a reader of its own.
		 *
		 * @param name the reader's name; must be new
		 * @param dataFolder the data folder in which the card is kept, encrypted with a key from that folder's keyring
		 */
		Reader create(String name, Path dataFolder, Interaction ask) throws Failure;

		/** What kinds of card can be made: short lower-case words, the usual kind first. */
		default List<String> kinds() {
			return List.of("standard");
		}

		/**
		 * Makes a blank card of a kind in a reader of its own.
		 *
		 * @param kind one of {@link #kinds()}; another one makes a card of the usual kind
		 */
		default Reader create(String name, String kind, Path dataFolder, Interaction ask) throws Failure {
			return create(name, dataFolder, ask);
		}

		/** Destroys a card with its keys, and its reader. */
		void destroy(Reader reader, Interaction ask) throws Failure;
	}
}

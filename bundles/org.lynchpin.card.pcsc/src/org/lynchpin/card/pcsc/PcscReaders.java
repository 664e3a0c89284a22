// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.pcsc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.Reader;

/**
 * Which readers there are and what answer to reset their cards gave. The answer takes a short connection; it is kept while
 * the card stays, since during work on a card nobody else is let in.
 */
final class PcscReaders {
	private static final long SHARING_PATIENCE_NANOS = 1_000_000_000L;
	private static final long SHARING_PAUSE_MILLIS = 40;
	private final Map<String, String> answers = new ConcurrentHashMap<>();
	/** A short connection for the answer to reset must not stand in the way of a real one from the same program. */
	private final Object connecting = new Object();

	/** All readers as that context sees them now. */
	List<Reader> list(PcscContext context) throws CardException {
		List<Reader> readers = new ArrayList<>();
		for (CardTerminal terminal : context.terminals()) {
			readers.add(reader(terminal));
		}
		answers.keySet().removeIf(name -> readers.stream().noneMatch(reader -> reader.name().equals(name) && reader.hasCard()));
		return List.copyOf(readers);
	}

	private Reader reader(CardTerminal terminal) {
		String name = terminal.getName();
		boolean present;
		try {
			present = terminal.isCardPresent();
		} catch (CardException e) {
			// unplugged between the listing and the question
			present = false;
		}
		if (!present) {
			return new Reader(PcscTransport.ID, name, false, "");
		}
		String answer = Optional.ofNullable(answers.get(name)).orElseGet(() -> answer(terminal));
		if (!answer.isEmpty()) {
			answers.put(name, answer);
		}
		return new Reader(PcscTransport.ID, name, true, answer);
	}

	private String answer(CardTerminal terminal) {
		synchronized (connecting) {
			try {
				Card card = terminal.connect("*");
				try {
					return Reader.of(PcscTransport.ID, terminal.getName(), card.getATR().getBytes()).atr();
				} finally {
					card.disconnect(false);
				}
			} catch (CardException | RuntimeException e) {
				// in use, mute, or pulled again: it is there, and what it is cannot be told now
				return "";
			}
		}
	}

	/**
	 * Connects, for this program alone. Whoever only looks at the card for a moment, as many programs do when one is
	 * inserted, is waited for.
	 */
	Card connect(PcscContext context, String reader) throws CardFailure {
		CardTerminal terminal;
		try {
			terminal = context.terminals().stream().filter(each -> each.getName().equals(reader)).findFirst()
					.orElseThrow(() -> new CardFailure.ReaderMissing(reader));
		} catch (CardException e) {
			throw PcscErrors.connecting(e, reader).<CardFailure>because(e);
		}
		long until = System.nanoTime() + SHARING_PATIENCE_NANOS;
		while (true) {
			try {
				synchronized (connecting) {
					return terminal.connect("EXCLUSIVE;*");
				}
			} catch (CardException e) {
				boolean shared = PcscErrors.code(e).stream().anyMatch(code -> code == PcscErrors.SHARING_VIOLATION);
				if (!shared || System.nanoTime() - until > 0 || !pause()) {
					throw PcscErrors.connecting(e, reader).<CardFailure>because(e);
				}
			}
		}
	}

	private static boolean pause() {
		try {
			Thread.sleep(SHARING_PAUSE_MILLIS);
			return true;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}

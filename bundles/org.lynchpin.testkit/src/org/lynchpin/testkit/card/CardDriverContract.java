// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardDriver;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;

/**
 * What every driver has to keep to: it knows its cards, leaves others alone, reads a card once, and takes from a card
 * whatever comes without falling over.
 */
public final class CardDriverContract {
	private static final int[] REFUSALS = { 0x6A82, 0x6D00, 0x6E00, 0x6700, 0x6985, 0x6F00, 0x6A81 };
	private static final int CONVERSATIONS = 200;
	private static final int MOST_EXCHANGES = 2_000;

	private final CardDriver driver;
	private final CardSupply cards;
	private final List<String> wrong = new ArrayList<>();

	/** Gives a channel to a card of the driver's kind; each call to the same or an equal one, not connected to anything. */
	@FunctionalInterface
	public interface CardSupply {
		CardChannel card() throws CardFailure;
	}

	private CardDriverContract(CardDriver driver, CardSupply cards) {
		this.driver = driver;
		this.cards = cards;
	}

	/**
	 * What the driver does not keep to, in English sentences; empty where all is well.
	 *
	 * @param seed of the hostile cards; say it in the test's output
	 */
	public static List<String> violations(CardDriver driver, CardSupply cards, long seed) throws CardFailure {
		return new CardDriverContract(driver, cards).check(seed);
	}

	private List<String> check(long seed) throws CardFailure {
		if (driver.applet().isBlank()) {
			wrong.add("The driver does not say which applet it knows.");
		}
		try {
			ownCard();
		} catch (RuntimeException e) {
			wrong.add("With a card of its own kind the driver falls over: " + e);
		}
		for (int refusal : REFUSALS) {
			strangeCard(refusal);
		}
		faults();
		hostileCards(new Random(seed));
		return List.copyOf(wrong);
	}

	private void ownCard() throws CardFailure {
		CardChannel channel = cards.card();
		Optional<CardSession> opened = driver.open(channel);
		if (opened.isEmpty()) {
			wrong.add("The driver does not know a card of its own kind.");
			channel.close();
			return;
		}
		CardSession session = opened.get();
		CardContent content = session.content();
		int exchanges = session.exchanges();
		if (!content.equals(session.content()) || session.exchanges() != exchanges) {
			wrong.add("Asking for the content again asks the card again.");
		}
		if (!content.applet().equals(driver.applet())) {
			wrong.add("The content is of the applet " + content.applet() + ", the driver of " + driver.applet() + ".");
		}
		if (content.label().isBlank()) {
			wrong.add("The card has no label.");
		}
		session.close();
		session.close();
		try {
			channel.transmit(new byte[] { 0, (byte) 0xA4, 4, 0 });
			wrong.add("Closing the session leaves the channel open.");
		} catch (CardFailure e) {
			return; // as it should be
		}
	}

	private void strangeCard(int refusal) throws CardFailure {
		Canned card = new Canned(any -> new byte[] { (byte) (refusal >> 8), (byte) refusal });
		try {
			if (driver.open(card).isPresent()) {
				wrong.add("A card that answers everything with %04X is taken for one of this kind.".formatted(refusal));
			} else if (card.closed) {
				wrong.add("The channel of a strange card (%04X) is closed, so that no other driver can try it.".formatted(refusal));
			}
		} catch (CardFailure e) {
			if (refusal == 0x6A82) {
				wrong.add("A card without the applet is a failure (" + e.finding().rule() + ") instead of nothing.");
			}
		} catch (RuntimeException e) {
			wrong.add("A card that answers everything with %04X makes the driver fall over: %s".formatted(refusal, e));
		}
	}

	/** Each fault at each exchange of reading a card. */
	private void faults() throws CardFailure {
		for (Fault fault : Fault.values()) {
			FaultPlan plan;
			int at = 1;
			do {
				plan = FaultPlan.at(at++, fault);
				read(new FaultyChannel(cards.card(), plan), fault + " at exchange " + (at - 1));
			} while (plan.fired() && at < MOST_EXCHANGES);
		}
	}

	private void hostileCards(Random random) throws CardFailure {
		for (int i = 0; i < CONVERSATIONS; i++) {
			int number = i;
			CardChannel genuine = cards.card();
			int share = 1 + random.nextInt(8);
			read(new Canned(command -> random.nextInt(share) == 0 ? spoiled(random, genuine, command) : genuine.transmit(command)), "the hostile card " + number);
			genuine.close();
		}
	}

	private static byte[] spoiled(Random random, CardChannel genuine, byte[] command) throws CardFailure {
		byte[] answer = genuine.transmit(command);
		switch (random.nextInt(4)) {
		case 0 -> answer = new byte[random.nextInt(300)];
		case 1 -> answer = Arrays.copyOf(answer, random.nextInt(answer.length + 1));
		default -> {
			for (int i = 0; i < 3; i++) {
				answer[random.nextInt(answer.length)] = (byte) random.nextInt(256);
			}
			return answer;
		}
		}
		random.nextBytes(answer);
		if (answer.length >= 2) {
			answer[answer.length - 2] = (byte) 0x90;
			answer[answer.length - 1] = 0;
		}
		return answer;
	}

	private void read(CardChannel channel, String what) {
		try {
			Optional<CardSession> session = driver.open(channel);
			if (session.isPresent()) {
				session.get().content();
				session.get().close();
			}
		} catch (CardFailure e) {
			if (e.finding().detail().isBlank() || e.finding().remedy().isBlank()) {
				wrong.add("With " + what + " the failure does not say what happened and what to do.");
			}
		} catch (RuntimeException e) {
			wrong.add("With " + what + " the driver falls over: " + e);
		} finally {
			channel.close();
		}
	}

	@FunctionalInterface
	private interface Answer {
		byte[] to(byte[] command) throws CardFailure;
	}

	/** A card that answers as it is told, for a while. */
	private static final class Canned implements CardChannel {
		private final Answer answer;
		private boolean closed;
		private int exchanges;

		Canned(Answer answer) {
			this.answer = answer;
		}

		@Override
		public byte[] transmit(byte[] command) throws CardFailure {
			if (closed) {
				throw new CardFailure.CardRemoved(reader());
			}
			if (++exchanges > MOST_EXCHANGES) {
				throw new IllegalStateException("The driver goes on asking after " + MOST_EXCHANGES + " exchanges.");
			}
			return answer.to(command);
		}

		@Override
		public byte[] atr() {
			return new byte[] { 0x3B, (byte) 0x80, 0x01, (byte) 0x81 };
		}

		@Override
		public void close() {
			closed = true;
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.security.MessageDigest;
import java.util.Arrays;

import org.lynchpin.card.soft.applet.SoftCardProfile.GlobalPin;

/** VERIFY, CHANGE REFERENCE DATA and RESET RETRY COUNTER (SP 800-73-4 part 2, 3.2.1 to 3.2.3). */
final class ReferenceDataCommands {
	private static final int GLOBAL_PIN = 0x00;
	private static final int PIN = 0x80;
	private static final int PUK = 0x81;
	private static final int SHORTEST_PIN = 6;
	private final CardCore card;

	ReferenceDataCommands(CardCore card) {
		this.card = card;
	}

	byte[] verify(Command command) throws Refusal {
		Counter counter = pin(command.p2());
		boolean global = command.p2() == GLOBAL_PIN;
		if (command.p1() == 0xFF) {
			Refusal.unless(command.data().length == 0, Refusal.WRONG_DATA);
			card.status.pin(global, false);
			return new byte[0];
		}
		Refusal.unless(command.p1() == 0, Refusal.WRONG_PARAMETER);
		if (command.data().length == 0) {
			if (!card.status.pin(global)) {
				throw counter.left() == 0 ? new Refusal(Refusal.BLOCKED) : Refusal.triesLeft(counter.left());
			}
			return new byte[0];
		}
		Refusal.unless(counter.left() > 0, Refusal.BLOCKED);
		Refusal.unless(command.data().length == Counter.LENGTH && (!card.profile.digitsOnly() || isPin(command.data())), Refusal.WRONG_DATA);
		card.status.pin(global, false);
		compare(global ? Kind.GLOBAL : Kind.PIN, command.data());
		card.status.pin(global, true);
		return new byte[0];
	}

	byte[] change(Command command) throws Refusal {
		Refusal.unless(command.p1() == 0, Refusal.WRONG_PARAMETER);
		Kind kind = command.p2() == PUK ? Kind.PUK : command.p2() == GLOBAL_PIN ? Kind.GLOBAL : Kind.PIN;
		Counter counter = kind == Kind.PUK ? card.state().puk : pin(command.p2());
		Refusal.unless(counter.left() > 0, Refusal.BLOCKED);
		Refusal.unless(command.data().length == 2 * Counter.LENGTH, Refusal.WRONG_DATA);
		byte[] former = Arrays.copyOf(command.data(), Counter.LENGTH);
		byte[] next = Arrays.copyOfRange(command.data(), Counter.LENGTH, 2 * Counter.LENGTH);
		try {
			Refusal.unless(kind == Kind.PUK ? isPuk(next) : isPin(next), Refusal.WRONG_DATA);
			if (kind != Kind.PUK) {
				card.status.pin(kind == Kind.GLOBAL, false);
			}
			compare(kind, former);
			counter(kind).set(next);
			card.save();
			if (kind != Kind.PUK) {
				card.status.pin(kind == Kind.GLOBAL, true);
			}
		} finally {
			Arrays.fill(former, (byte) 0);
			Arrays.fill(next, (byte) 0);
		}
		return new byte[0];
	}

	byte[] resetRetryCounter(Command command) throws Refusal {
		Refusal.unless(command.p1() == 0, Refusal.WRONG_PARAMETER);
		Refusal.unless(command.p2() == PIN, Refusal.NO_REFERENCE);
		Refusal.unless(card.state().puk.left() > 0, Refusal.BLOCKED);
		Refusal.unless(command.data().length == 2 * Counter.LENGTH, Refusal.WRONG_DATA);
		byte[] puk = Arrays.copyOf(command.data(), Counter.LENGTH);
		byte[] next = Arrays.copyOfRange(command.data(), Counter.LENGTH, 2 * Counter.LENGTH);
		try {
			Refusal.unless(isPin(next), Refusal.WRONG_DATA);
			compare(Kind.PUK, puk);
			card.state().pin.set(next);
			card.save();
		} finally {
			Arrays.fill(puk, (byte) 0);
			Arrays.fill(next, (byte) 0);
		}
		return new byte[0];
	}

	private enum Kind {
		PIN, GLOBAL, PUK
	}

	private Counter counter(Kind kind) {
		return switch (kind) {
		case PIN -> card.state().pin;
		case GLOBAL -> card.state().globalPin;
		case PUK -> card.state().puk;
		};
	}

	/** The try is used up durably before the comparison: pulling the power does not give it back. */
	private void compare(Kind kind, byte[] presented) throws Refusal {
		counter(kind).use();
		card.save();
		boolean same = counter(kind).value().use(value -> MessageDigest.isEqual(value, presented));
		if (!same) {
			int left = counter(kind).left();
			throw left == 0 && !card.profile.digitsOnly() ? new Refusal(Refusal.BLOCKED) : Refusal.triesLeft(left);
		}
		counter(kind).restore();
		card.saveSoon();
	}

	private Counter pin(int reference) throws Refusal {
		if (reference == GLOBAL_PIN && card.profile.globalPin() != GlobalPin.NONE) {
			return card.state().globalPin;
		}
		Refusal.unless(reference == PIN, Refusal.NO_REFERENCE);
		return card.state().pin;
	}

	/** Six to eight characters, then FF; digits where the standard is kept to the letter (SP 800-73-4 part 2, 2.4.3). */
	private boolean isPin(byte[] value) {
		int length = unpadded(value);
		for (int i = 0; i < length; i++) {
			if (card.profile.digitsOnly() && (value[i] < '0' || value[i] > '9')) {
				return false;
			}
		}
		return length >= SHORTEST_PIN;
	}

	/** Any bytes but FF before the padding: makers differ, and none takes an empty one. */
	private static boolean isPuk(byte[] value) {
		return unpadded(value) >= SHORTEST_PIN;
	}

	/** The number of bytes before the padding; 0 where there are others behind it. */
	private static int unpadded(byte[] value) {
		int length = 0;
		while (length < value.length && value[length] != (byte) 0xFF) {
			length++;
		}
		for (int i = length; i < value.length; i++) {
			if (value[i] != (byte) 0xFF) {
				return 0;
			}
		}
		return length;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card;

import java.util.OptionalInt;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Stage;

/** A reader or card that cannot do what was asked. The subclasses are the cases that callers tell apart. */
public class CardFailure extends Failure {
	private static final long serialVersionUID = 1;
	private static final Messages TEXT = Messages.of(CardFailure.class);
	private static final int NOT_TOLD = -1;
	/** Security status not satisfied (ISO/IEC 7816-4, 5.1.3). */
	private static final int NOT_ALLOWED_NOW = 0x6982;

	protected CardFailure(String id, Object... args) {
		super(Kind.CARD, id, Stage.CARD, TEXT, args);
	}

	/** A failure of a driver or transport with texts of its own. */
	public CardFailure(Finding finding) {
		super(Kind.CARD, finding);
	}

	/** The card was pulled or the channel was closed. */
	public static final class CardRemoved extends CardFailure {
		private static final long serialVersionUID = 1;

		public CardRemoved(String reader) {
			super("card-removed", reader);
		}
	}

	/** Another program reset the card: PIN and admin key have to be presented again. */
	public static final class CardReset extends CardFailure {
		private static final long serialVersionUID = 1;

		public CardReset(String reader) {
			super("card-reset", reader);
		}
	}

	/** The card or reader did not answer in time. */
	public static final class CardTimeout extends CardFailure {
		private static final long serialVersionUID = 1;

		public CardTimeout(String reader) {
			super("card-timeout", reader);
		}
	}

	/** The reader is gone or was never there. */
	public static final class ReaderMissing extends CardFailure {
		private static final long serialVersionUID = 1;

		public ReaderMissing(String reader) {
			super("reader-missing", reader);
		}
	}

	/** There is no reader at all. */
	public static final class NoReader extends CardFailure {
		private static final long serialVersionUID = 1;

		public NoReader() {
			super("no-reader");
		}
	}

	/** The reader is empty. */
	public static final class NoCard extends CardFailure {
		private static final long serialVersionUID = 1;

		public NoCard(String reader) {
			super("no-card", reader);
		}
	}

	/** Another program holds the card. */
	public static final class CardInUse extends CardFailure {
		private static final long serialVersionUID = 1;

		public CardInUse(String reader) {
			super("card-in-use", reader);
		}
	}

	/** The smart card service of the operating system does not run. */
	public static final class ServiceStopped extends CardFailure {
		private static final long serialVersionUID = 1;

		public ServiceStopped() {
			super("service-stopped");
		}
	}

	/** No driver knows this card. */
	public static final class UnknownCard extends CardFailure {
		private static final long serialVersionUID = 1;

		public UnknownCard(String reader, String atr) {
			super("unknown-card", reader, atr);
		}
	}

	/** The PIN was wrong. */
	public static final class WrongPin extends CardFailure {
		private static final long serialVersionUID = 1;
		private final int retriesLeft;

		public WrongPin(int retriesLeft) {
			super("wrong-pin", retriesLeft);
			this.retriesLeft = retriesLeft;
		}

		/** By a card that does not say how many tries are left. */
		public WrongPin() {
			super("wrong-pin-uncounted");
			this.retriesLeft = NOT_TOLD;
		}

		/** Tries left, 0 or more; empty where the card does not say. */
		public OptionalInt retriesLeft() {
			return retriesLeft == NOT_TOLD ? OptionalInt.empty() : OptionalInt.of(retriesLeft);
		}
	}

	/** The PUK was wrong. */
	public static final class WrongPuk extends CardFailure {
		private static final long serialVersionUID = 1;
		private final int retriesLeft;

		public WrongPuk(int retriesLeft) {
			super("wrong-puk", retriesLeft);
			this.retriesLeft = retriesLeft;
		}

		/** By a card that does not say how many tries are left. */
		public WrongPuk() {
			super("wrong-puk-uncounted");
			this.retriesLeft = NOT_TOLD;
		}

		/** Tries left, 0 or more; empty where the card does not say. */
		public OptionalInt retriesLeft() {
			return retriesLeft == NOT_TOLD ? OptionalInt.empty() : OptionalInt.of(retriesLeft);
		}
	}

	/** The PIN is blocked. */
	public static final class PinBlocked extends CardFailure {
		private static final long serialVersionUID = 1;

		public PinBlocked() {
			super("pin-blocked");
		}
	}

	/** The PUK is blocked. */
	public static final class PukBlocked extends CardFailure {
		private static final long serialVersionUID = 1;

		public PukBlocked() {
			super("puk-blocked");
		}
	}

	/** The PIN or PUK has a form that the card does not take: too short, too long, wrong characters. No try was used. */
	public static final class PinNotAllowed extends CardFailure {
		private static final long serialVersionUID = 1;

		public PinNotAllowed(int minLength, int maxLength) {
			super("pin-not-allowed", minLength, maxLength);
		}
	}

	/** The card did not accept the admin key. */
	public static final class AdminKeyRejected extends CardFailure {
		private static final long serialVersionUID = 1;

		public AdminKeyRejected() {
			super("admin-key-rejected");
		}
	}

	/** Something does not fit on the card. */
	public static final class CardTooSmall extends CardFailure {
		private static final long serialVersionUID = 1;

		public CardTooSmall(int needed, int limit) {
			super("card-too-small", needed, limit);
		}
	}

	/** The card cannot do this at all. */
	public static final class NotOnThisCard extends CardFailure {
		private static final long serialVersionUID = 1;

		/** @param what the operation in the user's language */
		public NotOnThisCard(String what) {
			super("not-on-this-card", what);
		}
	}

	/** A status word (ISO/IEC 7816-4, 5.1.3) that means none of the above, or an answer that breaks the standard. */
	public static final class UnexpectedAnswer extends CardFailure {
		private static final long serialVersionUID = 1;
		private final int statusWord;

		/** @param operation the command's name in the standard, such as GENERATE ASYMMETRIC KEY PAIR */
		public UnexpectedAnswer(String operation, int statusWord) {
			super(statusWord == NOT_ALLOWED_NOW ? "not-allowed-now" : "unexpected-answer", operation, "%04X".formatted(statusWord));
			this.statusWord = statusWord;
		}

		/** SW1 SW2; 0 where the answer had none. */
		public int statusWord() {
			return statusWord;
		}
	}
}

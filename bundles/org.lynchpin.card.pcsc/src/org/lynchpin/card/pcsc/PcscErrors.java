// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.pcsc;

import java.util.OptionalInt;

import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;

import jnasmartcardio.Smartcardio.JnaPCSCException;

import org.lynchpin.card.CardFailure;

/** What the return codes of PC/SC (part 5, and winscard.h) mean to a person. */
final class PcscErrors {
	static final int SHARING_VIOLATION = 0x8010000B;
	private static final int INTERNAL = 0x80100001;
	private static final int INVALID_HANDLE = 0x80100003;
	private static final int UNKNOWN_READER = 0x80100009;
	private static final int TIMEOUT = 0x8010000A;
	private static final int NO_SMARTCARD = 0x8010000C;
	private static final int NOT_READY = 0x80100010;
	private static final int SYSTEM_CANCELLED = 0x80100012;
	private static final int COMM_ERROR = 0x80100013;
	private static final int NOT_TRANSACTED = 0x80100016;
	private static final int READER_UNAVAILABLE = 0x80100017;
	private static final int NO_SERVICE = 0x8010001D;
	private static final int SERVICE_STOPPED = 0x8010001E;
	private static final int NO_READERS = 0x8010002E;
	private static final int UNSUPPORTED_CARD = 0x80100065;
	private static final int UNRESPONSIVE_CARD = 0x80100066;
	private static final int UNPOWERED_CARD = 0x80100067;
	private static final int RESET_CARD = 0x80100068;
	private static final int REMOVED_CARD = 0x80100069;

	private PcscErrors() {
	}

	/** The return code, where the exception carries one. */
	static OptionalInt code(Throwable thrown) {
		for (Throwable each = thrown; each != null; each = each.getCause()) {
			if (each instanceof JnaPCSCException pcsc && pcsc.code != 0) {
				return OptionalInt.of((int) pcsc.code);
			}
		}
		return thrown instanceof CardNotPresentException ? OptionalInt.of(REMOVED_CARD) : OptionalInt.empty();
	}

	/** Why listing the readers failed. */
	static boolean isEmptyList(CardException failed) {
		return code(failed).stream().anyMatch(code -> code == NO_READERS);
	}

	/** Why a card could not be connected to. */
	static CardFailure connecting(CardException failed, String reader) {
		return switch (code(failed).orElse(INTERNAL)) {
		case SHARING_VIOLATION -> new CardFailure.CardInUse(reader);
		case NO_SMARTCARD, REMOVED_CARD -> new CardFailure.NoCard(reader);
		case UNKNOWN_READER, READER_UNAVAILABLE, NO_READERS -> new CardFailure.ReaderMissing(reader);
		case NO_SERVICE, SERVICE_STOPPED, COMM_ERROR, INTERNAL, INVALID_HANDLE, SYSTEM_CANCELLED -> new CardFailure.ServiceStopped();
		default -> new CardFailure.CardTimeout(reader);
		};
	}

	/** Why an exchange failed: without a connection any more it does not matter what took it away. */
	static CardFailure transmitting(CardException failed, String reader) {
		return switch (code(failed).orElse(INTERNAL)) {
		case RESET_CARD -> new CardFailure.CardReset(reader);
		case SHARING_VIOLATION -> new CardFailure.CardInUse(reader);
		case TIMEOUT, UNRESPONSIVE_CARD, UNPOWERED_CARD, UNSUPPORTED_CARD, NOT_READY, NOT_TRANSACTED -> new CardFailure.CardTimeout(reader);
		case NO_SERVICE, SERVICE_STOPPED, COMM_ERROR, SYSTEM_CANCELLED -> new CardFailure.ServiceStopped();
		default -> new CardFailure.CardRemoved(reader);
		};
	}

	/** Whether it may be that the card is gone, although the code says something else. */
	static boolean mayBeRemoval(CardException failed) {
		return code(failed).stream().anyMatch(code -> code == NOT_TRANSACTED || code == UNRESPONSIVE_CARD || code == UNPOWERED_CARD);
	}
}

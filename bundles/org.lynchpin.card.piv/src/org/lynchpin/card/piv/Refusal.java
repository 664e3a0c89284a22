// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.util.OptionalInt;
import java.util.Set;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.apdu.StatusWord;

/** Status words as the failures that callers tell apart. */
final class Refusal {
	private Refusal() {
	}

	/** With these a card says that it does not know the command, or not for this reference: nothing was changed, no try was used. */
	private static final Set<StatusWord> NO_SUCH_COMMAND = Set.of(StatusWord.INSTRUCTION_NOT_SUPPORTED, StatusWord.CLASS_NOT_SUPPORTED,
			StatusWord.FUNCTION_NOT_SUPPORTED, StatusWord.INCORRECT_PARAMETERS, StatusWord.REFERENCE_DATA_NOT_FOUND);

	/** Whether the card has no such command. */
	static boolean noSuchCommand(StatusWord status) {
		return NO_SUCH_COMMAND.contains(status);
	}

	/** Does nothing if the command was done. */
	static void unless(String operation, StatusWord status) throws CardFailure {
		if (!status.isOk()) {
			throw new CardFailure.UnexpectedAnswer(operation, status.value());
		}
	}

	/** A refused PIN (SP 800-73-4 part 2, 3.2.1 to 3.2.3). */
	static CardFailure pin(String operation, StatusWord status) {
		OptionalInt left = status.retriesLeft();
		if (left.isPresent()) {
			return left.getAsInt() == 0 ? new CardFailure.PinBlocked() : new CardFailure.WrongPin(left.getAsInt());
		}
		if (status.isWrongSecret()) {
			return new CardFailure.WrongPin();
		}
		return other(operation, status, new CardFailure.PinBlocked());
	}

	/** A refused PUK. */
	static CardFailure puk(String operation, StatusWord status) {
		OptionalInt left = status.retriesLeft();
		if (left.isPresent()) {
			return left.getAsInt() == 0 ? new CardFailure.PukBlocked() : new CardFailure.WrongPuk(left.getAsInt());
		}
		if (status.isWrongSecret()) {
			return new CardFailure.WrongPuk();
		}
		return other(operation, status, new CardFailure.PukBlocked());
	}

	private static CardFailure other(String operation, StatusWord status, CardFailure blocked) {
		if (status.equals(StatusWord.AUTHENTICATION_METHOD_BLOCKED)) {
			return blocked;
		}
		if (status.equals(StatusWord.INCORRECT_DATA) || status.equals(StatusWord.CONDITIONS_NOT_SATISFIED)) { // the latter where a card wants PINs that are hard to guess
			return new CardFailure.PinNotAllowed(PinBlock.MIN, PinBlock.MAX);
		}
		return new CardFailure.UnexpectedAnswer(operation, status.value());
	}
}

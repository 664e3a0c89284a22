// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalInt;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.apdu.StatusWord;
import org.lynchpin.card.capability.Puk;
import org.lynchpin.core.Messages;
import org.lynchpin.core.secret.Secret;

/** CHANGE REFERENCE DATA of the PUK and RESET RETRY COUNTER (SP 800-73-4 part 2, 3.2.2 and 3.2.3). */
final class PivPuk implements Puk {
	private static final Messages TEXT = Messages.of(PivPuk.class);
	private static final int LENGTH = 8;

	private final PivCard card;
	private final PivDefaults defaults;
	private final PivPin pin;
	private final SecureRandom random;
	private OptionalInt retries = OptionalInt.empty();
	private Optional<Boolean> isDefault = Optional.empty();
	private boolean failedBefore;

	PivPuk(PivCard card, PivDefaults defaults, PivPin pin, SecureRandom random) {
		this.card = card;
		this.defaults = defaults;
		this.pin = pin;
		this.random = random;
	}

	@Override
	public int minLength() {
		return PinBlock.MIN;
	}

	@Override
	public int maxLength() {
		return PinBlock.MAX;
	}

	@Override
	public OptionalInt retriesLeft() throws CardFailure {
		if (retries.isEmpty()) {
			retries = PivCard.retries(card.metadata(PivCard.PUK));
		}
		return retries;
	}

	/** Whether the factory PUK is in use: told by the card, or known from what was set here; never tried. */
	Optional<Boolean> isDefault() throws CardFailure {
		return isDefault.isPresent() ? isDefault : card.metadata(PivCard.PUK).flatMap(Metadata::isDefault);
	}

	@Override
	public Secret random() {
		byte[] digits = new byte[LENGTH];
		for (int i = 0; i < LENGTH; i++) {
			digits[i] = (byte) ('0' + random.nextInt(10));
		}
		return Secret.taking(digits);
	}

	@Override
	public void change(Secret current, Secret next) throws CardFailure {
		PinBlock.checkNew(next);
		byte[] both = PinBlock.of(current, next);
		StatusWord status = card.applet().changeReferenceData(PivCard.PUK, both);
		if (Refusal.noSuchCommand(status)) {
			throw new CardFailure.NotOnThisCard(TEXT.text("change-puk"));
		}
		accept("CHANGE REFERENCE DATA", status);
		isDefault = Optional.of(defaults.isPuk(next));
	}

	@Override
	public void unblock(Secret puk, Secret newPin) throws CardFailure {
		PinBlock.checkNew(newPin);
		byte[] both = PinBlock.of(puk, newPin);
		// The global PIN has no PUK of this application (3.2.3): the application's PIN is the one that is set.
		accept("RESET RETRY COUNTER", card.applet().resetRetryCounter(PivCard.APPLICATION_PIN, both));
		isDefault = Optional.of(defaults.isPuk(puk));
		pin.wasSet(newPin);
	}

	private void accept(String operation, StatusWord status) throws CardFailure {
		card.forgetMetadata(PivCard.PUK);
		if (status.isOk()) {
			retries = failedBefore ? OptionalInt.empty() : retries;
			failedBefore = false;
			return;
		}
		CardFailure failure = Refusal.puk(operation, status);
		failedBefore |= failure instanceof CardFailure.WrongPuk || failure instanceof CardFailure.PukBlocked;
		retries = switch (failure) {
		case CardFailure.WrongPuk wrong -> wrong.retriesLeft();
		case CardFailure.PukBlocked blocked -> OptionalInt.of(0);
		default -> OptionalInt.empty();
		};
		throw failure;
	}

	/** PUK and counter were reset to what they were when the card was made. */
	void wasReset(int tries) {
		card.forgetMetadata(PivCard.PUK);
		retries = OptionalInt.of(tries);
		failedBefore = false;
		isDefault = Optional.of(true);
	}
}

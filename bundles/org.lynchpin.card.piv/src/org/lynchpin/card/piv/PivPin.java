// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.util.Optional;
import java.util.OptionalInt;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.apdu.StatusWord;
import org.lynchpin.card.capability.Pin;
import org.lynchpin.core.Messages;
import org.lynchpin.core.secret.Secret;

/** VERIFY and CHANGE REFERENCE DATA of the PIN that the discovery object prefers (SP 800-73-4 part 2, 3.2.1 and 3.2.2). */
final class PivPin implements Pin {
	private static final Messages TEXT = Messages.of(PivPin.class);
	private static final String VERIFY = "VERIFY";
	private static final String CHANGE = "CHANGE REFERENCE DATA";

	private final PivCard card;
	private final PivDefaults defaults;
	private OptionalInt retries = OptionalInt.empty();
	private Optional<Boolean> isDefault = Optional.empty();
	private boolean failedBefore;

	PivPin(PivCard card, PivDefaults defaults) {
		this.card = card;
		this.defaults = defaults;
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
	public int retriesLeft() throws CardFailure {
		if (retries.isEmpty()) {
			int reference = card.pinReference();
			OptionalInt told = PivCard.retries(metadata(reference));
			retries = told.isPresent() ? told : OptionalInt.of(ask(reference));
		}
		return retries.getAsInt();
	}

	@Override
	public OptionalInt retryLimit() throws CardFailure {
		return metadata(card.pinReference()).map(Metadata::retryLimit).orElse(OptionalInt.empty());
	}

	/** Metadata know the application's own PIN alone. */
	private Optional<Metadata> metadata(int reference) throws CardFailure {
		return reference == PivCard.APPLICATION_PIN ? card.metadata(reference) : Optional.empty();
	}

	private int ask(int reference) throws CardFailure {
		StatusWord status = card.applet().askVerified(reference);
		if (status.isOk()) {
			status = askOnceForgotten(reference);
		}
		if (status.equals(StatusWord.AUTHENTICATION_METHOD_BLOCKED)) {
			return 0;
		}
		StatusWord answer = status;
		return answer.retriesLeft().orElseThrow(() -> new CardFailure.UnexpectedAnswer(VERIFY, answer.value()));
	}

	/** A verified PIN hides its counter. The standard's way to change that keeps the admin key's; selecting again is for older cards. */
	private StatusWord askOnceForgotten(int reference) throws CardFailure {
		card.pinVerified(false);
		if (!card.applet().forgetVerified(reference).isOk()) {
			card.selectAgain();
		}
		return card.applet().askVerified(reference);
	}

	/** Whether the factory PIN is in use: told by the card, or known from what was set here; never tried. */
	Optional<Boolean> isDefault() throws CardFailure {
		return isDefault.isPresent() ? isDefault : metadata(card.pinReference()).flatMap(Metadata::isDefault);
	}

	@Override
	public void verify(Secret pin) throws CardFailure {
		int reference = card.pinReference();
		byte[] block = PinBlock.of(pin);
		accept(VERIFY, reference, card.applet().verify(reference, block));
		isDefault = Optional.of(defaults.isPin(pin));
		card.pinVerified(true);
	}

	/**
	 * The standard has a PIN that was changed count as presented (SP 800-73-4 part 2, 3.2.2). YubiKeys are known to want it
	 * once more; other cards that do refuse the key, and are given it then.
	 */
	@Override
	public boolean isPresentedByChange() {
		return !card.product().isYubiKey();
	}

	@Override
	public void change(Secret current, Secret next) throws CardFailure {
		PinBlock.checkNew(next);
		int reference = card.pinReference();
		byte[] both = PinBlock.of(current, next);
		StatusWord status = card.applet().changeReferenceData(reference, both);
		if (Refusal.noSuchCommand(status)) {
			throw new CardFailure.NotOnThisCard(TEXT.text("change-pin"));
		}
		accept(CHANGE, reference, status);
		isDefault = Optional.of(defaults.isPin(next));
	}

	private void accept(String operation, int reference, StatusWord status) throws CardFailure {
		card.forgetMetadata(reference);
		if (status.isOk()) {
			// The counter is at its start again: what was read is still true, unless a failure lay between.
			retries = failedBefore ? OptionalInt.empty() : retries;
			failedBefore = false;
			return;
		}
		CardFailure failure = Refusal.pin(operation, status);
		card.pinVerified(false);
		failedBefore |= failure instanceof CardFailure.WrongPin || failure instanceof CardFailure.PinBlocked;
		retries = switch (failure) {
		case CardFailure.WrongPin wrong -> wrong.retriesLeft();
		case CardFailure.PinBlocked blocked -> OptionalInt.of(0);
		default -> OptionalInt.empty();
		};
		throw failure;
	}

	/** The PIN was set by other means. */
	void wasSet(Secret pin) {
		card.forgetMetadata(PivCard.APPLICATION_PIN);
		retries = OptionalInt.empty();
		failedBefore = false;
		isDefault = Optional.of(defaults.isPin(pin));
	}

	/** PIN and counter were reset to what they were when the card was made. */
	void wasReset(int tries) {
		card.forgetMetadata(PivCard.APPLICATION_PIN);
		retries = OptionalInt.of(tries);
		failedBefore = false;
		isDefault = Optional.of(true);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.capability.FactoryDefaults;
import org.lynchpin.card.capability.Pin;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.model.PinSource;

/**
 * The PIN: asked for, changed, presented. It is never stored; it lives in this object until the run ends. Before each
 * try the counter is known, and the last try is never used without the person's word.
 */
final class PinAccess implements AutoCloseable {
	static final String CHANGE = "change-pin";
	private static final String DONE = "done";

	private final Work work;
	private Optional<Secret> known = Optional.empty();
	private boolean verified;
	private boolean counterFresh;
	private boolean agreedUncounted;

	PinAccess(Work work) {
		this.work = work;
	}

	/** The card's PIN is the person's afterwards, or the factory's where the profile says so and the policy lets it. */
	void secure() throws Failure {
		Pin pin = work.needed(Pin.class);
		counterFresh = work.content().pinRetries().isPresent();
		boolean factory = isFactory();
		Secret current = factory ? factory(FactoryDefaults::pin) : asked(pin);
		known = Optional.of(current);
		if (work.request().profile().pin() == PinSource.FACTORY && factory) {
			work.ledger().done("keep-pin", Map.of(Fact.PIN, DONE, Fact.PIN_OWN, "false"));
		} else if (!factory && keepsPin()) {
			present(pin, current);
			work.ledger().done("keep-pin", Map.of(Fact.PIN, DONE, Fact.PIN_OWN, "true"));
		} else {
			change(pin, current);
		}
	}

	/** A card that its holder has already, with a PIN of the holder's own, keeps it unless a new one was given. */
	private boolean keepsPin() throws Failure {
		boolean own = work.inventory().card(work.card())
				.filter(card -> card.pinState() == CardRecord.PinState.OWN || card.pinState() == CardRecord.PinState.CHANGE_DUE)
				.flatMap(CardRecord::holder).filter(holder -> holder.equalsIgnoreCase(work.request().person().upn())).isPresent();
		boolean afterCrash = work.ledger().isUncertain(CHANGE);
		return (own || afterCrash && work.content().pinIsDefault().isPresent()) && !work.request().given().contains(SecretPrompt.Kind.NEW_PIN);
	}

	private void change(Pin pin, Secret current) throws Failure {
		Secret next = work.ask().ask(new SecretPrompt(SecretPrompt.Kind.NEW_PIN, work.content().label(),
				Work.TEXT.text("ask-new-pin", work.request().person().displayName(), shortest(pin), longest(pin)), OptionalInt.empty(), shortest(pin), longest(pin)));
		boolean kept = false;
		try {
			check(pin, next);
			if (next.equals(current)) {
				present(pin, current);
			} else {
				beforeTry(pin);
				work.ledger().intent(CHANGE, Map.of(Fact.PIN, "changing"));
				pin.change(current, next);
				counterFresh = true; // a right PIN sets the counter anew
				verified = pin.isPresentedByChange();
			}
			known.ifPresent(Secret::close);
			known = Optional.of(next);
			kept = true;
			work.ledger().done(CHANGE, Map.of(Fact.PIN, DONE, Fact.PIN_OWN, "true"));
		} finally {
			if (!kept) {
				next.close();
			}
		}
	}

	private int shortest(Pin pin) {
		return Math.max(pin.minLength(), Math.min(work.policy().getPinMinLength(), pin.maxLength()));
	}

	private int longest(Pin pin) {
		return Math.max(shortest(pin), Math.min(pin.maxLength(), work.policy().getPinMaxLength()));
	}

	private void check(Pin pin, Secret next) throws Failure {
		int length = next.useChars(chars -> chars.length);
		if (length < shortest(pin) || length > longest(pin)) {
			throw new CardFailure.PinNotAllowed(shortest(pin), longest(pin));
		}
		Optional<FactoryDefaults> defaults = work.session().capability(FactoryDefaults.class);
		if (defaults.isPresent() && !work.policy().isAllowDefaultPin()) {
			try (Secret factory = defaults.get().pin()) {
				if (factory.equals(next)) {
					throw new EnrollmentFailure(Failure.Kind.CALL, Stage.CARD, "default-pin-refused");
				}
			}
		}
	}

	/** Presents the PIN if that has not been done in this run. */
	void verify() throws Failure {
		if (verified) {
			return;
		}
		Pin pin = work.needed(Pin.class);
		if (known.isEmpty()) {
			counterFresh = work.content().pinRetries().isPresent();
			boolean factory = !work.ledger().is(Fact.PIN_OWN) && work.request().profile().pin() == PinSource.FACTORY && isFactory();
			known = Optional.of(factory ? factory(FactoryDefaults::pin) : asked(pin));
		}
		present(pin, known.get());
	}

	/** The card forgot that the PIN was presented. */
	void forgotten() {
		verified = false;
		counterFresh = false;
	}

	private void present(Pin pin, Secret secret) throws Failure {
		beforeTry(pin);
		pin.verify(secret);
		verified = true;
	}

	/** Reads the counter unless this session has read it since the last try. */
	private void beforeTry(Pin pin) throws Failure {
		OptionalInt read = work.content().pinRetries();
		OptionalInt left = counterFresh && read.isPresent() ? read : tries(pin);
		counterFresh = false;
		if (left.isPresent() && left.getAsInt() == 0) {
			throw new CardFailure.PinBlocked();
		}
		boolean lastTryAgreed = left.orElse(2) > 1 || Consents.lastTry(work);
		agreedUncounted = left.isPresent() || agreedUncounted || Consents.uncountedTry(work);
		if (!lastTryAgreed || !agreedUncounted) {
			throw new EnrollmentFailure(Failure.Kind.CARD, Stage.CARD, left.isPresent() ? "last-try-kept" : "uncounted-try-kept");
		}
	}

	/** Tries that the PIN has left; empty on a card that does not tell, which is no fault of the card. */
	static OptionalInt tries(Pin pin) throws Failure {
		try {
			return OptionalInt.of(pin.retriesLeft());
		} catch (CardFailure.UnexpectedAnswer e) {
			return OptionalInt.empty();
		}
	}

	private boolean isFactory() throws Failure {
		CardContent content = work.content();
		if (content.pinIsDefault().isPresent()) {
			return content.pinIsDefault().get();
		}
		// after an interrupted change the card may have either PIN: only the person can say which to try
		if (work.request().given().contains(SecretPrompt.Kind.CURRENT_PIN) || work.ledger().isUncertain(CHANGE)) {
			return false;
		}
		CardRecord.PinState state = work.inventory().card(work.card()).map(CardRecord::pinState).orElse(CardRecord.PinState.UNKNOWN);
		return switch (state) {
		case FACTORY -> true;
		case OWN, CHANGE_DUE -> false;
		case UNKNOWN -> work.wasBlank() && work.ledger().fact(Fact.PIN).isEmpty() && Consents.tryDefaults(work);
		};
	}

	private Secret factory(java.util.function.Function<FactoryDefaults, Secret> which) throws Failure {
		return which.apply(work.needed(FactoryDefaults.class));
	}

	private Secret asked(Pin pin) throws Failure {
		CardContent content = work.content();
		boolean either = work.ledger().isUncertain(CHANGE);
		String text = either ? Work.TEXT.text("ask-either-pin", content.label()) : Work.TEXT.text("ask-pin", content.label());
		OptionalInt left = content.pinRetries();
		if (left.isPresent() && left.getAsInt() == 0) {
			throw new CardFailure.PinBlocked();
		}
		return work.ask().ask(new SecretPrompt(SecretPrompt.Kind.CURRENT_PIN, content.label(), text, left, pin.minLength(), pin.maxLength()));
	}

	@Override
	public void close() {
		known.ifPresent(Secret::close);
		known = Optional.empty();
	}
}

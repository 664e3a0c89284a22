// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.Cards;
import org.lynchpin.card.Reader;
import org.lynchpin.card.SlotContent;
import org.lynchpin.card.capability.FactoryDefaults;
import org.lynchpin.card.capability.Pin;
import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.command.ReaderOption;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardRecord.AdminKeyState;
import org.lynchpin.inventory.CardRecord.PinState;
import org.lynchpin.pki.CertificateDocument;
import org.lynchpin.site.SiteDocument;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lynchpin card show}: what is on a card, as far as it can be read without a try. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=card", "verb=show" })
@Command(name = "show", description = "${bundle:command.card-show}")
public final class CardShowCommand implements CliCommand {
	private static final Messages TEXT = Messages.of(CardShowCommand.class);
	/** What the counter has to be at least where the card does not tell how many tries there are when none was used up. */
	private static final int USUAL_LIMIT = 3;

	private final Cards cards;
	private final SiteAccess access;

	@Mixin
	private ReaderOption reader;

	@Option(names = "--try-default-pin", descriptionKey = "option.try-default-pin")
	private boolean tryDefault;

	private record SlotRow(String slot, String purpose, Optional<String> algorithm, Optional<Boolean> hasKey, Optional<CertificateDocument> certificate,
			Optional<String> damage) {
	}

	private record Document(String reader, String atr, String applet, Optional<String> product, Optional<String> serial, List<String> guids, String label, boolean blank,
			boolean foreignIdentity, Optional<Integer> pinRetries, Optional<Integer> pukRetries, Optional<Boolean> pinIsDefault,
			Optional<Boolean> adminKeyIsDefault, Optional<String> holder, List<SlotRow> slots, int apdus) {
	}

	@Activate
	public CardShowCommand(@Reference Cards cards, @Reference SiteAccess access) {
		this.cards = cards;
		this.access = access;
	}

	@Override
	public String area() {
		return "card";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		Reader chosen = cards.reader(reader.name());
		try (CardSession session = cards.open(chosen, access.asking(context))) {
			CardContent content = session.content();
			Optional<CardRecord> known = known(content, context);
			Optional<Boolean> defaultPin = content.pinIsDefault().or(() -> known.flatMap(CardShowCommand::recordedPin));
			if (tryDefault && defaultPin.isEmpty()) {
				defaultPin = Optional.of(tryFactoryPin(session, content));
				content = session.content();
			}
			Optional<Boolean> defaultKey = content.adminKeyIsDefault().or(() -> known.flatMap(CardShowCommand::recordedKey));
			Document document = new Document(chosen.name(), chosen.atr(), content.applet(), content.product(), content.serial(), content.guids(), content.label(), content.blank(),
					content.foreignIdentity(), boxed(content.pinRetries()), boxed(content.pukRetries()), defaultPin, defaultKey, known.flatMap(CardRecord::holder),
					content.slots().stream().map(CardShowCommand::row).toList(), session.exchanges());
			print(document, context);
			context.document(document);
			return content.slots().stream().anyMatch(slot -> slot.damage().isPresent()) ? Exit.WRONG : Exit.DONE;
		}
	}

	/** Looking at a card needs no site; with one the inventory knows more of it. */
	private Optional<CardRecord> known(CardContent content, CommandContext context) throws Failure {
		Optional<SiteDocument> site = access.siteIfAny(context);
		return site.isEmpty() ? Optional.empty() : access.inventory(site.get(), context).cardKnownAs(content.applet(), content.serial(), content.guids());
	}

	private static Optional<Boolean> recordedPin(CardRecord card) {
		return switch (card.pinState()) {
		case FACTORY -> Optional.of(true);
		case OWN, CHANGE_DUE -> Optional.of(false);
		case UNKNOWN -> Optional.empty();
		};
	}

	private static Optional<Boolean> recordedKey(CardRecord card) {
		return switch (card.adminKeyState()) {
		case FACTORY -> Optional.of(true);
		case OURS -> Optional.of(false);
		case UNKNOWN -> Optional.empty();
		};
	}

	private static boolean tryFactoryPin(CardSession session, CardContent content) throws CardFailure {
		Pin pin = session.capability(Pin.class).orElseThrow(() -> new CardFailure.NotOnThisCard(TEXT.text("card.pin")));
		FactoryDefaults factory = session.capability(FactoryDefaults.class).orElseThrow(() -> new CardFailure.NotOnThisCard(TEXT.text("card.pin")));
		OptionalInt left = tries(pin);
		int full = pin.retryLimit().orElse(USUAL_LIMIT);
		if (left.isEmpty()) {
			throw new CardFailure(Finding.of("counter-not-told", Stage.CARD, Severity.ERROR, TEXT));
		}
		if (left.getAsInt() < full) {
			throw new CardFailure(Finding.of("counter-not-full", Stage.CARD, Severity.ERROR, TEXT, left.getAsInt(), full));
		}
		try (Secret guess = factory.pin()) {
			pin.verify(guess);
			return true;
		} catch (CardFailure.WrongPin e) {
			return false;
		}
	}

	/** Tries left; empty on a card that does not tell. */
	private static OptionalInt tries(Pin pin) throws CardFailure {
		try {
			return OptionalInt.of(pin.retriesLeft());
		} catch (CardFailure.UnexpectedAnswer e) {
			return OptionalInt.empty();
		}
	}

	private static Optional<Integer> boxed(OptionalInt value) {
		return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
	}

	private static SlotRow row(SlotContent slot) {
		return new SlotRow(slot.slot().id(), slot.slot().purpose(), slot.algorithm().map(KeyAlgorithm::id), slot.hasKey(), slot.certificate().map(CertificateDocument::of), slot.damage());
	}

	private static void print(Document document, CommandContext context) {
		context.line(TEXT.text("card.head", document.label, document.reader));
		document.product.ifPresent(product -> context.line(TEXT.text("card.product", product)));
		context.line(TEXT.text("card.serial", document.serial.orElse("-"), document.guids.isEmpty() ? "-" : document.guids.getFirst()));
		context.line(TEXT.text("card.holder", document.holder.orElse(TEXT.text(document.blank ? "card.blank" : "card.not-in-inventory"))));
		context.line(TEXT.text("card.retries", count(document.pinRetries), count(document.pukRetries)));
		context.line(TEXT.text("card.defaults", known(document.pinIsDefault), known(document.adminKeyIsDefault)));
		for (SlotRow slot : document.slots) {
			if (slot.certificate.isPresent()) {
				CertificateDocument certificate = slot.certificate.get();
				context.line(TEXT.text("card.certificate", slot.slot, slot.purpose, certificate.subject(), certificate.upn().orElse("-"),
						certificate.issuer(), Words.day(certificate.notAfter()), certificate.serial()));
			} else if (slot.damage.isPresent()) {
				context.line(TEXT.text("card.damage", slot.slot, slot.purpose, slot.damage.get()));
			} else if (slot.hasKey.orElse(false)) {
				context.line(TEXT.text("card.key-only", slot.slot, slot.purpose, slot.algorithm.orElse("-")));
			}
		}
	}

	private static String count(Optional<Integer> tries) {
		return tries.map(String::valueOf).orElse(TEXT.text("card.unknown"));
	}

	private static String known(Optional<Boolean> fact) {
		return fact.map(yes -> TEXT.text(yes ? "card.yes" : "card.no")).orElse(TEXT.text("card.unknown"));
	}
}

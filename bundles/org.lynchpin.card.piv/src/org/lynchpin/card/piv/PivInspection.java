// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.SlotContent;
import org.lynchpin.card.apdu.StatusWord;
import org.lynchpin.core.Messages;
import org.lynchpin.core.key.KeyAlgorithm;

/**
 * Reads what is on a card with as few exchanges as can be. The key in the slot for sign-in is asked for where there is no
 * certificate, which decides whether the card is blank, and else where there is no history to read.
 * <p>
 * The key history (SP 800-73-4 part 1, 3.3.3) is read where there is a certificate for key management, which is what it is
 * the history of, and where nothing else was found on a card that was set up: one with a CHUID. Cards with the widespread
 * additions and without a CHUID are not asked: the programs that come with them fill retired slots without keeping a history.
 */
final class PivInspection {
	private static final Messages TEXT = Messages.of(PivInspection.class);
	private static final int GUID_SHOWN = 8;

	private final PivCard card;
	private final PivPin pin;
	private final PivPuk puk;
	private final PivAdminKey adminKey;
	private final PivStamp stamp;

	PivInspection(PivCard card, PivPin pin, PivPuk puk, PivAdminKey adminKey, PivStamp stamp) {
		this.card = card;
		this.pin = pin;
		this.puk = puk;
		this.adminKey = adminKey;
		this.stamp = stamp;
	}

	CardContent content() throws CardFailure {
		Optional<Chuid> chuid = stamp.chuid();
		List<SlotContent> slots = slots(chuid.isPresent());
		boolean foreign = chuid.filter(Chuid::foreign).isPresent();
		boolean blank = !foreign && slots.stream().allMatch(SlotContent::isEmpty) && retired().isEmpty();
		if (!blank && card.product().isYubiKey()) {
			card.productWithVersion();
		}
		List<String> guids = chuid.flatMap(Chuid::guid).stream().toList();
		return new CardContent(PivDriver.APPLET, card.product().text(), card.serial(), guids, label(guids), blank, foreign,
				pinRetries(), puk.retriesLeft(), pin.isDefault(), puk.isDefault(), adminKey.isDefault(), slots);
	}

	private OptionalInt pinRetries() throws CardFailure {
		try {
			return OptionalInt.of(pin.retriesLeft());
		} catch (CardFailure.UnexpectedAnswer e) {
			return OptionalInt.empty(); // a card that does not tell
		}
	}

	/** What the key history told; none where it was not asked for. */
	private KeyHistory retired() throws CardFailure {
		Reading object = card.isKnown(KeyHistory.TAG) ? card.object(KeyHistory.TAG) : Reading.written(new byte[0]);
		return object.isPresent() ? KeyHistory.parse(object.value()) : KeyHistory.NONE;
	}

	/** @param setUp whether the card has a CHUID */
	private List<SlotContent> slots(boolean setUp) throws CardFailure {
		boolean history = !isEmpty(PivSlot.KEY_MANAGEMENT);
		int logon = PivSlot.AUTHENTICATION.key();
		if (card.hasKey(logon).isEmpty() && (!history || isEmpty(PivSlot.AUTHENTICATION))) {
			card.metadata(logon);
		}
		List<SlotContent> slots = new ArrayList<>();
		for (PivSlot slot : PivSlot.MAIN) {
			slots.add(slot(slot));
		}
		boolean nothingElse = slots.stream().allMatch(SlotContent::isEmpty);
		if (history || nothingElse && (setUp || !card.isExtended())) {
			card.object(KeyHistory.TAG);
			for (PivSlot slot : retired().slots()) {
				slots.add(slot(slot));
			}
		}
		return slots;
	}

	private boolean isEmpty(PivSlot slot) throws CardFailure {
		Reading reading = card.object(slot.object());
		return reading.state() == Reading.State.ABSENT || reading.isPresent() && CertificateObject.isEmpty(reading.value());
	}

	private SlotContent slot(PivSlot slot) throws CardFailure {
		Reading reading = card.object(slot.object());
		Optional<X509Certificate> certificate = Optional.empty();
		Optional<String> damage = damage(reading);
		if (reading.isPresent() && !CertificateObject.isEmpty(reading.value())) {
			try {
				certificate = Optional.of(CertificateObject.decode(reading.value()));
			} catch (CertificateObject.Damaged e) {
				damage = Optional.of(damage(e));
			}
		}
		Optional<KeyAlgorithm> known = card.knownKey(slot.key());
		Optional<KeyAlgorithm> algorithm = known.isPresent() ? known : certificate.flatMap(each -> KeyAlgorithm.of(each.getPublicKey()));
		return new SlotContent(slot.slot(), algorithm, card.hasKey(slot.key()), certificate, damage);
	}

	private static Optional<String> damage(Reading reading) {
		return switch (reading.state()) {
		case PRESENT, ABSENT -> Optional.empty();
		case MALFORMED -> Optional.of(TEXT.text("damage.structure"));
		case REFUSED -> Optional.of(reading.status().equals(StatusWord.SECURITY_STATUS_NOT_SATISFIED) ? TEXT.text("damage.contact", reading.status().toString())
				: TEXT.text("damage.refused", reading.status().toString()));
		};
	}

	private static String damage(CertificateObject.Damaged damaged) {
		return switch (damaged.damage()) {
		case STRUCTURE -> TEXT.text("damage.structure");
		case COMPRESSION -> TEXT.text("damage.compression");
		case CERTIFICATE -> TEXT.text("damage.certificate");
		};
	}

	private String label(List<String> guids) {
		String name = card.product().maker().orElse(TEXT.text("label.card"));
		Optional<String> id = card.serial().isPresent() ? card.serial() : guids.stream().findFirst().map(guid -> guid.substring(0, GUID_SHOWN));
		return id.map(text -> TEXT.text("label.with-id", name, text)).orElse(name);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.Slot;
import org.lynchpin.card.apdu.StatusWord;
import org.lynchpin.card.capability.Certificates;
import org.lynchpin.core.Messages;

/** Certificates in their data objects (SP 800-73-4 part 1, 3.2 and appendix A). */
final class PivCertificates implements Certificates {
	private static final Messages TEXT = Messages.of(PivCertificates.class);
	private static final String GET = "GET DATA";
	private static final String PUT = "PUT DATA";
	private static final byte[] NOTHING = {};
	/** Not enough memory, or a command longer than the card can take. */
	private static final Set<StatusWord> TOO_LONG = Set.of(StatusWord.NOT_ENOUGH_MEMORY, StatusWord.WRONG_LENGTH, new StatusWord(0x6A89), new StatusWord(0x6A8A));

	private final PivCard card;
	private Optional<PivSlot> filled = Optional.empty();

	PivCertificates(PivCard card) {
		this.card = card;
	}

	@Override
	public Optional<X509Certificate> read(Slot slot) throws CardFailure {
		Reading reading = card.fresh(place(slot).object());
		return switch (reading.state()) {
		case ABSENT -> Optional.empty();
		case PRESENT -> CertificateObject.isEmpty(reading.value()) ? Optional.empty() : Optional.of(decode(reading));
		case REFUSED, MALFORMED -> throw new CardFailure.UnexpectedAnswer(GET, reading.status().value());
		};
	}

	private static X509Certificate decode(Reading reading) throws CardFailure {
		try {
			return CertificateObject.decode(reading.value());
		} catch (CertificateObject.Damaged e) {
			throw new CardFailure.UnexpectedAnswer(GET, reading.status().value()).<CardFailure>because(e);
		}
	}

	@Override
	public void write(Slot slot, X509Certificate certificate) throws CardFailure {
		PivSlot place = place(slot);
		byte[] der = encoded(certificate);
		byte[] plain = CertificateObject.encode(der);
		OptionalInt limit = knownLimit(slot);
		byte[] before = card.isKnown(place.object()) ? card.object(place.object()).value() : NOTHING;
		if (limit.isPresent() && der.length > limit.getAsInt()) {
			writeCompressed(place, der, before, limit.getAsInt());
			return;
		}
		StatusWord status = card.put(place.object(), plain);
		if (TOO_LONG.contains(status)) {
			writeCompressed(place, der, before, der.length - 1);
		} else if (!status.isOk()) {
			restore(place, before, status);
			throw card.refusedToAdmin(PUT, status);
		}
	}

	private void writeCompressed(PivSlot place, byte[] der, byte[] before, int limit) throws CardFailure {
		byte[] zipped = CertificateObject.encodeCompressed(der);
		boolean fits = zipped.length <= limit + CertificateObject.overhead();
		StatusWord status = fits ? card.put(place.object(), zipped) : StatusWord.NOT_ENOUGH_MEMORY;
		if (!status.isOk()) {
			restore(place, before, status);
			throw TOO_LONG.contains(status) ? new CardFailure.CardTooSmall(der.length, limit) : card.refusedToAdmin(PUT, status);
		}
	}

	/** After a refused write the object is what it was, or nothing: a card that kept a part of the new one is cleaned up. */
	private void restore(PivSlot place, byte[] before, StatusWord status) throws CardFailure {
		if (status.equals(StatusWord.SECURITY_STATUS_NOT_SATISFIED)) {
			return; // refused before anything was written
		}
		Reading now = card.fresh(place.object());
		boolean nothing = now.state() == Reading.State.ABSENT;
		boolean unchanged = now.isPresent() && (Arrays.equals(now.value(), before) || before.length == 0 && isWhole(now));
		if (!nothing && !unchanged) {
			card.put(place.object(), NOTHING);
		}
	}

	private static boolean isWhole(Reading reading) {
		try {
			return CertificateObject.decode(reading.value()) != null;
		} catch (CertificateObject.Damaged e) {
			return false;
		}
	}

	@Override
	public void delete(Slot slot) throws CardFailure {
		StatusWord status = card.put(place(slot).object(), NOTHING);
		if (!status.isOk() && !status.equals(StatusWord.FILE_NOT_FOUND)) {
			throw card.refusedToAdmin(PUT, status);
		}
	}

	@Override
	public OptionalInt knownLimit(Slot slot) {
		return card.product().certificateLimit(card.tellsMetadata());
	}

	@Override
	public boolean fitsForCertain(Slot slot, int size) {
		OptionalInt limit = knownLimit(slot);
		return size <= (limit.isPresent() ? limit.getAsInt() : Product.usualRoom(card.tellsMetadata()));
	}

	@Override
	public void probe(Slot slot, int size) throws CardFailure {
		PivSlot place = place(slot);
		Reading before = card.object(place.object());
		if (before.state() != Reading.State.ABSENT && !isFiller(before)) {
			throw new CardFailure.NotOnThisCard(TEXT.text("probe", slot.id()));
		}
		StatusWord status = card.put(place.object(), CertificateObject.filler(size));
		if (status.isOk()) {
			filled = Optional.of(place);
			return;
		}
		restore(place, before.value(), status);
		throw TOO_LONG.contains(status) ? new CardFailure.CardTooSmall(size, size - 1) : card.refusedToAdmin(PUT, status);
	}

	/**
	 * Removes what a probe has left, unless a certificate took its place in the meantime. Most often one does, within seconds:
	 * so a probe costs one exchange and not two. Zeros that stay on a card that was pulled count as empty.
	 */
	void removeFiller() {
		try {
			if (filled.isPresent() && isFiller(card.object(filled.get().object()))) {
				card.put(filled.get().object(), NOTHING);
			}
		} catch (CardFailure e) {
			return; // the card is gone or was reset
		} finally {
			filled = Optional.empty();
		}
	}

	private static boolean isFiller(Reading reading) {
		return reading.isPresent() && CertificateObject.isEmpty(reading.value());
	}

	private static PivSlot place(Slot slot) throws CardFailure.NotOnThisCard {
		return PivSlot.of(slot).orElseThrow(() -> new CardFailure.NotOnThisCard(TEXT.text("slot", slot.id())));
	}

	private static byte[] encoded(X509Certificate certificate) {
		try {
			return certificate.getEncoded();
		} catch (CertificateEncodingException e) {
			throw new IllegalArgumentException("A certificate that cannot be encoded", e);
		}
	}
}

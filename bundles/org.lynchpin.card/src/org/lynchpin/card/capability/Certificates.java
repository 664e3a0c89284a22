// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.capability;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.OptionalInt;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.Slot;

/** Certificates on the card. */
public interface Certificates {
	/** The certificate in a slot, read from the card now. */
	Optional<X509Certificate> read(Slot slot) throws CardFailure;

	/** Writes a certificate; needs the admin key. {@link CardFailure.CardTooSmall} leaves the old one or none, never half of one. */
	void write(Slot slot, X509Certificate certificate) throws CardFailure;

	/** Removes the certificate; needs the admin key. */
	void delete(Slot slot) throws CardFailure;

	/** The greatest certificate in bytes that the driver knows to fit; empty where the card has to be asked by {@link #probe}. */
	OptionalInt knownLimit(Slot slot);

	/** Whether a certificate of {@code size} bytes fits, as far as that is known without asking the card. */
	default boolean fitsForCertain(Slot slot, int size) {
		OptionalInt limit = knownLimit(slot);
		return limit.isPresent() && size <= limit.getAsInt();
	}

	/**
	 * Finds out whether a certificate of {@code size} bytes fits, by writing one of that size to the empty slot and removing it;
	 * needs the admin key and an empty certificate object.
	 *
	 * @throws CardFailure.CardTooSmall if it does not fit
	 */
	void probe(Slot slot, int size) throws CardFailure;
}

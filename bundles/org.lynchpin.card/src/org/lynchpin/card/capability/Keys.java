// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.capability;

import java.security.PublicKey;
import java.util.Set;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.Slot;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;

/** Makes and uses keys on the card. */
public interface Keys {
	/** The slot for sign-in (PIV: 9A, PIV Authentication). */
	Slot logonSlot();

	/** The algorithms that this card can generate, as far as it tells; the standard's mandatory ones otherwise. */
	Set<KeyAlgorithm> algorithms();

	/** Whether the card can generate this one; may be answered with fewer exchanges than {@link #algorithms}. */
	default boolean canGenerate(KeyAlgorithm algorithm) {
		return algorithms().contains(algorithm);
	}

	/** Makes a key in place of what was in the slot; needs the admin key. */
	PublicKey generate(Slot slot, KeyAlgorithm algorithm) throws CardFailure;

	/**
	 * Signs with the key in a slot; needs the PIN. RSA: PKCS #1 v1.5; elliptic curve: ECDSA, as a DER SEQUENCE of r and s.
	 *
	 * @param algorithm the algorithm of the key in the slot
	 * @param hash the hash to be signed over {@code message}
	 */
	byte[] sign(Slot slot, KeyAlgorithm algorithm, HashAlgorithm hash, byte[] message) throws CardFailure;
}

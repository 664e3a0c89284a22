// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card;

import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.Optional;

import org.lynchpin.core.key.KeyAlgorithm;

/**
 * What is in a slot.
 *
 * @param algorithm the key's algorithm, where the card or the certificate tells
 * @param hasKey whether there is a key; empty where it cannot be read without using the key
 * @param certificate the certificate, if there is one that can be read
 * @param damage what is wrong with the certificate object, in the user's language, if something is
 */
public record SlotContent(Slot slot, Optional<KeyAlgorithm> algorithm, Optional<Boolean> hasKey,
		Optional<X509Certificate> certificate, Optional<String> damage) {
	public SlotContent {
		Objects.requireNonNull(slot);
		Objects.requireNonNull(algorithm);
		Objects.requireNonNull(hasKey);
		Objects.requireNonNull(certificate);
		Objects.requireNonNull(damage);
	}

	/** Whether nothing is known to be in it. */
	public boolean isEmpty() {
		return certificate.isEmpty() && damage.isEmpty() && !hasKey.orElse(false);
	}
}

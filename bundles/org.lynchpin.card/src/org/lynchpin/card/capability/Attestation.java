// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.capability;

import java.security.cert.X509Certificate;
import java.util.List;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.Slot;

/** Proves that a key was made on the card. */
public interface Attestation {
	/** The attestation certificate of the key in a slot, followed by its issuer as the card holds it. */
	List<X509Certificate> attest(Slot slot) throws CardFailure;
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.Slot;
import org.lynchpin.card.capability.Keys;
import org.lynchpin.core.Failure;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.pki.RequestSigner;

/** The private key on the card, used. */
final class CardKey {
	/** ISO/IEC 7816-4, table 6: security status not satisfied. */
	private static final int PIN_NEEDED = 0x6982;
	private static final SecureRandom RANDOM = new SecureRandom();

	private CardKey() {
	}

	/** Signs with the key in the sign-in slot. */
	static RequestSigner signer(Work work) throws Failure {
		return (hash, message) -> sign(work, hash, message);
	}

	private static byte[] sign(Work work, HashAlgorithm hash, byte[] message) throws Failure {
		Keys keys = work.needed(Keys.class);
		Slot slot = keys.logonSlot();
		KeyAlgorithm algorithm = work.request().profile().key();
		work.pin().verify();
		try {
			return keys.sign(slot, algorithm, hash, message);
		} catch (CardFailure.UnexpectedAnswer e) {
			if (e.statusWord() != PIN_NEEDED) {
				throw e;
			}
			// some cards want the PIN before each signature
			work.pin().forgotten();
			work.pin().verify();
			return keys.sign(slot, algorithm, hash, message);
		}
	}

	/** Whether the card can sign what {@code key} confirms: a random challenge, since not every card gives a public key back. */
	static boolean proves(Work work, PublicKey key) throws Failure {
		byte[] challenge = new byte[32];
		RANDOM.nextBytes(challenge);
		byte[] signature = sign(work, HashAlgorithm.SHA256, challenge);
		try {
			Signature check = Signature.getInstance(HashAlgorithm.SHA256.signature(work.request().profile().key().isRsa()));
			check.initVerify(key);
			check.update(challenge);
			return check.verify(signature);
		} catch (GeneralSecurityException e) {
			return false; // a signature that is none
		}
	}

	/** Whether the key that the journal knows is still there. In the run that made it, it is. */
	static boolean isOnCard(Work work, PublicKey key) throws Failure {
		return work.madeKey() || proves(work, key);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import org.lynchpin.core.Failure;
import org.lynchpin.core.key.HashAlgorithm;

/** Signs with a private key that never leaves its place: a card's, an authority's. */
@FunctionalInterface
public interface RequestSigner {
	/**
	 * The signature of a message.
	 *
	 * @param hash the hash algorithm of the signature
	 * @param message the whole message; hashing it is the signer's part
	 * @return RSA: PKCS #1 v1.5 (RFC 8017, 8.2), as long as the modulus; EC: the DER {@code ECDSA-Sig-Value} (RFC 3279, 2.2.3)
	 */
	byte[] sign(HashAlgorithm hash, byte[] message) throws Failure;
}

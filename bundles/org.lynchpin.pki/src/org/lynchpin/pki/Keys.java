// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.security.PublicKey;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.lynchpin.core.key.KeyAlgorithm;

/** What is computed from public keys. */
public final class Keys {
	private Keys() {
	}

	/** The key identifier: SHA-1 over the bits of the key (RFC 5280, 4.2.1.2, method 1). */
	public static byte[] identifier(PublicKey key) {
		return Bytes.digest("SHA-1", SubjectPublicKeyInfo.getInstance(key.getEncoded()).getPublicKeyData().getOctets());
	}

	/**
	 * The algorithm of a key, if it is one that a card for sign-in can have. Unlike {@link KeyAlgorithm#of(PublicKey)} this
	 * looks at the name of the curve: others have fields of the same size.
	 */
	public static Optional<KeyAlgorithm> algorithm(PublicKey key) {
		Optional<KeyAlgorithm> bySize = KeyAlgorithm.of(key);
		if (bySize.isEmpty() || bySize.get().isRsa()) {
			return bySize;
		}
		ASN1Encodable curve = SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm().getParameters();
		ASN1Encodable named = bySize.get() == KeyAlgorithm.P256 ? SECObjectIdentifiers.secp256r1 : SECObjectIdentifiers.secp384r1;
		return bySize.filter(algorithm -> named.equals(curve));
	}
}

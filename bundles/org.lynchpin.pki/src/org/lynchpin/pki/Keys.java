// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.security.PublicKey;

import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** What is computed from public keys. */
public final class Keys {
	private Keys() {
	}

	/** The key identifier: SHA-1 over the bits of the key (RFC 5280, 4.2.1.2, method 1). */
	public static byte[] identifier(PublicKey key) {
		return Bytes.digest("SHA-1", SubjectPublicKeyInfo.getInstance(key.getEncoded()).getPublicKeyData().getOctets());
	}
}

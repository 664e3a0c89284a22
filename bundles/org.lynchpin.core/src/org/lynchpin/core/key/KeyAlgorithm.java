// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core.key;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;

/** The key algorithms that a card for sign-in can have (SP 800-78-4, 3.1; RSA 3072 and 4096 as in SP 800-78-5). */
public enum KeyAlgorithm {
	RSA2048("rsa2048", true, 2048), RSA3072("rsa3072", true, 3072), RSA4096("rsa4096", true, 4096),
	P256("p256", false, 256), P384("p384", false, 384);

	private final String id;
	private final boolean rsa;
	private final int bits;

	KeyAlgorithm(String id, boolean rsa, int bits) {
		this.id = id;
		this.rsa = rsa;
		this.bits = bits;
	}

	/** As on the command line: {@code rsa2048}. */
	public String id() {
		return id;
	}

	/** RSA, or else an elliptic curve. */
	public boolean isRsa() {
		return rsa;
	}

	/** Bits of the modulus, or of the field of the curve. */
	public int bits() {
		return bits;
	}

	/** The algorithm named on the command line. */
	public static Optional<KeyAlgorithm> of(String id) {
		return Arrays.stream(values()).filter(each -> each.id.equalsIgnoreCase(id)).findFirst();
	}

	/** The algorithm of a public key, if it is one of these. */
	public static Optional<KeyAlgorithm> of(PublicKey key) {
		return switch (key) {
		case RSAPublicKey rsa -> Arrays.stream(values()).filter(each -> each.rsa && each.bits == rsa.getModulus().bitLength()).findFirst();
		// other curves have fields of the same size: the order tells them apart
		case ECPublicKey ec -> Arrays.stream(values()).filter(each -> !each.rsa && each.order().equals(ec.getParams().getOrder())).findFirst();
		default -> Optional.empty();
		};
	}

	/** The order of the curve's base point (SP 800-186, 3.2.1.3 and 3.2.1.4). */
	private BigInteger order() {
		return new BigInteger(this == P384
				? "FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973"
				: "FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.math.BigInteger;
import java.security.SecureRandom;

/** Serial numbers that nobody can foretell. */
public final class SerialNumbers {
	private static final int BYTES = 16;

	private final SecureRandom random;

	/** Serial numbers from this generator, which must be a cryptographic one. */
	public SerialNumbers(SecureRandom random) {
		this.random = random;
	}

	/** A positive number of exactly 16 bytes with 126 random bits (RFC 5280, 4.1.2.2: positive, at most 20 bytes). */
	public BigInteger next() {
		byte[] bytes = new byte[BYTES];
		random.nextBytes(bytes);
		// the sign bit stays clear, and the length is the same for all
		bytes[0] = (byte) (bytes[0] & 0x3F | 0x40);
		return new BigInteger(bytes);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes as text, and digests that every Java runtime has. */
final class Bytes {
	private Bytes() {
	}

	static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

	/** The magnitude in full bytes, as openssl prints a serial number, but in lower case. */
	static String hex(BigInteger number) {
		String digits = number.abs().toString(16);
		return (number.signum() < 0 ? "-" : "") + (digits.length() % 2 == 0 ? digits : "0" + digits);
	}

	static byte[] digest(String algorithm, byte[] bytes) {
		try {
			return MessageDigest.getInstance(algorithm).digest(bytes);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}

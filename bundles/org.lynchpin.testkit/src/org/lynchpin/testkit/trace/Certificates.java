// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.lynchpin.pki.DerWriter;

/** Certificates that are the same for the same seed, so that a made-up log can be made again to the byte. */
final class Certificates {
	private static final DateTimeFormatter UTC_TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
	private static final DateTimeFormatter GENERALIZED = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
	private static final Instant LAST_UTC_TIME = Instant.parse("2050-01-01T00:00:00Z");
	private static final byte[] SHA256_RSA = DerWriter.sequence(DerWriter.oid("1.2.840.113549.1.1.11"), DerWriter.value(0x05));
	private static final KeyPair PAIR = pair();

	private Certificates() {
	}

	/** A certificate. @param subject its common name @param issuer the common name of who issued it */
	static byte[] certificate(String subject, String issuer, BigInteger serial, Instant notBefore, Instant notAfter) {
		byte[] content = DerWriter.sequence(DerWriter.value(0xA0, DerWriter.integer(BigInteger.TWO)), DerWriter.integer(serial), SHA256_RSA, name(issuer),
				DerWriter.sequence(time(notBefore), time(notAfter)), name(subject), PAIR.getPublic().getEncoded());
		return DerWriter.sequence(content, SHA256_RSA, DerWriter.value(0x03, new byte[] { 0 }, sign(content)));
	}

	/** A PKCS#10 request (RFC 2986). */
	static byte[] request(String subject) {
		byte[] content = DerWriter.sequence(DerWriter.integer(BigInteger.ZERO), name(subject), PAIR.getPublic().getEncoded(), DerWriter.value(0xA0));
		return DerWriter.sequence(content, SHA256_RSA, DerWriter.value(0x03, new byte[] { 0 }, sign(content)));
	}

	/** A name with one common name. */
	static byte[] name(String common) {
		return DerWriter.sequence(DerWriter.value(0x31, DerWriter.sequence(DerWriter.oid("2.5.4.3"), DerWriter.utf8(common))));
	}

	static byte[] sign(byte[] content) {
		try {
			Signature signature = Signature.getInstance("SHA256withRSA");
			signature.initSign(PAIR.getPrivate());
			signature.update(content);
			return signature.sign();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private static byte[] time(Instant instant) {
		return instant.isBefore(LAST_UTC_TIME) ? DerWriter.value(0x17, UTC_TIME.format(instant).getBytes(StandardCharsets.US_ASCII))
				: DerWriter.value(0x18, GENERALIZED.format(instant).getBytes(StandardCharsets.US_ASCII));
	}

	/** A key for examples: it is the same each time and protects nothing. */
	private static KeyPair pair() {
		try {
			SecureRandom seeded = SecureRandom.getInstance("SHA1PRNG");
			seeded.setSeed("synthetic".getBytes(StandardCharsets.US_ASCII));
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048, seeded);
			return generator.generateKeyPair();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

import org.lynchpin.card.apdu.Tlv;

/**
 * Certificates that say <em>this key was made on this card</em> (RFC 5280, 4.1), in the form of the widespread vendor
 * instruction. Nobody vouches for the card itself: the issuer is self-signed.
 */
final class AttestationCertificate {
	private static final int SEQUENCE = 0x30;
	private static final int SET = 0x31;
	private static final int INTEGER = 0x02;
	private static final int OID = 0x06;
	private static final int UTF8 = 0x0C;
	private static final int OCTETS = 0x04;
	private static final String COMMON_NAME = "550403";
	private static final String ECDSA_WITH_SHA256 = "2A8648CE3D040302";
	private static final String SHA256_WITH_RSA = "2A864886F70D01010B";
	/** 1.3.6.1.4.1.41482.3.3, .7 and .8: version, serial number, policies of PIN and touch. */
	private static final String VERSION = "2B0601040182C40A0303";
	private static final String SERIAL = "2B0601040182C40A0307";
	private static final String POLICY = "2B0601040182C40A0308";
	private static final String BASIC_CONSTRAINTS = "551D13";
	private final int cardSerial;
	private final byte[] cardVersion;
	private final SecureRandom random = new SecureRandom();

	AttestationCertificate(int cardSerial, byte[] cardVersion) {
		this.cardSerial = cardSerial;
		this.cardVersion = cardVersion;
	}

	/** A certificate over the key in a slot. */
	byte[] over(int slot, SlotKey key, SlotKey issuer) throws GeneralSecurityException {
		byte[] serial = BigInteger.valueOf(cardSerial).toByteArray();
		byte[] extensions = Tlv.encode(SEQUENCE, extension(VERSION, cardVersion), extension(SERIAL, Tlv.encode(INTEGER, serial)),
				extension(POLICY, new byte[] { (byte) key.pinPolicy(), (byte) key.touchPolicy() }));
		String subject = "PIV attestation of slot %02X".formatted(slot);
		return sign(subject, key.publicKey(), extensions, issuer);
	}

	/** The issuer's own certificate. */
	byte[] ofIssuer(SlotKey issuer) throws GeneralSecurityException {
		byte[] authority = Tlv.encode(SEQUENCE, Tlv.encode(0x01, new byte[] { (byte) 0xFF }));
		return sign(issuerName(), issuer.publicKey(), Tlv.encode(SEQUENCE, extension(BASIC_CONSTRAINTS, authority)), issuer);
	}

	private String issuerName() {
		return "Software card " + cardSerial;
	}

	private byte[] sign(String subject, PublicKey key, byte[] extensions, SlotKey issuer) throws GeneralSecurityException {
		boolean rsa = issuer.algorithm().isRsa();
		byte[] algorithm = rsa ? Tlv.encode(SEQUENCE, oid(SHA256_WITH_RSA), Tlv.encode(0x05)) : Tlv.encode(SEQUENCE, oid(ECDSA_WITH_SHA256));
		byte[] number = new byte[16];
		random.nextBytes(number);
		number[0] = (byte) (number[0] & 0x7F | 0x40);
		byte[] body = Tlv.encode(SEQUENCE, Tlv.encode(0xA0, Tlv.encode(INTEGER, new byte[] { 2 })), Tlv.encode(INTEGER, number), algorithm, name(issuerName()),
				validity(), name(subject), key.getEncoded(), Tlv.encode(0xA3, extensions));
		return Tlv.encode(SEQUENCE, body, algorithm, Tlv.encode(0x03, new byte[1], signature(issuer.privateKey(), rsa, body)));
	}

	private static byte[] signature(PrivateKey key, boolean rsa, byte[] body) throws GeneralSecurityException {
		Signature signature = Signature.getInstance(rsa ? "SHA256withRSA" : "SHA256withECDSA");
		signature.initSign(key);
		signature.update(body);
		return signature.sign();
	}

	/** Without a well-defined end (RFC 5280, 4.1.2.5). */
	private static byte[] validity() {
		String now = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).format(ZonedDateTime.now(ZoneOffset.UTC));
		return Tlv.encode(SEQUENCE, Tlv.encode(0x17, ascii(now.substring(2))), Tlv.encode(0x18, ascii("99991231235959Z")));
	}

	private static byte[] name(String commonName) {
		return Tlv.encode(SEQUENCE, Tlv.encode(SET, Tlv.encode(SEQUENCE, oid(COMMON_NAME), Tlv.encode(UTF8, commonName.getBytes(StandardCharsets.UTF_8)))));
	}

	private static byte[] extension(String id, byte[] value) {
		return Tlv.encode(SEQUENCE, oid(id), Tlv.encode(OCTETS, value));
	}

	private static byte[] oid(String encoded) {
		return Tlv.encode(OID, HexFormat.of().parseHex(encoded));
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.lynchpin.pki.DerReader;
import org.lynchpin.pki.DerWriter;
import org.lynchpin.pki.PkiFailure;

/**
 * Rebuilds certificates with other names, numbers, keys and signatures; validity and algorithms stay, and what they may be
 * used for. Everything else that an extension says is left out.
 */
final class Certificates {
	/** basicConstraints, keyUsage, extKeyUsage (RFC 5280, 4.2.1): they name nobody. */
	private static final byte[][] KEPT = { DerWriter.oid("2.5.29.19"), DerWriter.oid("2.5.29.15"), DerWriter.oid("2.5.29.37") };
	private static final byte[] COUNTRY = DerWriter.oid("2.5.4.6");
	private final Pseudonyms names;
	private final TextRedactor text;

	Certificates(Pseudonyms names, TextRedactor text) {
		this.names = names;
		this.text = text;
	}

	/** The rebuilt certificate, or certification request as noise in its length; empty where it is neither. */
	Optional<byte[]> redact(byte[] der) {
		if (der.length < 100 || der[0] != 0x30 || (der[1] & 0xFF) < 0x81) {
			return Optional.empty();
		}
		try {
			DerReader.Value whole = new DerReader(der).next(DerWriter.SEQUENCE);
			DerReader outer = whole.inside();
			DerReader.Value content = outer.next(DerWriter.SEQUENCE);
			DerReader.Value algorithm = outer.next(DerWriter.SEQUENCE);
			DerReader.Value signature = outer.next(0x03);
			DerReader fields = content.inside();
			DerReader.Value first = fields.next();
			if (first.tag() != 0xA0) {
				names.count(RedactionKind.CREDENTIAL);
				return Optional.of(names.noise(der, der.length));
			}
			byte[] rebuilt = DerWriter.sequence(content(first, fields), algorithm.encoded(), DerWriter.value(0x03, new byte[1], names.noise(signature.encoded(), signature.content().length - 1)));
			names.thumbprint(thumbprint(whole.encoded()), thumbprint(rebuilt));
			names.count(RedactionKind.CERTIFICATE);
			return Optional.of(rebuilt);
		} catch (PkiFailure e) {
			return Optional.empty();
		}
	}

	private byte[] content(DerReader.Value version, DerReader fields) throws PkiFailure {
		byte[] serial = serial(fields.next(DerWriter.INTEGER));
		byte[] algorithm = fields.next(DerWriter.SEQUENCE).encoded();
		byte[] issuer = name(fields.next(DerWriter.SEQUENCE));
		byte[] validity = fields.next(DerWriter.SEQUENCE).encoded();
		byte[] subject = name(fields.next(DerWriter.SEQUENCE));
		byte[] key = key(fields.next(DerWriter.SEQUENCE));
		byte[] extensions = new byte[0];
		while (fields.hasNext()) {
			DerReader.Value more = fields.next();
			if (more.tag() == 0xA3) {
				extensions = extensions(more);
			}
		}
		return DerWriter.sequence(version.encoded(), serial, algorithm, issuer, validity, subject, key, extensions);
	}

	private byte[] serial(DerReader.Value serial) {
		String hex = new BigInteger(serial.content()).toString(16);
		return DerWriter.integer(new BigInteger(WellKnown.lower(names.serial(hex.replace("-", ""))), 16));
	}

	/** A key of the same form, that opens nothing. */
	private byte[] key(DerReader.Value key) throws PkiFailure {
		DerReader inside = key.inside();
		byte[] algorithm = inside.next(DerWriter.SEQUENCE).encoded();
		byte[] bits = inside.next(0x03).content();
		byte[] noise = names.noise(bits, bits.length);
		// RSA: what stands before the modulus, and the exponent behind it, stay
		int head = bits.length > 250 ? 9 : 2;
		int tail = bits.length > 250 ? 6 : 0;
		System.arraycopy(bits, 0, noise, 0, Math.min(head, bits.length));
		System.arraycopy(bits, bits.length - tail, noise, bits.length - tail, tail);
		if (tail > 0) {
			noise[bits.length - tail] = bits[bits.length - tail];
			noise[head + 1] |= (byte) 0x80;
		}
		return DerWriter.sequence(algorithm, DerWriter.value(0x03, noise));
	}

	private static byte[] extensions(DerReader.Value explicit) throws PkiFailure {
		ByteArrayOutputStream kept = new ByteArrayOutputStream();
		DerReader all = explicit.inside().next(DerWriter.SEQUENCE).inside();
		while (all.hasNext()) {
			DerReader.Value extension = all.next(DerWriter.SEQUENCE);
			byte[] id = extension.inside().next(DerWriter.OBJECT_IDENTIFIER).encoded();
			for (byte[] keep : KEPT) {
				if (java.util.Arrays.equals(keep, id)) {
					kept.writeBytes(extension.encoded());
				}
			}
		}
		return kept.size() == 0 ? new byte[0] : DerWriter.value(0xA3, DerWriter.sequence(kept.toByteArray()));
	}

	/** A distinguished name with other words (RFC 5280, 4.1.2.4). */
	byte[] name(DerReader.Value name) throws PkiFailure {
		ByteArrayOutputStream sets = new ByteArrayOutputStream();
		DerReader all = name.inside();
		while (all.hasNext()) {
			DerReader.Value set = all.next(0x31);
			ByteArrayOutputStream attributes = new ByteArrayOutputStream();
			DerReader inside = set.inside();
			while (inside.hasNext()) {
				DerReader attribute = inside.next(DerWriter.SEQUENCE).inside();
				byte[] type = attribute.next(DerWriter.OBJECT_IDENTIFIER).encoded();
				DerReader.Value value = attribute.next();
				attributes.writeBytes(DerWriter.sequence(type, java.util.Arrays.equals(type, COUNTRY) ? value.encoded() : word(value)));
			}
			sets.writeBytes(DerWriter.value(0x31, attributes.toByteArray()));
		}
		return DerWriter.sequence(sets.toByteArray());
	}

	private byte[] word(DerReader.Value value) {
		boolean wide = value.tag() == 0x1E;
		String original = wide ? new String(new String(value.content(), StandardCharsets.UTF_16BE).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
				: new String(value.content(), StandardCharsets.ISO_8859_1);
		String alias = original;
		if (!WellKnown.name(original)) {
			alias = text.text(original, 1);
			alias = alias.equals(original) ? names.name(original) : alias;
		}
		return DerWriter.value(wide ? DerWriter.UTF8_STRING : value.tag(), alias.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static String thumbprint(byte[] der) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(der));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}

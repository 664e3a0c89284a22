// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.lynchpin.card.apdu.MalformedTlv;
import org.lynchpin.card.apdu.Tlv;

/** The data object of a certificate (SP 800-73-4 part 1, table 10 and appendix A): {@code 70} certificate, {@code 71} CertInfo, {@code FE}. */
final class CertificateObject {
	private static final int CERTIFICATE = 0x70;
	private static final int SEQUENCE = 0x30;
	private static final int CERT_INFO = 0x71;
	private static final int ERROR_DETECTION = 0xFE;
	/** No certificate is longer; a compressed one that is, is an attack. */
	private static final int LONGEST = 64 * 1024;
	private static final int OVERHEAD = 16;

	/** What is wrong with an object. */
	enum Damage {
		STRUCTURE, COMPRESSION, CERTIFICATE
	}

	/** An object that holds no readable certificate. */
	static final class Damaged extends Exception {
		private static final long serialVersionUID = 1;
		private final Damage damage;

		Damaged(Damage damage, Throwable cause) {
			super(damage.name(), cause);
			this.damage = damage;
		}

		Damage damage() {
			return damage;
		}
	}

	private CertificateObject() {
	}

	/** The certificate in the value of an object; by its first bytes, since writers differ in what CertInfo says of compression. */
	static X509Certificate decode(byte[] value) throws Damaged {
		byte[] content = content(value);
		byte[] der = content.length > 2 && content[0] == 0x1F && content[1] == (byte) 0x8B ? inflate(content) : content;
		try {
			return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
		} catch (CertificateException | RuntimeException e) { // the JDK's parser throws both for hostile bytes
			throw new Damaged(Damage.CERTIFICATE, e);
		}
	}

	private static byte[] content(byte[] value) throws Damaged {
		try {
			List<Tlv> objects = Tlv.parse(value);
			// Some writers leave the wrapping out and put the bare certificate, a SEQUENCE.
			Optional<byte[]> bare = Tlv.find(objects, SEQUENCE).map(Tlv::encode);
			return Tlv.find(objects, CERTIFICATE).map(Tlv::value).or(() -> bare).orElseThrow(() -> new Damaged(Damage.STRUCTURE, null));
		} catch (MalformedTlv e) {
			throw new Damaged(Damage.STRUCTURE, e);
		}
	}

	private static byte[] inflate(byte[] zipped) throws Damaged {
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
			byte[] der = in.readNBytes(LONGEST + 1);
			if (der.length > LONGEST) {
				throw new Damaged(Damage.COMPRESSION, null);
			}
			return der;
		} catch (IOException e) {
			throw new Damaged(Damage.COMPRESSION, e);
		}
	}

	/** Whether the value is empty, or was left by {@link #filler}. */
	static boolean isEmpty(byte[] value) {
		try {
			return Tlv.parse(value).stream().allMatch(each -> each.tag() == CERT_INFO || each.tag() == ERROR_DETECTION
					|| each.tag() == CERTIFICATE && isZero(each.value()));
		} catch (MalformedTlv e) {
			return false;
		}
	}

	private static boolean isZero(byte[] bytes) {
		for (byte each : bytes) {
			if (each != 0) {
				return false;
			}
		}
		return true;
	}

	/** The value of an object with the certificate as it is. */
	static byte[] encode(byte[] der) {
		return value(der, 0);
	}

	/** The value of an object with the certificate compressed (RFC 1952), which not every reader can read. */
	static byte[] encodeCompressed(byte[] der) {
		ByteArrayOutputStream zipped = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
			out.write(der);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException("Memory does not fail to be written", e);
		}
		return value(zipped.toByteArray(), 1);
	}

	/** A value of the length that a certificate of {@code size} bytes has, to find out whether it fits. */
	static byte[] filler(int size) {
		return value(new byte[size], 0);
	}

	/** Bytes of the object beside the certificate, at most. */
	static int overhead() {
		return OVERHEAD;
	}

	private static byte[] value(byte[] certificate, int certInfo) {
		byte[] first = Tlv.encode(CERTIFICATE, certificate);
		byte[] second = Tlv.encode(CERT_INFO, new byte[] { (byte) certInfo });
		byte[] third = Tlv.encode(ERROR_DETECTION);
		ByteArrayOutputStream out = new ByteArrayOutputStream(first.length + OVERHEAD);
		out.writeBytes(first);
		out.writeBytes(second);
		out.writeBytes(third);
		return out.toByteArray();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * The TLS 1.2 handshake (RFC 5246) that TLS-DSK carries in {@code gssapi-data}: hello, certificates, the names of the
 * authorities that the registrar accepts, and an alert where it refuses. What is encrypted on the wire is noise here.
 */
final class Handshake {
	private static final int HANDSHAKE = 22;
	private static final int VERSION = 0x0303;
	private final Random random;
	private final ByteArrayOutputStream transcript = new ByteArrayOutputStream();

	Handshake(long seed) {
		this.random = new Random(seed);
	}

	/** ClientHello. */
	String clientHello(String server) {
		byte[] name = server.getBytes(StandardCharsets.US_ASCII);
		byte[] list = bytes(number(name.length + 3, 2), number(0, 1), number(name.length, 2), name);
		byte[] extension = bytes(number(0, 2), number(list.length, 2), list);
		return base64(record(message(1, number(VERSION, 2), noise(32), number(0, 1), number(6, 2), number(0xC027, 2), number(0x003C, 2), number(0x002F, 2),
				number(1, 1), number(0, 1), number(extension.length, 2), extension)));
	}

	/** ServerHello, Certificate, CertificateRequest, ServerHelloDone. @param authorities the common names that it accepts */
	String serverHello(byte[] certificate, List<String> authorities) {
		ByteArrayOutputStream names = new ByteArrayOutputStream();
		for (String authority : authorities) {
			byte[] name = Certificates.name(authority);
			names.writeBytes(number(name.length, 2));
			names.writeBytes(name);
		}
		return base64(record(message(2, number(VERSION, 2), noise(32), number(32, 1), noise(32), number(0xC027, 2), number(0, 1)), certificates(certificate),
				message(13, number(1, 1), number(1, 1), number(4, 2), number(0x0401, 2), number(0x0201, 2), number(names.size(), 2), names.toByteArray()),
				message(14)));
	}

	/** Certificate, ClientKeyExchange, CertificateVerify, ChangeCipherSpec, Finished. */
	String clientCertificate(byte[] certificate) {
		byte[] first = certificates(certificate);
		byte[] exchange = message(16, number(256, 2), noise(256));
		byte[] signature = Certificates.sign(transcript.toByteArray());
		byte[] verify = message(15, number(0x0401, 2), number(signature.length, 2), signature);
		return base64(bytes(record(first, exchange, verify), changeCipherSpec(), encryptedFinished()));
	}

	/** ChangeCipherSpec, Finished. */
	String serverFinished() {
		return base64(bytes(changeCipherSpec(), encryptedFinished()));
	}

	/** A fatal alert (RFC 5246, 7.2). */
	static String alert(int number) {
		return base64(bytes(number(21, 1), number(VERSION, 2), number(2, 2), number(2, 1), number(number, 1)));
	}

	private byte[] certificates(byte[] certificate) {
		return message(11, number(certificate.length + 3, 3), number(certificate.length, 3), certificate);
	}

	private byte[] changeCipherSpec() {
		return bytes(number(20, 1), number(VERSION, 2), number(1, 2), number(1, 1));
	}

	private byte[] encryptedFinished() {
		return bytes(number(HANDSHAKE, 1), number(VERSION, 2), number(80, 2), noise(80));
	}

	private byte[] message(int type, byte[]... parts) {
		byte[] body = bytes(parts);
		byte[] message = bytes(number(type, 1), number(body.length, 3), body);
		transcript.writeBytes(message);
		return message;
	}

	private static byte[] record(byte[]... messages) {
		byte[] body = bytes(messages);
		return bytes(number(HANDSHAKE, 1), number(VERSION, 2), number(body.length, 2), body);
	}

	private byte[] noise(int length) {
		byte[] noise = new byte[length];
		random.nextBytes(noise);
		return noise;
	}

	private static byte[] number(int value, int length) {
		byte[] bytes = new byte[length];
		for (int i = 0; i < length; i++) {
			bytes[i] = (byte) (value >>> 8 * (length - 1 - i));
		}
		return bytes;
	}

	private static byte[] bytes(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

	private static String base64(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}
}

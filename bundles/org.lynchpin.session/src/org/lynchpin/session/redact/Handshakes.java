// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

import org.lynchpin.pki.DerReader;
import org.lynchpin.pki.PkiFailure;

/**
 * Rebuilds the TLS records (RFC 5246) of a handshake: types of messages, alerts, cipher suites and the validity of
 * certificates stay; names are others, what is encrypted, signed or random is noise.
 */
final class Handshakes {
	private static final int CHANGE_CIPHER_SPEC = 20;
	private static final int ALERT = 21;
	private static final int HANDSHAKE = 22;
	private final Pseudonyms names;
	private final Certificates certificates;

	Handshakes(Pseudonyms names, Certificates certificates) {
		this.names = names;
		this.certificates = certificates;
	}

	/** The rebuilt records; empty where these are none. */
	Optional<byte[]> redact(byte[] bytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
		ByteArrayOutputStream open = new ByteArrayOutputStream();
		boolean encrypted = false;
		int version = 0;
		int at = 0;
		while (at < bytes.length) {
			int type = bytes[at];
			if (at + 5 > bytes.length || type < CHANGE_CIPHER_SPEC || type > 23 || bytes[at + 1] != 3 || at + 5 + number(bytes, at + 3, 2) > bytes.length) {
				return Optional.empty();
			}
			version = number(bytes, at + 1, 2);
			byte[] body = Arrays.copyOfRange(bytes, at + 5, at + 5 + number(bytes, at + 3, 2));
			at += 5 + body.length;
			if (type == HANDSHAKE && !encrypted) {
				open.writeBytes(body);
				continue;
			}
			flush(open, version, out);
			encrypted |= type == CHANGE_CIPHER_SPEC;
			boolean plain = type == CHANGE_CIPHER_SPEC || type == ALERT && body.length == 2;
			record(out, type, version, plain ? body : names.noise(body, body.length));
		}
		flush(open, version, out);
		return bytes.length == 0 ? Optional.empty() : Optional.of(out.toByteArray());
	}

	private void flush(ByteArrayOutputStream open, int version, ByteArrayOutputStream out) {
		if (open.size() > 0) {
			byte[] messages = messages(open.toByteArray());
			for (int at = 0; at < messages.length; at += 16_384) {
				record(out, HANDSHAKE, version, Arrays.copyOfRange(messages, at, Math.min(messages.length, at + 16_384)));
			}
			open.reset();
		}
	}

	private static void record(ByteArrayOutputStream out, int type, int version, byte[] body) {
		out.write(type);
		write(out, version, 2);
		write(out, body.length, 2);
		out.writeBytes(body);
	}

	private byte[] messages(byte[] bytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
		int at = 0;
		while (at < bytes.length) {
			if (at + 4 > bytes.length || at + 4 + number(bytes, at + 1, 3) > bytes.length) {
				// cut off, or encrypted without a word before
				out.writeBytes(names.noise(bytes, bytes.length - at));
				break;
			}
			byte[] body = Arrays.copyOfRange(bytes, at + 4, at + 4 + number(bytes, at + 1, 3));
			byte[] other = message(bytes[at], body);
			out.write(bytes[at]);
			write(out, other.length, 3);
			out.writeBytes(other);
			at += 4 + body.length;
		}
		return out.toByteArray();
	}

	private byte[] message(int type, byte[] body) {
		try {
			return switch (type) {
			case 1, 2 -> hello(type, body);
			case 11 -> list(body);
			case 13 -> request(body);
			case 14 -> body;
			case 15, 16 -> keepLength(body, type == 15 ? 4 : 2);
			default -> names.noise(body, body.length);
			};
		} catch (IndexOutOfBoundsException | PkiFailure | IllegalArgumentException e) {
			return names.noise(body, body.length);
		}
	}

	private byte[] keepLength(byte[] body, int head) {
		byte[] noise = names.noise(body, body.length);
		System.arraycopy(body, 0, noise, 0, Math.min(head, body.length));
		return noise;
	}

	/** Version, random, session, suites; extensions, among which the server's name, are left out. */
	private byte[] hello(int type, byte[] body) {
		byte[] out = body.clone();
		System.arraycopy(names.noise(body, 32), 0, out, 2, 32);
		int session = body[34] & 0xFF;
		System.arraycopy(names.noise(body, session), 0, out, 35, session);
		int at = 35 + session;
		at += type == 2 ? 3 : 2 + number(body, at, 2);
		at += type == 2 ? 0 : 1 + (body[at] & 0xFF);
		return Arrays.copyOf(out, at);
	}

	private byte[] list(byte[] body) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		int end = 3 + number(body, 0, 3);
		for (int at = 3; at < end;) {
			int length = number(body, at, 3);
			byte[] certificate = Arrays.copyOfRange(body, at + 3, at + 3 + length);
			byte[] other = certificates.redact(certificate).orElseGet(() -> names.noise(certificate, certificate.length));
			write(all, other.length, 3);
			all.writeBytes(other);
			at += 3 + length;
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		write(out, all.size(), 3);
		out.writeBytes(all.toByteArray());
		return out.toByteArray();
	}

	/** The names of the authorities that the server accepts; before TLS 1.2 there are no signature algorithms. */
	private byte[] request(byte[] body) throws PkiFailure {
		int types = 1 + (body[0] & 0xFF);
		int signatures = types + 2 <= body.length && types + 2 + number(body, types, 2) == body.length ? 0 : 2 + number(body, types, 2);
		int at = types + signatures;
		int end = at + 2 + number(body, at, 2);
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (int next = at + 2; next < end;) {
			int length = number(body, next, 2);
			byte[] name = certificates.name(new DerReader(Arrays.copyOfRange(body, next + 2, next + 2 + length)).next());
			write(all, name.length, 2);
			all.writeBytes(name);
			next += 2 + length;
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(body, 0, at);
		write(out, all.size(), 2);
		out.writeBytes(all.toByteArray());
		return out.toByteArray();
	}

	private static int number(byte[] bytes, int at, int length) {
		int number = 0;
		for (int i = 0; i < length; i++) {
			number = number << 8 | bytes[at + i] & 0xFF;
		}
		return number;
	}

	private static void write(ByteArrayOutputStream out, int number, int length) {
		for (int i = length - 1; i >= 0; i--) {
			out.write(number >>> 8 * i);
		}
	}
}

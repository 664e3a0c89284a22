// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.redact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Redacts bytes: NTLM messages, TLS handshakes, certificates and texts keep their structure, other credentials become noise. */
final class Blobs {
	private static final byte[] NTLM = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);
	private final Pseudonyms names;
	private final TextRedactor text;
	private final Certificates certificates;
	private final Handshakes handshakes;
	private final NtlmMessages ntlm;

	Blobs(Pseudonyms names, TextRedactor text) {
		this.names = names;
		this.text = text;
		this.certificates = new Certificates(names, text);
		this.handshakes = new Handshakes(names, certificates);
		this.ntlm = new NtlmMessages(names);
	}

	/**
	 * The redacted bytes; empty where nothing in them has to go.
	 *
	 * @param credential whether they are one, whatever they hold
	 */
	Optional<byte[]> redact(byte[] bytes, boolean credential, int depth) {
		int message = find(bytes);
		if (message >= 0) {
			// SPNEGO wraps it: the wrapping has lengths that must fit, and says nothing
			byte[] inner = ntlm.redact(Arrays.copyOfRange(bytes, message, bytes.length));
			return Optional.of(inner);
		}
		Optional<byte[]> known = handshakes.redact(bytes).or(() -> certificates.redact(bytes));
		if (known.isPresent()) {
			return known;
		}
		Optional<byte[]> plain = plain(bytes, depth);
		if (plain.isPresent() || !credential) {
			return plain;
		}
		names.count(RedactionKind.CREDENTIAL);
		return Optional.of(names.noise(bytes, bytes.length));
	}

	private static int find(byte[] bytes) {
		for (int i = 0; i <= Math.min(bytes.length - NTLM.length, 200); i++) {
			if (Arrays.equals(bytes, i, i + NTLM.length, NTLM, 0, NTLM.length)) {
				return i;
			}
		}
		return -1;
	}

	/** Text in UTF-8, windows-1252 or UTF-16. */
	private Optional<byte[]> plain(byte[] bytes, int depth) {
		int zeros = 0;
		int controls = 0;
		int high = 0;
		for (int i = 0; i < bytes.length; i++) {
			byte b = bytes[i];
			zeros += b == 0 ? 1 : 0;
			controls += b > 0 && b < 0x20 && b != '\r' && b != '\n' && b != '\t' || b == 0x7F ? 1 : 0;
			high += b < 0 ? 1 : 0;
		}
		// numbers and hashes look like text by accident; windows-1252 has few letters beyond ASCII
		if (bytes.length < 4 || controls > 0 || high > 0 && !utf8(bytes) && high > bytes.length / 8) {
			return Optional.empty();
		}
		if (zeros == 0) {
			return changed(bytes, depth);
		}
		if (zeros < bytes.length / 3 || bytes.length % 2 != 0) {
			return Optional.empty();
		}
		var wide = bytes[0] == 0 || bytes[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
		return changed(new String(bytes, wide).getBytes(StandardCharsets.UTF_8), depth).map(utf8 -> new String(utf8, StandardCharsets.UTF_8).getBytes(wide));
	}

	private static boolean utf8(byte[] bytes) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
			return true;
		} catch (java.nio.charset.CharacterCodingException e) {
			return false;
		}
	}

	private Optional<byte[]> changed(byte[] bytes, int depth) {
		String before = new String(bytes, StandardCharsets.ISO_8859_1);
		String after = text.text(before, depth + 1);
		return after.equals(before) ? Optional.empty() : Optional.of(after.getBytes(StandardCharsets.ISO_8859_1));
	}
}

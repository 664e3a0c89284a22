// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.enrollment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The ways in which a secret could stand in a file. */
final class Secrets {
	private Secrets() {
	}

	/** As it is, padded for the card, in hexadecimal of both cases, in base64 at each of the three offsets, and each text in UTF-16 as well. */
	static List<byte[]> encodings(byte[] secret) {
		List<byte[]> all = new ArrayList<>();
		for (byte[] form : List.of(secret, padded(secret))) {
			all.add(form.clone());
			String hex = HexFormat.of().formatHex(form);
			texts(all, hex);
			texts(all, hex.toUpperCase(Locale.ROOT));
			for (int offset = 0; offset < 3; offset++) {
				texts(all, base64(form, offset));
			}
		}
		texts(all, new String(secret, StandardCharsets.ISO_8859_1));
		return all;
	}

	private static void texts(List<byte[]> all, String text) {
		all.add(text.getBytes(StandardCharsets.ISO_8859_1));
		all.add(text.getBytes(StandardCharsets.UTF_16LE));
		all.add(text.getBytes(StandardCharsets.UTF_16BE));
	}

	private static byte[] padded(byte[] secret) {
		byte[] padded = Arrays.copyOf(secret, Math.max(8, secret.length));
		Arrays.fill(padded, secret.length, padded.length, (byte) 0xFF);
		return padded;
	}

	/** The characters that depend on the secret alone, wherever in a longer text it begins. */
	private static String base64(byte[] secret, int offset) {
		byte[] shifted = new byte[secret.length + offset];
		System.arraycopy(secret, 0, shifted, offset, secret.length);
		String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
		int first = offset == 0 ? 0 : offset + 1;
		int last = text.length() - (shifted.length % 3 == 0 ? 0 : 1);
		return text.substring(first, last);
	}

	static boolean contains(byte[] content, byte[] wanted) {
		outer: for (int i = 0; i <= content.length - wanted.length; i++) {
			for (int j = 0; j < wanted.length; j++) {
				if (content[i + j] != wanted[j]) {
					continue outer;
				}
			}
			return true;
		}
		return false;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.util.Arrays;
import java.util.Optional;

/** Cuts values out of DER without reading and writing them again: a signature covers the bytes that were sent. */
final class DerSlices {
	private DerSlices() {
	}

	/** The first value inside the outermost one, with its tag and length; empty where a length is indefinite or wrong. */
	static Optional<byte[]> first(byte[] der) {
		int inside = content(der, 0);
		if (inside < 0) {
			return Optional.empty();
		}
		int start = content(der, inside);
		if (start < 0) {
			return Optional.empty();
		}
		int end = start + length(der, inside);
		return end <= der.length ? Optional.of(Arrays.copyOfRange(der, inside, end)) : Optional.empty();
	}

	/** Where the content of the value at {@code at} begins; -1 where it cannot be told. One-byte tags only. */
	private static int content(byte[] der, int at) {
		if (at + 2 > der.length || (der[at + 1] & 0xFF) == 0x80 || (der[at + 1] & 0xFF) > 0x83) {
			return -1;
		}
		int bytes = (der[at + 1] & 0x80) == 0 ? 0 : der[at + 1] & 0x7F;
		return at + 2 + bytes <= der.length ? at + 2 + bytes : -1;
	}

	private static int length(byte[] der, int at) {
		int first = der[at + 1] & 0xFF;
		if (first < 0x80) {
			return first;
		}
		int length = 0;
		for (int i = 0; i < (first & 0x7F); i++) {
			length = length << 8 | der[at + 2 + i] & 0xFF;
		}
		return length;
	}
}

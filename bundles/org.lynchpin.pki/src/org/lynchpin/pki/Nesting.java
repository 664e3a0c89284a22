// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.io.IOException;

/** Refuses BER that nests so deep that a recursive parser would run out of stack. */
final class Nesting {
	private Nesting() {
	}

	/** @throws IOException if constructed values nest deeper than {@code deepest}, or lengths run out of the data */
	static void check(byte[] bytes, int deepest) throws IOException {
		// ends of the constructed values that are open; -1 for those of indefinite length
		int[] ends = new int[deepest + 1];
		int depth = 0;
		int at = 0;
		while (at < bytes.length) {
			while (depth > 0 && ends[depth - 1] == at) {
				depth--;
			}
			int tag = bytes[at++] & 0xFF;
			if ((tag & 0x1F) == 0x1F) {
				while (at < bytes.length && (bytes[at++] & 0x80) != 0) {
					// the rest of a tag of several bytes
					continue;
				}
			}
			if (at >= bytes.length) {
				throw new IOException("cut off");
			}
			int length = bytes[at++] & 0xFF;
			boolean indefinite = length == 0x80;
			if (length > 0x80) {
				int count = length & 0x7F;
				if (count > 4 || at + count > bytes.length) {
					throw new IOException("length");
				}
				length = 0;
				for (int i = 0; i < count; i++) {
					length = length << 8 | bytes[at++] & 0xFF;
				}
			}
			if (tag == 0 && length == 0) {
				if (depth > 0 && ends[depth - 1] == -1) {
					depth--;
				}
				continue;
			}
			boolean constructed = (tag & 0x20) != 0;
			if (!indefinite && (length < 0 || length > bytes.length - at)) {
				throw new IOException("length");
			}
			if (constructed) {
				if (depth == deepest) {
					throw new IOException("too deep");
				}
				ends[depth++] = indefinite ? -1 : at + length;
			} else if (indefinite) {
				throw new IOException("indefinite length of a primitive value");
			} else {
				at += length;
			}
		}
	}
}

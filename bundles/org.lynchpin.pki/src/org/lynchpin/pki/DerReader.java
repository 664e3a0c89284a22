// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.pki;

import java.util.Arrays;

/**
 * Reads one DER value after the other (X.690, 10) without looking into them, for the few places that need the bytes as they
 * came or that meet a structure of nobody's library. Definite lengths only; tags of up to four bytes.
 */
public final class DerReader {
	private final byte[] bytes;
	private int at;

	/** @param bytes values one behind the other */
	public DerReader(byte[] bytes) {
		this.bytes = bytes;
	}

	/**
	 * One value.
	 *
	 * @param tag the bytes of the tag as one number: {@code 0x30}, {@code 0x7F49}
	 * @param encoded the whole value with tag and length
	 * @param header how many bytes tag and length take
	 */
	public record Value(int tag, byte[] encoded, int header) {
		/** The bytes behind tag and length. */
		public byte[] content() {
			return Arrays.copyOfRange(encoded, header, encoded.length);
		}

		/** Reads the values inside. */
		public DerReader inside() {
			return new DerReader(content());
		}
	}

	/** Whether there is another value. */
	public boolean hasNext() {
		return at < bytes.length;
	}

	/** The next value. */
	public Value next() throws PkiFailure {
		int start = at;
		int tag = tag();
		int length = length();
		if (length > bytes.length - at) {
			throw new PkiFailure("der-unreadable");
		}
		int header = at - start;
		at += length;
		return new Value(tag, Arrays.copyOfRange(bytes, start, at), header);
	}

	/** The next value, which must have this tag. */
	public Value next(int tag) throws PkiFailure {
		Value value = next();
		if (value.tag != tag) {
			throw new PkiFailure("der-unreadable");
		}
		return value;
	}

	private int tag() throws PkiFailure {
		int tag = octet();
		if ((tag & 0x1F) == 0x1F) {
			int count = 1;
			int octet;
			do {
				if (++count > 4) {
					throw new PkiFailure("der-unreadable");
				}
				octet = octet();
				tag = tag << 8 | octet;
			} while ((octet & 0x80) != 0);
		}
		return tag;
	}

	private int length() throws PkiFailure {
		int first = octet();
		if (first < 0x80) {
			return first;
		}
		int count = first & 0x7F;
		if (count == 0 || count > 4) {
			throw new PkiFailure("der-unreadable");
		}
		int length = 0;
		for (int i = 0; i < count; i++) {
			length = length << 8 | octet();
		}
		if (length < 0) {
			throw new PkiFailure("der-unreadable");
		}
		return length;
	}

	private int octet() throws PkiFailure {
		if (at >= bytes.length) {
			throw new PkiFailure("der-unreadable");
		}
		return bytes[at++] & 0xFF;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.apdu;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A BER-TLV data object as cards use them (ISO/IEC 7816-4, 5.2.2): tags of up to three bytes, definite lengths of up to
 * three bytes. A value is never looked into unasked, so that nesting costs nothing.
 *
 * @param tag the tag's bytes as one number: {@code 0x5C}, {@code 0x7F49}, {@code 0x5FC102}
 */
public record Tlv(int tag, byte[] value) {
	private static final int LONGEST_TAG = 3;
	private static final int LONGEST_LENGTH = 3;

	/** The data objects that {@code bytes} consist of. Filler bytes 00 and FF between them are skipped (5.2.2.1). */
	public static List<Tlv> parse(byte[] bytes) throws MalformedTlv {
		Cursor cursor = new Cursor(bytes);
		List<Tlv> objects = new ArrayList<>();
		while (cursor.skipFiller()) {
			objects.add(cursor.next());
		}
		return objects;
	}

	/** The first data object of that tag. */
	public static Optional<Tlv> find(List<Tlv> objects, int tag) {
		return objects.stream().filter(each -> each.tag == tag).findFirst();
	}

	/** The data objects within this one. */
	public List<Tlv> children() throws MalformedTlv {
		return parse(value);
	}

	/** A data object whose value is made of the parts, one after the other. */
	public static byte[] encode(int tag, byte[]... parts) {
		int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
		ByteArrayOutputStream out = new ByteArrayOutputStream(length + 8);
		for (int shift = 16; shift >= 0; shift -= 8) {
			if (shift == 0 || tag >> shift != 0) {
				out.write(tag >> shift);
			}
		}
		encodeLength(out, length);
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

	private static void encodeLength(ByteArrayOutputStream out, int length) {
		if (length > 0xFFFF) {
			out.write(0x83);
			out.write(length >> 16);
			out.write(length >> 8);
		} else if (length > 0xFF) {
			out.write(0x82);
			out.write(length >> 8);
		} else if (length > 0x7F) {
			out.write(0x81);
		}
		out.write(length);
	}

	/** This data object as bytes. */
	public byte[] encode() {
		return encode(tag, value);
	}

	private static final class Cursor {
		private final byte[] bytes;
		private int at;

		Cursor(byte[] bytes) {
			this.bytes = bytes;
		}

		/** Whether a data object follows. */
		boolean skipFiller() {
			while (at < bytes.length && (bytes[at] == 0 || bytes[at] == (byte) 0xFF)) {
				at++;
			}
			return at < bytes.length;
		}

		Tlv next() throws MalformedTlv {
			int tag = tag();
			int length = length();
			if (length > bytes.length - at) {
				throw new MalformedTlv("length of %d for tag %X exceeds the data".formatted(length, tag), at);
			}
			at += length;
			return new Tlv(tag, Arrays.copyOfRange(bytes, at - length, at));
		}

		private int tag() throws MalformedTlv {
			int first = octet();
			int tag = first;
			if ((first & 0x1F) == 0x1F) {
				int octet;
				int count = 1;
				do {
					if (++count > LONGEST_TAG) {
						throw new MalformedTlv("tag too long", at);
					}
					octet = octet();
					tag = tag << 8 | octet;
				} while ((octet & 0x80) != 0);
			}
			return tag;
		}

		private int length() throws MalformedTlv {
			int first = octet();
			if (first < 0x80) {
				return first;
			}
			int count = first & 0x7F;
			if (count == 0 || count > LONGEST_LENGTH) {
				throw new MalformedTlv("length field of %d bytes".formatted(count), at);
			}
			int length = 0;
			for (int i = 0; i < count; i++) {
				length = length << 8 | octet();
			}
			return length;
		}

		private int octet() throws MalformedTlv {
			if (at >= bytes.length) {
				throw new MalformedTlv("data ends", at);
			}
			return bytes[at++] & 0xFF;
		}
	}

	@Override
	public String toString() {
		return "%X, %d bytes".formatted(tag, value.length);
	}
}

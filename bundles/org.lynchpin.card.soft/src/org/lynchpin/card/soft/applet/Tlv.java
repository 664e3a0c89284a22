// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One data object in BER-TLV (ISO/IEC 7816-4, 5.2.2): tags of up to three bytes, lengths of up to three. */
record Tlv(int tag, byte[] value) {

	/** All objects in a sequence; what is cut off or overlong is refused with 6A80. */
	static List<Tlv> parse(byte[] bytes) throws Refusal {
		List<Tlv> all = new ArrayList<>();
		Cursor cursor = new Cursor(bytes);
		while (cursor.position < bytes.length) {
			int tag = cursor.tag();
			int length = cursor.length();
			Refusal.unless(length <= bytes.length - cursor.position, Refusal.WRONG_DATA);
			all.add(new Tlv(tag, Arrays.copyOfRange(bytes, cursor.position, cursor.position + length)));
			cursor.position += length;
		}
		return all;
	}

	/** The only object in {@code bytes}, which must have that tag. */
	static Tlv only(byte[] bytes, int tag) throws Refusal {
		List<Tlv> all = parse(bytes);
		Refusal.unless(all.size() == 1 && all.getFirst().tag == tag, Refusal.WRONG_DATA);
		return all.getFirst();
	}

	static Optional<byte[]> find(List<Tlv> all, int tag) {
		return all.stream().filter(each -> each.tag == tag).map(Tlv::value).findFirst();
	}

	static byte[] of(int tag, byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (int shift = 16; shift >= 0; shift -= 8) {
			if (shift == 0 || tag >>> shift != 0) {
				out.write(tag >>> shift);
			}
		}
		byte[] value = join(parts);
		int length = value.length;
		if (length >= 0x80) {
			int bytes = length < 0x100 ? 1 : length < 0x10000 ? 2 : 3;
			out.write(0x80 | bytes);
			for (int shift = 8 * (bytes - 1); shift > 0; shift -= 8) {
				out.write(length >>> shift);
			}
		}
		out.write(length);
		out.writeBytes(value);
		return out.toByteArray();
	}

	static byte[] join(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

	private static final class Cursor {
		private final byte[] bytes;
		private int position;

		Cursor(byte[] bytes) {
			this.bytes = bytes;
		}

		int next() throws Refusal {
			Refusal.unless(position < bytes.length, Refusal.WRONG_DATA);
			return bytes[position++] & 0xFF;
		}

		int tag() throws Refusal {
			int tag = next();
			if ((tag & 0x1F) == 0x1F) {
				int more;
				do {
					more = next();
					Refusal.unless(tag <= 0xFFFF, Refusal.WRONG_DATA);
					tag = tag << 8 | more;
				} while ((more & 0x80) != 0);
			}
			return tag;
		}

		int length() throws Refusal {
			int first = next();
			if (first < 0x80) {
				return first;
			}
			int count = first & 0x7F;
			Refusal.unless(count >= 1 && count <= 3, Refusal.WRONG_DATA);
			int length = 0;
			for (int i = 0; i < count; i++) {
				length = length << 8 | next();
			}
			return length;
		}
	}
}

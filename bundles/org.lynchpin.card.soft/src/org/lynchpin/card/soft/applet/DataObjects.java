// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

import org.lynchpin.card.apdu.MalformedTlv;
import org.lynchpin.card.apdu.Tlv;

/** BER-TLV as a card sees it: what breaks the rules is refused with 6A80. */
final class DataObjects {
	private DataObjects() {
	}

	static List<Tlv> parse(byte[] bytes) throws Refusal {
		try {
			return Tlv.parse(bytes);
		} catch (MalformedTlv e) {
			throw new Refusal(Refusal.WRONG_DATA);
		}
	}

	/** The value of the only object in {@code bytes}, which must have that tag. */
	static byte[] only(byte[] bytes, int tag) throws Refusal {
		List<Tlv> all = parse(bytes);
		Refusal.unless(all.size() == 1 && all.getFirst().tag() == tag, Refusal.WRONG_DATA);
		return all.getFirst().value();
	}

	static Optional<byte[]> find(List<Tlv> all, int tag) {
		return Tlv.find(all, tag).map(Tlv::value);
	}

	static byte[] join(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}
}

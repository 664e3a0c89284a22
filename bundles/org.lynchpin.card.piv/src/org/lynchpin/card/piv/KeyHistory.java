// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.util.List;

import org.lynchpin.card.apdu.MalformedTlv;
import org.lynchpin.card.apdu.Tlv;

/**
 * The key history object (SP 800-73-4 part 1, 3.3.3 and table 19): how many retired keys there are.
 *
 * @param withCertificates those whose certificates are on the card: these are numbered from the first on
 * @param others those whose certificates are kept elsewhere
 */
record KeyHistory(int withCertificates, int others) {
	static final int TAG = 0x5FC10C;
	static final KeyHistory NONE = new KeyHistory(0, 0);
	private static final KeyHistory UNREADABLE = new KeyHistory(0, 1);
	private static final int WITH_CERTIFICATES_ON_CARD = 0xC1;
	private static final int WITH_CERTIFICATES_ELSEWHERE = 0xC2;

	/** Reads one; bytes that are none are somebody's, whatever they say. */
	static KeyHistory parse(byte[] value) {
		try {
			List<Tlv> objects = Tlv.parse(value);
			return new KeyHistory(count(objects, WITH_CERTIFICATES_ON_CARD), count(objects, WITH_CERTIFICATES_ELSEWHERE));
		} catch (MalformedTlv e) {
			return UNREADABLE;
		}
	}

	private static int count(List<Tlv> objects, int tag) {
		return Tlv.find(objects, tag).map(Tlv::value).filter(each -> each.length == 1).map(each -> each[0] & 0xFF).orElse(0);
	}

	boolean isEmpty() {
		return withCertificates == 0 && others == 0;
	}

	/** The slots of retired keys whose certificates are on the card. */
	List<PivSlot> slots() {
		return PivSlot.RETIRED.subList(0, Math.min(withCertificates, PivSlot.RETIRED.size()));
	}
}

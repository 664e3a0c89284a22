// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.util.List;

import org.lynchpin.card.apdu.MalformedTlv;
import org.lynchpin.card.apdu.Tlv;

/** The key history object (SP 800-73-4 part 1, 3.3.3 and table 19): how many retired keys there are. */
final class KeyHistory {
	static final int TAG = 0x5FC10C;
	private static final int WITH_CERTIFICATES_ON_CARD = 0xC1;

	private KeyHistory() {
	}

	/** The slots of retired keys whose certificates are on the card: these are numbered from the first on. */
	static List<PivSlot> slots(byte[] value) {
		int count;
		try {
			count = Tlv.find(Tlv.parse(value), WITH_CERTIFICATES_ON_CARD).map(Tlv::value).filter(each -> each.length == 1).map(each -> each[0] & 0xFF).orElse(0);
		} catch (MalformedTlv e) {
			count = 0;
		}
		return PivSlot.RETIRED.subList(0, Math.min(count, PivSlot.RETIRED.size()));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import org.lynchpin.card.apdu.MalformedTlv;
import org.lynchpin.card.apdu.Tlv;

/** The discovery object (SP 800-73-4 part 1, 3.3.2 and table 18). */
final class Discovery {
	static final int TAG = 0x7E;
	private static final int PIN_USAGE_POLICY = 0x5F2F;
	private static final int GLOBAL_PIN_SATISFIES = 0x20;
	private static final int GLOBAL_PIN_PRIMARY = 0x20;

	private Discovery() {
	}

	/** Whether the person knows the card by its global PIN. What cannot be read says no. */
	static boolean globalPinIsPrimary(byte[] value) {
		try {
			return Tlv.find(Tlv.parse(value), PIN_USAGE_POLICY).map(Tlv::value)
					.filter(policy -> policy.length == 2 && (policy[0] & GLOBAL_PIN_SATISFIES) != 0 && policy[1] == GLOBAL_PIN_PRIMARY).isPresent();
		} catch (MalformedTlv e) {
			return false;
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is on a card, as far as it can be read without a PIN, a key or a try.
 *
 * @param applet PIV, GIDS, PKCS11 or UNKNOWN
 * @param product maker and version, where the card tells
 * @param serial the card's serial number, where it tells one
 * @param guids all identifiers by which the card is known now (PIV: GUID of the CHUID in hexadecimal), newest first
 * @param label what to call it on the screen
 * @param blank whether it holds neither certificates nor known keys nor foreign identity data
 * @param foreignIdentity whether it holds identity data of another issuer (a signed CHUID, a foreign FASC-N)
 * @param pinRetries tries left for the PIN; empty where the card does not tell
 * @param pukRetries tries left for the PUK; empty where the card does not tell
 * @param pinIsDefault whether the factory PIN is in use; empty is <em>not known</em>
 * @param pukIsDefault whether the factory PUK is in use; empty is <em>not known</em>
 * @param adminKeyIsDefault whether the factory admin key is in use; empty is <em>not known</em>
 * @param slots the slots of the card, filled or empty
 */
public record CardContent(String applet, Optional<String> product, Optional<String> serial, List<String> guids, String label,
		boolean blank, boolean foreignIdentity, OptionalInt pinRetries, OptionalInt pukRetries, Optional<Boolean> pinIsDefault,
		Optional<Boolean> pukIsDefault, Optional<Boolean> adminKeyIsDefault, List<SlotContent> slots) {
	public CardContent {
		guids = List.copyOf(guids);
		slots = List.copyOf(slots);
	}

	/** The content of a slot by its id. */
	public Optional<SlotContent> slot(String id) {
		return slots.stream().filter(each -> each.slot().id().equalsIgnoreCase(id)).findFirst();
	}
}

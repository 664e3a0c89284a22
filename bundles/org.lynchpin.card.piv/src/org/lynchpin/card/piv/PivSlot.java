// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.lynchpin.card.Slot;

/**
 * A key reference with the data object of its certificate (SP 800-73-4 part 1, tables 3 and 4b).
 *
 * @param key the key reference
 * @param object the tag of the certificate's data object
 * @param purpose the name in the standard
 */
record PivSlot(int key, int object, String purpose) {
	static final PivSlot AUTHENTICATION = new PivSlot(0x9A, 0x5FC105, "PIV Authentication");
	static final PivSlot SIGNATURE = new PivSlot(0x9C, 0x5FC10A, "Digital Signature");
	static final PivSlot KEY_MANAGEMENT = new PivSlot(0x9D, 0x5FC10B, "Key Management");
	static final PivSlot CARD_AUTHENTICATION = new PivSlot(0x9E, 0x5FC101, "Card Authentication");
	static final List<PivSlot> MAIN = List.of(AUTHENTICATION, SIGNATURE, KEY_MANAGEMENT, CARD_AUTHENTICATION);
	/** Retired keys for key management: 82 to 95, with the objects 5FC10D to 5FC120. */
	static final List<PivSlot> RETIRED = IntStream.range(0, 20)
			.mapToObj(i -> new PivSlot(0x82 + i, 0x5FC10D + i, "Retired Key Management " + (i + 1))).toList();

	Slot slot() {
		return new Slot("%02X".formatted(key), purpose);
	}

	/** The slot of that id, in hexadecimal. */
	static Optional<PivSlot> of(Slot slot) {
		return Stream.concat(MAIN.stream(), RETIRED.stream()).filter(each -> each.slot().id().equalsIgnoreCase(slot.id())).findFirst();
	}


}

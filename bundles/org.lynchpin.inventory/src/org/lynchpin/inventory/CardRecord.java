// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A card as the inventory remembers it.
 *
 * @param id ours
 * @param applet PIV, GIDS, PKCS11
 * @param kind physical, virtual or software
 * @param serial the card's own serial number, where it tells one
 * @param guids every identifier the card was ever known by, newest first
 * @param label what to call it
 * @param state where it is in its life
 * @param holder UPN of the holder
 * @param computer the computer that a virtual card is bound to
 * @param pinState what is known of the PIN
 * @param adminKeyState what is known of the admin key
 * @param created when it was first seen
 * @param changed when it was last changed
 */
public record CardRecord(UUID id, String applet, Kind kind, Optional<String> serial, List<String> guids, String label, CardState state,
		Optional<String> holder, Optional<String> computer, PinState pinState, AdminKeyState adminKeyState, Instant created, Instant changed) {
	/** What the card is made of. */
	public enum Kind {
		PHYSICAL, VIRTUAL, SOFTWARE
	}

	/** What is known of the PIN. */
	public enum PinState {
		/** Nothing is known. */
		UNKNOWN,
		/** The factory PIN is in use. */
		FACTORY,
		/** The holder has to change it at first use. */
		CHANGE_DUE,
		/** Chosen by the holder. */
		OWN
	}

	/** What is known of the admin key. */
	public enum AdminKeyState {
		/** Nothing is known. */
		UNKNOWN,
		/** The factory key is in use. */
		FACTORY,
		/** A key of ours, in the escrow. */
		OURS
	}

	public CardRecord {
		guids = List.copyOf(guids);
	}
}

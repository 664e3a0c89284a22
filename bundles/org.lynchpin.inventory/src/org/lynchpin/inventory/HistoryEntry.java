// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened. Never changed, never deleted.
 *
 * @param at when
 * @param what a lower-case id with hyphens: {@code enrolled}, {@code revoked}, {@code pin-unblocked}; its text is {@code history.<what>} in the inventory's messages
 * @param card the card
 * @param upn the person concerned
 * @param operator who did it: the account on the computer of the console
 * @param facts what else is worth knowing, never a secret
 */
public record HistoryEntry(Instant at, String what, Optional<UUID> card, Optional<String> upn, String operator, Map<String, String> facts) {
	public HistoryEntry {
		facts = Map.copyOf(facts);
	}
}

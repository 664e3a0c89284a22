// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.core.Messages;

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
	private static final Messages TEXT = Messages.of(HistoryEntry.class);

	public HistoryEntry {
		facts = Map.copyOf(facts);
	}

	/** What happened, in the user's language; a plug-in's own word as it stands where there is no text for it. */
	public String text() {
		String key = "history." + what;
		return TEXT.has(key) ? TEXT.text(key) : what;
	}
}

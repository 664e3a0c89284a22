// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.util.Set;

/** Where a card is in its life, and where it can go from there. */
public enum CardState {
	/** Seen, holds nothing of ours. */
	BLANK,
	/** An enrollment is under way. */
	ENROLLING,
	/** In use. */
	ACTIVE,
	/** On hold: may come back. */
	SUSPENDED,
	/** Reported lost: on hold, may turn up. */
	LOST,
	/** Revoked for good. */
	REVOKED,
	/** Out of service. */
	RETIRED;

	/** The states that may follow. */
	public Set<CardState> next() {
		return switch (this) {
		case BLANK -> Set.of(ENROLLING, RETIRED);
		case ENROLLING -> Set.of(ACTIVE, BLANK, REVOKED, RETIRED);
		case ACTIVE -> Set.of(ENROLLING, SUSPENDED, LOST, REVOKED, RETIRED);
		case SUSPENDED -> Set.of(ACTIVE, LOST, REVOKED);
		case LOST -> Set.of(ACTIVE, REVOKED);
		case REVOKED -> Set.of(ENROLLING, BLANK, RETIRED);
		case RETIRED -> Set.of(BLANK);
		};
	}
}

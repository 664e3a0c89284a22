// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.card;

/** What can go wrong with one exchange. */
public enum Fault {
	/** The card is pulled before the command reaches it. */
	REMOVED_BEFORE,
	/** The card does what it was told and is pulled before its answer arrives. */
	REMOVED_AFTER,
	/** The card refuses: 6F00, nothing was done. */
	WRONG_STATUS,
	/** The card does what it was told; of its answer only the first byte arrives. */
	TRUNCATED,
	/** Another program resets the card before the command: what was verified is forgotten. */
	RESET,
	/** The card does what it was told and never answers. */
	TIMEOUT
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.capability;

import org.lynchpin.card.CardFailure;

/** Makes the card demand a change of PIN at first use. */
public interface ForcedPinChange {
	/** Needs the admin key. */
	void demand() throws CardFailure;
}

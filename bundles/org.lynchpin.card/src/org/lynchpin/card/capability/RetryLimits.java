// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.capability;

import org.lynchpin.card.CardFailure;
import org.lynchpin.core.secret.Secret;

/** Sets how many tries PIN and PUK have. Resets PIN and PUK to the factory values: only while a card is being personalised. */
public interface RetryLimits {
	/**
	 * Needs the admin key and the PIN.
	 *
	 * @param pinTries 1 to 15
	 * @param pukTries 1 to 15
	 */
	void set(int pinTries, int pukTries, Secret pin) throws CardFailure;
}

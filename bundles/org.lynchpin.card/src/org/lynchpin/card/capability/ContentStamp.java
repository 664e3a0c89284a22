// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.capability;

import org.lynchpin.card.CardFailure;

/**
 * Marks the card as changed, so that programs which cache its content read it anew (PIV: a new random GUID in the CHUID;
 * SP 800-73-4 part 1, 3.1.2).
 */
public interface ContentStamp {
	/** Whether renewing would destroy identity data of another issuer: a signed CHUID or a foreign FASC-N, by which doors may open. */
	boolean breaksForeignIdentity() throws CardFailure;

	/**
	 * Writes a new stamp; needs the admin key.
	 *
	 * @param foreignAgreed the person agreed to what it breaks; without it a foreign identity is left as it is
	 * @return the identifier by which the card is known from now on, in hexadecimal
	 * @throws CardFailure.NotOnThisCard if the card does not take one; it is as it was
	 */
	String renew(boolean foreignAgreed) throws CardFailure;

	/** Whether the card took all that belongs to the stamp (PIV: the capability container beside the CHUID) when it was renewed last. */
	default boolean isComplete() {
		return true;
	}
}

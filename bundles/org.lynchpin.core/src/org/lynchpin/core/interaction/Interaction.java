// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core.interaction;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.secret.Secret;

/**
 * How the core asks: for a PIN, for consent, for a card. Handed in with each call by the screen or the command, never
 * looked up. Called from the thread that does the work; an implementation may block until the person answered.
 */
public interface Interaction {
	/**
	 * A secret from the person.
	 *
	 * @return never null; the caller closes it
	 * @throws Cancelled if the person gives none
	 */
	Secret ask(SecretPrompt prompt) throws Cancelled;

	/**
	 * A decision of the person.
	 *
	 * @return whether to go on
	 * @throws Cancelled if the person leaves the whole undertaking
	 */
	boolean consent(Consent question) throws Cancelled;

	/** Tells how far the work is. Must not block. */
	void progress(Progress snapshot);

	/** Where cancelling is asked for. */
	Cancellation cancellation();
}

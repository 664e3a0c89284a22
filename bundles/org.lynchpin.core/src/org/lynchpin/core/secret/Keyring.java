// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core.secret;

import java.util.Optional;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;

/**
 * Keeps credentials and keys encrypted in a data folder. It is unlocked once a process, by a password asked for through the
 * {@link Interaction} ({@link org.lynchpin.core.interaction.SecretPrompt.Kind#KEYRING_PASSWORD}, or
 * {@code NEW_KEYRING_PASSWORD} where there is none yet; the prompt's subject is the data folder's path).
 */
public interface Keyring {
	/**
	 * What is kept under a name.
	 *
	 * @param name slash-separated lower-case words: {@code escrow/key}, {@code ca/<id>}, {@code card.soft/<id>}
	 * @return a secret that the caller closes; empty if there is none of that name
	 */
	Optional<Secret> get(String name, Interaction ask) throws Failure;

	/** Keeps a secret under a name, durably, in place of what was there. The caller still closes {@code value}. */
	void put(String name, Secret value, Interaction ask) throws Failure;

	/** Forgets a name. */
	void remove(String name, Interaction ask) throws Failure;
}

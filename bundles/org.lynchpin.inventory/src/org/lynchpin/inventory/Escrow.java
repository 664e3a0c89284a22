// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.secret.Secret;

/**
 * PUKs and admin keys of cards, encrypted with a key from the {@link org.lynchpin.core.secret.Keyring} of the data folder
 * ({@code escrow/key}). A new one is put here <em>before</em> it is set on the card; the old one stays until the new
 * one has been proven; after a crash both are candidates.
 */
public interface Escrow {
	/** Which secret. */
	enum Kind {
		PUK, ADMIN_KEY
	}

	/** Whether a secret is known to be the card's. */
	enum Standing {
		/** About to be set, or set but not yet proven. */
		CANDIDATE,
		/** Proven to be the card's. */
		PROVEN
	}

	/**
	 * An entry, without the secret itself.
	 *
	 * @param id ours
	 * @param card the card
	 * @param kind which secret
	 * @param standing whether it is proven
	 * @param at when it was put here or proven
	 */
	record Entry(UUID id, UUID card, Kind kind, Standing standing, Instant at) {
	}

	/** Has the key of the escrow at hand afterwards, so that {@link #add} asks nobody: for changes that are made {@linkplain Inventory#together together}. */
	void prepare(Interaction ask) throws Failure;

	/** Adds a candidate, durably. The caller still closes {@code secret}. */
	Entry add(UUID card, Kind kind, Secret secret, Interaction ask) throws Failure;

	/** It was proven to be the card's: it becomes the only one of its card and kind. */
	void proven(Entry entry) throws Failure;

	/** It was proven not to be the card's. */
	void drop(Entry entry) throws Failure;

	/** Entries of a card, the proven one first, then candidates from the newest. */
	List<Entry> entries(UUID card, Kind kind) throws Failure;

	/** Decrypts; the caller closes it. */
	Secret reveal(Entry entry, Interaction ask) throws Failure;
}

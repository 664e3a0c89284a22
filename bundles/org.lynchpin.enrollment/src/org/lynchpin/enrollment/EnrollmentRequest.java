// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.lynchpin.card.Reader;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.directory.Person;

/**
 * What one enrollment is about.
 *
 * @param person who gets the card, as the directory answered
 * @param reader the reader with the card
 * @param profile how
 * @param replaces the person's card of which this one takes the place; empty for a first or a second card
 * @param given secrets that the person has at hand and wants used: these are asked for where otherwise a factory value might be tried
 */
public record EnrollmentRequest(Person person, Reader reader, EnrollmentProfile profile, Optional<UUID> replaces, Set<SecretPrompt.Kind> given) {
	public EnrollmentRequest {
		Objects.requireNonNull(person);
		Objects.requireNonNull(reader);
		Objects.requireNonNull(profile);
		Objects.requireNonNull(replaces);
		given = Set.copyOf(given);
	}

	/** The person's card in that reader; nothing is replaced, nothing given. */
	public EnrollmentRequest(Person person, Reader reader, EnrollmentProfile profile) {
		this(person, reader, profile, Optional.empty(), Set.of());
	}
}

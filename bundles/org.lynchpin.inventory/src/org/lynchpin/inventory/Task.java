// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Follow-up work for a person.
 *
 * @param id ours
 * @param what a lower-case id with hyphens: {@code revoke-at-ca}, {@code change-pin}
 * @param text what is to be done, in whole sentences
 * @param card the card concerned
 * @param upn the person concerned
 * @param created when
 * @param closed when it was closed
 * @param closedBy by whom or by what evidence
 */
public record Task(UUID id, String what, String text, Optional<UUID> card, Optional<String> upn, Instant created, Optional<Instant> closed,
		Optional<String> closedBy) {
}

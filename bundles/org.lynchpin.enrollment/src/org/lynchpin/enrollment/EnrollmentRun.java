// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An enrollment as the Work list shows it.
 *
 * @param id with which to go on
 * @param state how far it is
 * @param open whether it can be resumed or cancelled
 * @param upn the person
 * @param name the person's name
 * @param card the card's id in the inventory
 * @param cardLabel what to call the card
 * @param reader where the card was
 * @param requestId the authority's number of the request
 * @param stoppedBy the title of what stopped it last, in the language of that time
 * @param started when
 * @param changed when something last happened
 */
public record EnrollmentRun(UUID id, EnrollmentState state, boolean open, String upn, String name, Optional<UUID> card, String cardLabel,
		String reader, Optional<String> requestId, Optional<String> stoppedBy, Instant started, Instant changed) {
}

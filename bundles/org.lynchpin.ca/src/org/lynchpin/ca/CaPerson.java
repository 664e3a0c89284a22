// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca;

import java.util.Optional;

/**
 * The names that go into a certificate.
 *
 * @param displayName common name
 * @param upn user principal name
 * @param mail e-mail address
 * @param sid security identifier, {@code S-1-5-21-...}
 * @param account {@code DOMAIN\name}
 */
public record CaPerson(String displayName, String upn, Optional<String> mail, Optional<String> sid, Optional<String> account) {
}

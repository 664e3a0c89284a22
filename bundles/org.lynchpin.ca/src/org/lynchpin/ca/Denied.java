// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca;

import java.util.Optional;

/**
 * The authority refused.
 *
 * @param message the authority's words
 * @param hresult its code, {@code 0x80094012}, where it gave one
 */
public record Denied(String requestId, String message, Optional<String> hresult) implements Submission {
}

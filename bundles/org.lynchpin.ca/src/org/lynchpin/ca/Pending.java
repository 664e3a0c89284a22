// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca;

/**
 * An officer has to decide.
 *
 * @param message the authority's words
 */
public record Pending(String requestId, String message) implements Submission {
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core.interaction;

/**
 * How far a piece of work is.
 *
 * @param step the step that is being done, in the user's language
 * @param done steps done
 * @param total steps in all; 0 where not known
 */
public record Progress(String step, int done, int total) {
}

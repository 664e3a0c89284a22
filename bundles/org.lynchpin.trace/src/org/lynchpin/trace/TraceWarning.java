// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

/**
 * Something about a file that a person should know: damage, a missing end, an encoding.
 *
 * @param line from 1; 0 where it concerns the whole file
 * @param offset from 0; -1 where it concerns the whole file
 * @param text one sentence, in the user's language
 */
public record TraceWarning(long line, long offset, String text) {
}

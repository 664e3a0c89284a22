// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

/**
 * Where a pass over a log ended, so that the next one goes on there when the log has grown.
 *
 * @param end the first byte that was not seen
 * @param last the first byte of the last record: it may have been incomplete and is described again
 * @param warm where a new reader begins so that it knows, at {@code last}, what the old one knew: the first byte of a record some way before
 * @param warmLine its line, from 1
 */
record Resume(long end, long last, long warm, long warmLine) {
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

/**
 * Where a pass over a log ended, so that the next one goes on there when the log has grown.
 *
 * @param end the first byte that was not seen
 * @param last the first byte of the last record: it may have been incomplete and is described again
 * @param lastLine its line, from 1
 * @param warm where a new reader begins so that it knows, at {@code last}, what the old one knew: the first byte of a record some way before
 * @param warmLine its line, from 1
 */
record Resume(long end, long last, long lastLine, long warm, long warmLine) {
	/** For the reader that has read until here: it goes on at the last record. */
	Resume withReader() {
		return new Resume(end, last, lastLine, last, lastLine);
	}

	/** For a new reader that has to know all of the log. */
	Resume fromBeginning(long first) {
		return new Resume(end, last, lastLine, first, 1);
	}
}

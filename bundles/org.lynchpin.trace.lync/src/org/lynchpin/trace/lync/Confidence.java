// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

/**
 * How sure a format is of a file by the number of its records that were found at the beginning. Logs with a form of their own
 * come before text that was put together, which gets 75 at most; among them the one with more records.
 */
final class Confidence {
	/** No more need to be counted. */
	static final int ENOUGH = 400;

	private Confidence() {
	}

	/** @param found records */
	static int of(int found) {
		if (found == 0) {
			return 0;
		}
		int doublings = 31 - Integer.numberOfLeadingZeros(found);
		return Math.min(98, 80 + doublings * 2);
	}
}

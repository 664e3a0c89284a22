// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

/** How far back a reader may look while it looks for the next record: to the first byte of the one it is in. */
final class LookedAt {
	private long behind;

	/** The first byte of the record. */
	int floor(int from) {
		return (int) Math.max(0, from - behind);
	}

	/** A record begins. */
	int found(int start) {
		behind = 1;
		return start;
	}

	/** None begins in what was looked at; the array may be another one when more is there. */
	int none(int from, int to) {
		behind += to - from;
		return -1;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

/** Days of a log whose lines have a time of the day and no date: counted from the first of 1970, one more where a time goes far back. */
final class Midnights {
	/** Threads write a little out of order; less than this is no midnight. */
	private static final long BACK = Stamp.DAY / 2;

	private final boolean counted;
	private long day;
	private long last = -1;

	/** @param counted whether days are counted at all; else times stay as they are */
	Midnights(boolean counted) {
		this.counted = counted;
	}

	/** The time with its day. @param time since midnight, in milliseconds */
	long after(long time) {
		if (!counted) {
			return time;
		}
		if (last >= 0 && time < last - BACK) {
			day++;
		} else if (last >= 0 && time > last + BACK && day > 0) {
			// A line of before midnight that comes after one of behind it.
			return (day - 1) * Stamp.DAY + time;
		}
		last = time;
		return day * Stamp.DAY + time;
	}
}

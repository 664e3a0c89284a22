// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

/** Times as numbers: milliseconds since 1970 as if what is written were UTC. */
final class Stamp {
	static final long DAY = 86_400_000L;

	private Stamp() {
	}

	/** The time of a date and a time of the day; whatever the numbers are. */
	static long of(int year, int month, int day, long millisOfDay) {
		return epochDay(year, month, day) * DAY + millisOfDay;
	}

	/** The days since 1970 of a date in the Gregorian calendar. */
	static long epochDay(int year, int month, int day) {
		// Years begin in March, so that the leap day is the last of them.
		long shifted = month > 2 ? year : year - 1L;
		long era = Math.floorDiv(shifted, 400L);
		long yearOfEra = shifted - era * 400;
		long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
		return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
	}

	/** The time of the day that stands as {@code HH:MM:SS} at a place, in milliseconds. */
	static long timeOfDay(byte[] bytes, int at) {
		return ((Ascii.two(bytes, at) * 60L + Ascii.two(bytes, at + 3)) * 60 + Ascii.two(bytes, at + 6)) * 1000;
	}

	/** The fraction of a second that begins here, in milliseconds; further digits are left out. */
	static int millis(byte[] bytes, int at, int to) {
		int millis = 0;
		for (int i = 0; i < 3; i++) {
			millis = millis * 10 + (at + i < to && Ascii.digit(bytes[at + i]) ? bytes[at + i] - '0' : 0);
			if (at + i < to && !Ascii.digit(bytes[at + i])) {
				to = at + i;
			}
		}
		return millis;
	}
}

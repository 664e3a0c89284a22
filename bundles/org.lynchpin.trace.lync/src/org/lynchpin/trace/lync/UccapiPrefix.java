// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import org.lynchpin.trace.Lines;

/**
 * What stands before each text of a client log: {@code MM/DD/YYYY|HH:MM:SS.mmm PID:TID LEVEL :: }, the month first in every
 * language. It is found by its bar, so that one that is glued to the line before it is found too. Used again for each.
 */
final class UccapiPrefix {
	/** The bytes before the bar. */
	static final int DATE = 10;
	private static final byte[] BEFORE = Ascii.bytes("00/00/0000|00:00:00");

	int start;
	int thread;
	int process;
	int levelFrom;
	int levelTo;
	int text;

	/** Looks for the next one. @return where it begins; -1 where none does before {@code to} */
	int find(byte[] bytes, int from, int to) {
		for (int bar = Lines.find(bytes, from, to, '|'); bar >= 0; bar = Lines.find(bytes, bar + 1, to, '|')) {
			if (bar - DATE >= from && read(bytes, bar - DATE, to)) {
				return start;
			}
		}
		return -1;
	}

	/** Reads one that begins here; false where none does. */
	boolean read(byte[] bytes, int at, int to) {
		if (!Ascii.like(bytes, at, to, BEFORE)) {
			return false;
		}
		int i = at + BEFORE.length;
		if (i < to && (bytes[i] == '.' || bytes[i] == ',')) {
			i = Ascii.digits(bytes, i + 1, to);
		}
		i = hexadecimal(bytes, Ascii.blanks(bytes, i, to), to);
		process = number;
		if (i < 0 || i >= to || bytes[i] != ':') {
			return false;
		}
		i = hexadecimal(bytes, i + 1, to);
		thread = number;
		if (i < 0) {
			return false;
		}
		levelFrom = Ascii.blanks(bytes, i, to);
		i = levelFrom;
		while (i < to && i - levelFrom < 10 && bytes[i] >= 'A' && bytes[i] <= 'Z') {
			i++;
		}
		levelTo = i;
		i = Ascii.blanks(bytes, i, to);
		if (to - i < 2 || bytes[i] != ':' || bytes[i + 1] != ':') {
			return false;
		}
		text = Ascii.blanks(bytes, i + 2, to);
		start = at;
		return true;
	}

	/** The time of the one that was read last, as if it were UTC. */
	long time(byte[] bytes) {
		int year = Ascii.two(bytes, start + 6) * 100 + Ascii.two(bytes, start + 8);
		long time = Stamp.of(year, Ascii.two(bytes, start), Ascii.two(bytes, start + 3), Stamp.timeOfDay(bytes, start + 11));
		return time + Stamp.millis(bytes, start + BEFORE.length + 1, levelFrom);
	}

	private int number;

	private int hexadecimal(byte[] bytes, int at, int to) {
		int i = at;
		number = 0;
		while (i < to && i - at < 8 && Ascii.hex(bytes[i]) >= 0) {
			number = number << 4 | Ascii.hex(bytes[i]);
			i++;
		}
		return i == at ? -1 : i;
	}
}

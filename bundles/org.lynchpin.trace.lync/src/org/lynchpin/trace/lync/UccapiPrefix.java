// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import org.lynchpin.trace.Lines;

/**
 * What stands before each text of a client log: {@code MM/DD/YYYY|HH:MM:SS.mmm PID:TID LEVEL :: }, the month first in every
 * language. It is found by its bar, so that one that is glued to the line before it is found too. The oldest clients write no
 * date and no bar: there it is found at the beginning of a line. Used again for each.
 */
final class UccapiPrefix {
	/** The bytes before the bar. */
	private static final int DATE = 10;
	private static final byte[] DATED = Ascii.bytes("00/00/0000|00:00:00");
	private static final byte[] UNDATED = Ascii.bytes("00:00:00");

	private final boolean dated;
	private final byte[] pattern;

	/** The place of the first byte of the one that was read last. */
	int start;
	int thread;
	int process;
	int levelFrom;
	int levelTo;
	int text;

	UccapiPrefix(boolean dated) {
		this.dated = dated;
		this.pattern = dated ? DATED : UNDATED;
	}

	/** Looks for the next one. @return where it begins; -1 where none does before {@code to} */
	int find(byte[] bytes, int from, int to) {
		if (!dated) {
			return atLine(bytes, from, to);
		}
		for (int bar = Lines.find(bytes, from, to, '|'); bar >= 0; bar = Lines.find(bytes, bar + 1, to, '|')) {
			if (bar - DATE >= from && read(bytes, bar - DATE, to)) {
				return start;
			}
		}
		return -1;
	}

	private int atLine(byte[] bytes, int from, int to) {
		int line = from == 0 || bytes[from - 1] == '\n' ? from : Lines.next(bytes, from, to);
		while (line < to) {
			if (Ascii.digit(bytes[line]) && read(bytes, line, to)) {
				return line;
			}
			line = Lines.next(bytes, line, to);
		}
		return -1;
	}

	/** Reads one that begins here; false where none does. */
	boolean read(byte[] bytes, int at, int to) {
		if (!Ascii.like(bytes, at, to, pattern)) {
			return false;
		}
		int i = at + pattern.length;
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

	/** The time of the one that was read last, as if it were UTC; without a date that of the first day of 1970. */
	long time(byte[] bytes) {
		int clock = start + pattern.length - UNDATED.length;
		long time = Stamp.timeOfDay(bytes, clock) + Stamp.millis(bytes, start + pattern.length + 1, levelFrom);
		if (!dated) {
			return time;
		}
		int year = Ascii.two(bytes, start + 6) * 100 + Ascii.two(bytes, start + 8);
		return Stamp.of(year, Ascii.two(bytes, start), Ascii.two(bytes, start + 3), time);
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

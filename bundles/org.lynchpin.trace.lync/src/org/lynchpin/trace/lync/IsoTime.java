// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

/** A time as ISO 8601 writes it, with a blank or a T, a comma or a point, with or without a zone. Used again for each. */
final class IsoTime {
	private static final byte[] PATTERN = Ascii.bytes("0000-00-00 00:00:00");

	long millis;
	boolean zoned;
	int end;

	/** Reads a time; {@link #millis} is UTC where it has a zone ({@link #zoned}), else as written. */
	boolean read(byte[] bytes, int at, int to) {
		if (to - at < PATTERN.length || !looks(bytes, at)) {
			return false;
		}
		int year = Ascii.two(bytes, at) * 100 + Ascii.two(bytes, at + 2);
		millis = Stamp.of(year, Ascii.two(bytes, at + 5), Ascii.two(bytes, at + 8), Stamp.timeOfDay(bytes, at + 11));
		end = at + PATTERN.length;
		if (end + 1 < to && (bytes[end] == '.' || bytes[end] == ',') && Ascii.digit(bytes[end + 1])) {
			millis += Stamp.millis(bytes, end + 1, to);
			end = Ascii.digits(bytes, end + 1, to);
		}
		zone(bytes, to);
		return true;
	}

	private static boolean looks(byte[] bytes, int at) {
		for (int i = 0; i < PATTERN.length; i++) {
			byte b = bytes[at + i];
			boolean fits = i == 10 ? b == ' ' || b == 'T' : PATTERN[i] == '0' ? Ascii.digit(b) : b == PATTERN[i];
			if (!fits) {
				return false;
			}
		}
		return true;
	}

	private void zone(byte[] bytes, int to) {
		zoned = end < to && bytes[end] == 'Z';
		if (zoned) {
			end++;
		} else if (to - end >= 6 && (bytes[end] == '+' || bytes[end] == '-') && Ascii.digit(bytes[end + 1]) && Ascii.digit(bytes[end + 2])
				&& bytes[end + 3] == ':' && Ascii.digit(bytes[end + 4]) && Ascii.digit(bytes[end + 5])) {
			long minutes = Ascii.two(bytes, end + 1) * 60L + Ascii.two(bytes, end + 4);
			millis -= (bytes[end] == '-' ? -minutes : minutes) * 60_000;
			zoned = true;
			end += 6;
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.util.Locale;

import org.lynchpin.trace.TraceIndex;

/**
 * Times as Windows prints them for people: {@code 8/7/2015 6:10:21 PM}, {@code 07.08.2015 18:10:21}, {@code 2015/8/7 下午
 * 06:10:21}. With slashes and both first numbers up to twelve the month is taken to be first, as the American form has it.
 */
final class PrintedTime {
	private PrintedTime() {
	}

	/** The time in milliseconds as if it were UTC; {@link TraceIndex#NO_TIME} where it is none. */
	static long read(String text) {
		String plain = text.strip();
		IsoTime iso = new IsoTime();
		byte[] bytes = Ascii.bytes(plain);
		if (iso.read(bytes, 0, bytes.length)) {
			return iso.millis;
		}
		int[] numbers = new int[6];
		int count = 0;
		char separator = 0;
		for (int i = 0; i < plain.length() && i < 80 && count < 6; i++) {
			if (digit(plain.charAt(i))) {
				int end = i;
				while (end < plain.length() && end - i < 4 && digit(plain.charAt(end))) {
					end++;
				}
				numbers[count++] = Integer.parseInt(plain, i, end, 10);
				separator = count == 1 && end < plain.length() ? plain.charAt(end) : separator;
				i = end - 1;
			}
		}
		return count < 5 ? TraceIndex.NO_TIME : date(numbers, separator, half(plain));
	}

	private static boolean digit(char c) {
		return c >= '0' && c <= '9';
	}

	/** 1 in the morning, 2 in the afternoon, 0 where the clock counts to 24. */
	private static int half(String text) {
		String upper = text.toUpperCase(Locale.ROOT);
		return upper.contains("PM") || text.contains("\u4E0B\u5348") ? 2 : upper.contains("AM") || text.contains("\u4E0A\u5348") ? 1 : 0;
	}

	private static long date(int[] n, char separator, int half) {
		boolean yearFirst = n[0] > 31;
		boolean dayFirst = !yearFirst && (separator == '.' || n[0] > 12);
		int year = yearFirst ? n[0] : n[2];
		int month = yearFirst || dayFirst ? n[1] : n[0];
		int day = yearFirst ? n[2] : dayFirst ? n[0] : n[1];
		int hour = half == 0 ? n[3] : n[3] % 12 + (half == 2 ? 12 : 0);
		boolean valid = year > 1990 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && n[4] < 60 && n[5] < 61;
		return valid ? Stamp.of(year, month, day, ((hour * 60L + n[4]) * 60 + n[5]) * 1000) : TraceIndex.NO_TIME;
	}
}

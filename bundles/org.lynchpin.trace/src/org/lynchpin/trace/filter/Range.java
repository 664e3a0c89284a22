// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers from one to another, both included. */
record Range(long from, long to) {
	/** Reads a number: decimal, hexadecimal after {@code 0x}, negative. */
	interface Read {
		Optional<Long> number(String text);
	}

	/** Several, separated by commas: {@code 401}, {@code 4xx}, {@code >=400}, {@code 400-499}. Empty where that cannot be understood. */
	static Optional<List<Range>> of(String text, Read read) {
		List<Range> all = new ArrayList<>();
		for (String part : text.split(",", -1)) {
			Optional<Range> range = one(part.strip(), read);
			if (range.isEmpty()) {
				return Optional.empty();
			}
			all.add(range.get());
		}
		return Optional.of(all);
	}

	private static Optional<Range> one(String text, Read read) {
		if (text.startsWith(">=")) {
			return read.number(text.substring(2)).map(number -> new Range(number, Long.MAX_VALUE));
		}
		if (text.startsWith("<=")) {
			return read.number(text.substring(2)).map(number -> new Range(Long.MIN_VALUE, number));
		}
		if (text.startsWith(">")) {
			return read.number(text.substring(1)).map(number -> new Range(number + 1, Long.MAX_VALUE));
		}
		if (text.startsWith("<")) {
			return read.number(text.substring(1)).map(number -> new Range(Long.MIN_VALUE, number - 1));
		}
		if (text.length() == 3 && text.charAt(0) >= '1' && text.charAt(0) <= '9' && text.substring(1).equalsIgnoreCase("xx")) {
			long hundreds = (text.charAt(0) - '0') * 100L;
			return Optional.of(new Range(hundreds, hundreds + 99));
		}
		int dash = text.indexOf('-', 1);
		if (dash > 0) {
			Optional<Long> to = read.number(text.substring(dash + 1));
			return read.number(text.substring(0, dash)).flatMap(from -> to.map(last -> new Range(from, last)));
		}
		return read.number(text).map(number -> new Range(number, number));
	}

	static Optional<Long> plain(String text) {
		return text.matches("-?[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
	}

	/** A code of 32 bits, in any of its spellings, as the index has it. */
	static Optional<Long> code(String text) {
		if (text.matches("0[xX][0-9a-fA-F]{1,8}")) {
			return Optional.of((long) (int) Long.parseLong(text.substring(2), 16));
		}
		return plain(text).filter(number -> number <= 0xFFFFFFFFL && number >= Integer.MIN_VALUE).map(number -> (long) (int) (long) number);
	}

	static boolean any(long[] ranges, long number) {
		for (int i = 0; i < ranges.length; i += 2) {
			if (number >= ranges[i] && number <= ranges[i + 1]) {
				return true;
			}
		}
		return false;
	}

	static long[] flat(List<Range> ranges) {
		return ranges.stream().flatMapToLong(range -> java.util.stream.LongStream.of(range.from, range.to)).toArray();
	}
}

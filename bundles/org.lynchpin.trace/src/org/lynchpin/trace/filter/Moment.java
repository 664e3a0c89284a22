// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.filter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.lynchpin.trace.TraceIndex;

/**
 * A point in time as it was typed: a time of day, a date, or both. Compared with the times that the log itself writes, because
 * these are the ones that the person sees in it.
 *
 * @param daily whether it is a time of day, of each day
 * @param millis in milliseconds of the day, or since 1970 as if it were UTC
 */
record Moment(boolean daily, long millis) {
	private static final long DAY = 24 * 60 * 60 * 1000L;

	static Optional<Moment> of(String text) {
		try {
			if (text.matches("[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,3})?)?")) {
				return Optional.of(new Moment(true, day(text)));
			}
			if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
				return Optional.of(new Moment(false, millis(LocalDate.parse(text).atStartOfDay())));
			}
			if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,3})?)?")) {
				String time = text.substring(11);
				return Optional.of(new Moment(false, millis(LocalDate.parse(text.substring(0, 10)).atStartOfDay()) + day(time)));
			}
		} catch (DateTimeException e) {
			// 25:00, 30 February
			return Optional.empty();
		}
		return Optional.empty();
	}

	private static long day(String text) {
		String time = (text.indexOf(':') == 1 ? "0" : "") + text.replace(',', '.');
		return LocalTime.parse(time).toNanoOfDay() / 1_000_000;
	}

	private static long millis(LocalDateTime time) {
		return time.toInstant(ZoneOffset.UTC).toEpochMilli();
	}

	/** From its beginning on. */
	Term after() {
		return file -> {
			TraceIndex index = file.index();
			return row -> {
				long time = index.time(row);
				return time != TraceIndex.NO_TIME && (daily ? Math.floorMod(time, DAY) : time) >= millis;
			};
		};
	}

	/** Until its beginning. */
	Term before() {
		return file -> {
			TraceIndex index = file.index();
			return row -> {
				long time = index.time(row);
				return time != TraceIndex.NO_TIME && (daily ? Math.floorMod(time, DAY) : time) < millis;
			};
		};
	}
}

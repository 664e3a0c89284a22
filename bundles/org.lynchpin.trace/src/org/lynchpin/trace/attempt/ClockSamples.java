// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.decode.AuthenticationHeader;
import org.lynchpin.trace.decode.Ntlm;
import org.lynchpin.trace.message.Header;

/**
 * How far written times stand from the clocks of servers: from Date of their answers (to the second) and time stamps of NTLM challenges (to 100 ns).
 *
 * @param offset the middle of those that agree, in milliseconds: written time minus server's time
 * @param agreeing how many agree with it
 * @param others how many do not
 */
record ClockSamples(long offset, int agreeing, int others) {
	/** Decoded rows of a file; more would not make it surer. */
	private static final int MOST = 48;
	/** What the network and a second of Date may make of it, in milliseconds. */
	private static final long TOLERANCE = 5_000;
	private static final long HALF_A_SECOND = 500;
	private static final long DAY = 86_400_000;

	/** Looks through a file; empty where it has no date of a server beside a time of its own. */
	static Optional<ClockSamples> of(TraceFile file) {
		TraceIndex index = file.index();
		Rows candidates = new Rows();
		int size = index.size();
		for (int row = 0; row < size; row++) {
			RecordKind kind = index.kind(row);
			boolean answer = kind == RecordKind.HTTP_RESPONSE || kind == RecordKind.SIP_RESPONSE && index.method(row).equals("REGISTER") && index.status(row) >= 200;
			if (answer && index.time(row) != TraceIndex.NO_TIME) {
				candidates.add(row);
			}
		}
		int count = Math.min(candidates.size(), MOST);
		long[] offsets = new long[count * 2];
		int found = 0;
		for (int i = 0; i < count; i++) {
			int row = candidates.get((int) ((long) i * candidates.size() / count));
			Optional<Instant> server = server(file.record(row));
			if (server.isPresent()) {
				offsets[found++] = withoutDays(index.time(row), server.get().toEpochMilli());
			}
		}
		return of(Arrays.copyOf(offsets, found));
	}

	/** A log of times without dates (the oldest clients, pidgin-sipe) is written as of 1970: only the time of day is compared. */
	private static long withoutDays(long written, long server) {
		long offset = written - server;
		return written >= DAY || written < 0 ? offset : Math.floorMod(offset + DAY / 2, DAY) - DAY / 2;
	}

	/** The largest group of offsets that agree: two clocks may stand in one log. */
	static Optional<ClockSamples> of(long[] offsets) {
		Arrays.sort(offsets);
		int best = 0;
		int from = 0;
		for (int first = 0, last = 0; first < offsets.length; first++) {
			while (last < offsets.length && offsets[last] - offsets[first] <= TOLERANCE) {
				last++;
			}
			if (last - first > best) {
				best = last - first;
				from = first;
			}
		}
		return best == 0 ? Optional.empty() : Optional.of(new ClockSamples(offsets[from + best / 2], best, offsets.length - best));
	}

	/** The clock of the server when it wrote this answer. */
	private static Optional<Instant> server(TraceRecord record) {
		Optional<Instant> ntlm = AuthenticationHeader.of(record).stream().flatMap(header -> header.ntlm().stream()).filter(message -> message.type() == Ntlm.CHALLENGE)
				.flatMap(message -> message.time().stream()).findFirst();
		List<Header> headers = switch (record) {
			case TraceRecord.Sip sip -> sip.message().headers();
			case TraceRecord.Http http -> http.message().headers();
			default -> List.of();
		};
		Stream<Instant> dates = headers.stream().filter(header -> header.name().equalsIgnoreCase("Date")).flatMap(header -> HttpDate.parse(header.value()).stream());
		// Date is cut to the second
		return ntlm.or(() -> dates.findFirst().map(date -> date.plusMillis(HALF_A_SECOND)));
	}
}

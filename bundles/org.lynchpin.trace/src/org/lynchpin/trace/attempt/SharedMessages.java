// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceIndex;

/** Messages of a file by which another file's clock sets its own. */
final class SharedMessages {
	private static final int MOST = 200;
	private static final int PROBES = 32;

	/** A message, whoever logged it. */
	private record Key(int callId, long sequence, int status, String method) {
	}

	private final TraceFile file;
	private final Rows rows = new Rows();
	private final Set<String> endpoints = new HashSet<>();

	SharedMessages(TraceFile file) {
		this.file = file;
		TraceIndex index = file.index();
		Rows all = new Rows();
		for (int row = 0; row < index.size(); row++) {
			boolean sip = index.kind(row) == RecordKind.SIP_REQUEST || index.kind(row) == RecordKind.SIP_RESPONSE;
			if (sip && index.number(row, Field.CALL_ID) >= 0 && index.sequence(row) >= 0 && index.time(row) != TraceIndex.NO_TIME) {
				all.add(row);
			}
		}
		int count = Math.min(MOST, all.size());
		for (int i = 0; i < count; i++) {
			int row = all.get((int) ((long) i * all.size() / count));
			rows.add(row);
			if (index.method(row).equals("REGISTER") && endpoints.size() < MOST) {
				endpoints.add(index.text(row, Field.EPID));
			}
		}
		endpoints.remove("");
	}

	/** How far the written times stand from the other file's instants; empty where they share nothing. */
	Optional<ClockSamples> with(TraceFile other, FileClock clock) {
		TraceIndex index = other.index();
		if (!sharesSome(index)) {
			return Optional.empty();
		}
		Map<Key, Long> wanted = new HashMap<>();
		Set<Integer> callIds = new HashSet<>();
		rows.forEach(row -> index.number(Field.CALL_ID, file.index().text(row, Field.CALL_ID)).ifPresent(number -> {
			callIds.add(number);
			wanted.putIfAbsent(key(file.index(), row, number), file.index().time(row));
		}));
		long[] offsets = new long[wanted.size()];
		int found = 0;
		for (int row = 0; row < index.size() && found < offsets.length; row++) {
			int number = index.number(row, Field.CALL_ID);
			if (number >= 0 && index.time(row) != TraceIndex.NO_TIME && callIds.contains(number)) {
				Long written = wanted.remove(key(index, row, number));
				if (written != null) {
					offsets[found++] = written - clock.instant(index.time(row)).toEpochMilli();
				}
			}
		}
		return ClockSamples.of(Arrays.copyOf(offsets, found));
	}

	/** A few Call-IDs tell for whole files: a folder may have thousands of them. */
	private boolean sharesSome(TraceIndex index) {
		int probes = Math.min(PROBES, rows.size());
		for (int i = 0; i < probes; i++) {
			int row = rows.get((int) ((long) i * rows.size() / probes));
			if (index.number(Field.CALL_ID, file.index().text(row, Field.CALL_ID)).isPresent()) {
				return true;
			}
		}
		return false;
	}

	/** Whether the same installation of a client signed in there. */
	boolean sameClient(TraceFile other) {
		return endpoints.stream().anyMatch(epid -> other.index().number(Field.EPID, epid).isPresent());
	}

	private static Key key(TraceIndex index, int row, int callId) {
		return new Key(callId, index.sequence(row), index.status(row), index.method(row));
	}
}

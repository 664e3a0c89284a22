// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.trace.TraceRecord;

/** The records that were decoded last, of all opened files together. Safe for use from any thread. */
final class Decoded {
	/** What a record takes beside its text. */
	private static final int OVERHEAD = 500;

	private record Place(Object file, int row) {
	}

	private record Kept(TraceRecord record, int weight) {
	}

	private final Map<Place, Kept> records = new LinkedHashMap<>(16, 0.75f, true);
	private final long budget;
	private long weight;

	/** @param budget bytes of the logs whose records are kept; decoded they are about six times that */
	Decoded(long budget) {
		this.budget = budget;
	}

	synchronized Optional<TraceRecord> get(Object file, int row) {
		return Optional.ofNullable(records.get(new Place(file, row))).map(Kept::record);
	}

	synchronized void put(Object file, int row, TraceRecord record, int length) {
		int heavy = length + OVERHEAD;
		if (heavy > budget / 8) {
			return;
		}
		Kept before = records.put(new Place(file, row), new Kept(record, heavy));
		weight += heavy - (before == null ? 0 : before.weight);
		for (Iterator<Kept> oldest = records.values().iterator(); weight > budget && oldest.hasNext();) {
			weight -= oldest.next().weight;
			oldest.remove();
		}
	}

	/** Forgets the records of a file. */
	synchronized void forget(Object file) {
		for (Iterator<Map.Entry<Place, Kept>> all = records.entrySet().iterator(); all.hasNext();) {
			Map.Entry<Place, Kept> entry = all.next();
			if (entry.getKey().file == file) {
				weight -= entry.getValue().weight;
				all.remove();
			}
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import java.time.Instant;
import java.util.Optional;

/**
 * A record of an opened file: decoded when it is looked at.
 *
 * @param file the file
 * @param row its row
 */
public record Entry(TraceFile file, int row) {
	/** The record. */
	public TraceRecord record() {
		return file.record(row);
	}

	/** Its time, by the clock of its file. */
	public Optional<Instant> time() {
		long written = file.index().time(row);
		return written == TraceIndex.NO_TIME ? Optional.empty() : Optional.of(file.clock().instant(written));
	}

	/** What it is. */
	public RecordKind kind() {
		return file.index().kind(row);
	}
}

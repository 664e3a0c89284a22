// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.TraceWarning;

/** Stands for a file among many that could not be opened: no rows, and the reason. */
final class EmptyLog implements TraceFile {
	private final String name;
	private final Path path;
	private final List<TraceWarning> warnings;
	private final TraceIndex index;
	private volatile FileClock clock = new FileClock(ZoneOffset.UTC, Duration.ZERO, FileClock.Basis.ASSUMED, "");

	EmptyLog(String name, Path path, String reason) {
		this.name = name;
		this.path = path;
		this.warnings = List.of(new TraceWarning(0, -1, reason));
		try (IndexBuilder none = new IndexBuilder(List.of(), Optional.empty(), (line, offset, text) -> {
		})) {
			this.index = none.publish();
		}
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public Path path() {
		return path;
	}

	@Override
	public Optional<TraceFormat> format() {
		return Optional.empty();
	}

	@Override
	public long bytes() {
		return 0;
	}

	@Override
	public TraceIndex index() {
		return index;
	}

	@Override
	public List<TraceWarning> warnings() {
		return warnings;
	}

	@Override
	public FileClock clock() {
		return clock;
	}

	@Override
	public void clock(FileClock other) {
		clock = other;
	}

	@Override
	public TraceRecord record(int row) {
		throw new IndexOutOfBoundsException(row);
	}

	@Override
	public String text(long offset, int length) {
		return "";
	}

	@Override
	public boolean follow() {
		return false;
	}

	@Override
	public void close() {
		// holds nothing
	}
}

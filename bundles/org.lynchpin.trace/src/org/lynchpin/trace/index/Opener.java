// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Cancelled;
import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceFormat;

/** Opens one file: which format reads it, and its index. */
public final class Opener {
	private final List<TraceFormat> formats;
	private final Path folder;

	/** @param formats those that may read it @param folder where indexes are kept */
	public Opener(List<TraceFormat> formats, Path folder) {
		this.formats = formats;
		this.folder = folder;
	}

	/** Opens a file. */
	public TraceFile open(Path path, String name, Pass.Watch watch) throws IOException, Cancelled, InterruptedException {
		Warnings warnings = new Warnings();
		byte[] head = new byte[Sample.HEAD];
		int read;
		try (LogBytes log = new LogBytes(path, false)) {
			read = log.read(0, head, 0, head.length);
		}
		Sample sample = new Sample(path.getFileName().toString(), new Slice(head, 0, read));
		Material material = new Material(name, path, path, false, 0, sample, format(sample));
		Follower follower = new Follower(Optional.of(folder), material, warnings);
		follower.index(watch);
		return new OpenedLog(follower, new FileClock(ZoneOffset.UTC, Duration.ZERO, FileClock.Basis.ASSUMED, ""));
	}

	private Optional<TraceFormat> format(Sample sample) {
		return formats.stream().filter(format -> confidence(format, sample) > 0)
				.max(Comparator.<TraceFormat>comparingInt(format -> confidence(format, sample)).thenComparing(TraceFormat::id, Comparator.reverseOrder()));
	}

	private static int confidence(TraceFormat format, Sample sample) {
		try {
			return format.confidence(sample);
		} catch (RuntimeException | StackOverflowError e) {
			return 0;
		}
	}
}

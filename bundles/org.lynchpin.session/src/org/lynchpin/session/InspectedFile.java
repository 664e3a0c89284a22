// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.lynchpin.core.Finding;
import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceWarning;

/**
 * A file of an inspection as it was at one moment. A file that could not be opened is here, too: then there is no trace and a failure
 * says why.
 *
 * @param name as the person gave it; of a file in an archive {@code archive.zip!name}
 * @param path the file on the disk; of a file in an archive, the archive
 * @param trace the opened log; empty where it could not be opened
 * @param bytes its length, of an archive's file unpacked; 0 where it could not be opened
 * @param messages the records found
 * @param warnings what is wrong or worth knowing in it
 * @param clock the clock in force
 * @param failure why it could not be opened
 */
public record InspectedFile(String name, Path path, Optional<TraceFile> trace, long bytes, int messages, List<TraceWarning> warnings,
		FileClock clock, Optional<Finding> failure) {
	public InspectedFile {
		Objects.requireNonNull(name);
		Objects.requireNonNull(path);
		Objects.requireNonNull(clock);
		warnings = List.copyOf(warnings);
	}

	/** The word for its format in commands and JSON; empty where none knows it. */
	public Optional<String> format() {
		return trace.flatMap(TraceFile::format).map(TraceFormat::id);
	}

	/** The name of its format for people; empty where none knows it. */
	public Optional<String> formatTitle() {
		return trace.flatMap(TraceFile::format).map(TraceFormat::title);
	}
}

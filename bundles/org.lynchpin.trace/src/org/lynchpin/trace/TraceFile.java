// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An opened log, or one file of an opened archive. Read only; safe for use from any thread. */
public interface TraceFile extends AutoCloseable {
	/** Its name as the person gave it; of a file in an archive {@code archive.zip!name}. */
	String name();

	/** The file on the disk; of a file in an archive, the archive. */
	Path path();

	/** The format that reads it; empty where none knows it. Then it has no rows, and a warning says so. */
	Optional<TraceFormat> format();

	/** The length in bytes, of an archive's file unpacked. */
	long bytes();

	/** The index. */
	TraceIndex index();

	/** What is wrong or worth knowing; bounded, the last one says how many more there are. */
	List<TraceWarning> warnings();

	/** The clock that is in force. */
	FileClock clock();

	/** Puts another clock in force. */
	void clock(FileClock clock);

	/** Decodes a record. Records that were decoded last are kept. */
	TraceRecord record(int row);

	/** The text of the file from a byte on, without regard to records; cut at its end. @param length at most a megabyte */
	String text(long offset, int length);

	/** The bytes of the text from a byte on; fewer where it ends before. @param length at most a megabyte */
	default byte[] bytes(long offset, int length) {
		return text(offset, length).getBytes(java.nio.charset.StandardCharsets.UTF_8);
	}

	/** Reads what was added since; tells whether there was something. A file that became shorter or another one is indexed anew. */
	boolean follow();

	@Override
	void close();
}

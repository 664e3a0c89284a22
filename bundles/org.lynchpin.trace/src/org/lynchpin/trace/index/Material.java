// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.nio.file.Path;
import java.util.Optional;

import org.lynchpin.trace.Sample;
import org.lynchpin.trace.TraceFormat;

/**
 * What is to be indexed.
 *
 * @param name as the person named it
 * @param path the file on the disk
 * @param text where its text can be read: the same, or an unpacked copy
 * @param carriageReturns whether its lines end with carriage returns alone
 * @param first the first byte of its text: behind a byte order mark
 * @param sample what its format was told by
 * @param format the format; empty where none knows it
 * @param refused whether it has no text that could be read
 */
record Material(String name, Path path, Path text, boolean carriageReturns, long first, Sample sample, Optional<TraceFormat> format,
		boolean refused) {
	/** Whether its text is a copy. */
	boolean unpacked() {
		return !text.equals(path);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceFormat;

/**
 * What is to be indexed.
 *
 * @param name as the person named it
 * @param path the file on the disk
 * @param text where its text can be read: the same, or an unpacked copy
 * @param carriageReturns whether its lines end with carriage returns alone
 * @param first the first byte of its text: behind a byte order mark
 * @param fileName what a sample of it is called
 * @param told how many bytes told its format
 * @param format the format; empty where none knows it
 * @param refused whether it has no text that could be read
 */
record Material(String name, Path path, Path text, boolean carriageReturns, long first, String fileName, int told,
		Optional<TraceFormat> format, boolean refused) {
	/** The beginning of the text, which is not kept: of five thousand opened files that would be too much. */
	Sample sample() throws IOException {
		byte[] bytes = new byte[told];
		try (LogBytes log = new LogBytes(text, carriageReturns)) {
			return new Sample(fileName, new Slice(bytes, 0, log.read(first, bytes, 0, told)));
		}
	}

	/** Whether its text is a copy. */
	boolean unpacked() {
		return !text.equals(path);
	}
}

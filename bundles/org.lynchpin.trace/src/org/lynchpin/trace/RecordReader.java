// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

/**
 * Cuts a file into records and says what the index keeps of each: the first of two passes, made for speed. One thread, from
 * the first byte to the last; bytes are whole lines, except the last line of a file and lines beyond one megabyte.
 */
public interface RecordReader {
	/**
	 * Where the next record begins.
	 *
	 * @param from where to look: the byte after a record's first one, the first byte of the file, or the byte after those that were
	 *            looked at before. A line begins at 0, and behind a line feed: {@code bytes[from - 1]} may be read where {@code from} is above 0
	 * @param to after the last byte that is there
	 * @return at least {@code from} and below {@code to}; -1 where none begins before {@code to}
	 */
	int nextStart(byte[] bytes, int from, int to);

	/**
	 * Describes what stands between two starts, or before the first. It may be no record at all (then no row is added) or
	 * several (messages that came in one packet).
	 *
	 * @param record its bytes; cut off after sixteen megabytes
	 * @param rows takes the rows
	 */
	void describe(Slice record, RowWriter rows);
}

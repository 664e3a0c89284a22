// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import java.util.Optional;

/**
 * What the first pass has kept of the records of a file, in their order. Rows are numbered from 0. Reads no more than the
 * index; safe for use from any thread.
 */
public interface TraceIndex {
	/** A time that is not known. */
	long NO_TIME = Long.MIN_VALUE;

	/** The number of rows. It only grows while the file is followed. */
	int size();

	/** The first byte of the record in the text of the file. */
	long offset(int row);

	/** Its length in bytes. */
	int length(int row);

	/** Its line, from 1. */
	long line(int row);

	/** The time as it is written, in milliseconds since 1970 as if it were UTC; {@link #NO_TIME} where there is none. */
	long time(int row);

	/** What it is. */
	RecordKind kind(int row);

	/** Which way it went. */
	Direction direction(int row);

	/** The method in upper case, the provider of an event, the cmdlet of output; empty where not known. */
	String method(int row);

	/** The status of a response or the id of an event; 0 where not known. */
	int status(int row);

	/** The code, as the first ms-diagnostics or result code says; 0 where there is none. */
	int code(int row);

	/** The number of CSeq; -1 where not known. */
	long sequence(int row);

	/** A text; empty where not known. The same text is the same object. */
	String text(int row, RowWriter.Field field);

	/** The process that wrote it; 0 where not known. */
	int process(int row);

	/** The thread that wrote it; 0 where not known. */
	int thread(int row);

	/** The announced length of the message in bytes; -1 where not known. */
	int announced(int row);

	/** Whether the row has this mark. */
	boolean marked(int row, RowWriter.Mark mark);

	/** A number for a text, the same for the same text, to compare and collect without making strings; empty where no row has it. */
	Optional<Integer> number(RowWriter.Field field, String text);

	/** The number of a row's text; -1 where it has none. */
	int number(int row, RowWriter.Field field);
}

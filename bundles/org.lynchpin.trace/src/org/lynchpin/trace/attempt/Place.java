// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.attempt;

import org.lynchpin.trace.Entry;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.TraceRecord;

/** A row of one of the files that are grouped. */
record Place(FileScan scan, int row) {
	/** Its instant in milliseconds; {@link TraceIndex#NO_TIME} where the log has none. */
	long time() {
		return scan.time(row);
	}

	boolean timed() {
		return time() != TraceIndex.NO_TIME;
	}

	RecordKind kind() {
		return scan.index().kind(row);
	}

	boolean request() {
		return kind() == RecordKind.SIP_REQUEST || kind() == RecordKind.HTTP_REQUEST;
	}

	int status() {
		return scan.index().status(row);
	}

	boolean marked(RowWriter.Mark mark) {
		return scan.index().marked(row, mark);
	}

	String text(RowWriter.Field field) {
		return scan.index().text(row, field);
	}

	/** Where it was written: two places of one machine in one file may be the two sides of a proxy. */
	boolean sameVantage(Place other) {
		return scan == other.scan && scan.index().number(row, RowWriter.Field.MACHINE) == other.scan.index().number(other.row, RowWriter.Field.MACHINE);
	}

	TraceRecord record() {
		return scan.file().record(row);
	}

	Entry entry() {
		return new Entry(scan.file(), row);
	}
}

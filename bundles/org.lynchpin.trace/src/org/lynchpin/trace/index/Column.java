// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.index;

import org.lynchpin.trace.RowWriter;

/** The columns of the index. Their order is that in the file: a change needs another {@link IndexFile#VERSION}. */
enum Column {
	OFFSET, LENGTH, LINE, TIME, KIND, DIRECTION, METHOD, STATUS, CODE, SEQUENCE, MARKS, ANNOUNCED, PROCESS, THREAD, FROM, TO, CALL_ID, EPID, PEER, LOCAL, MACHINE;

	static final int COUNT = values().length;

	/** The column that holds the numbers of a text. */
	static Column of(RowWriter.Field field) {
		return switch (field) {
		case FROM -> FROM;
		case TO -> TO;
		case CALL_ID -> CALL_ID;
		case EPID -> EPID;
		case PEER -> PEER;
		case LOCAL -> LOCAL;
		case MACHINE -> MACHINE;
		};
	}

	/** What a new row has until something else is said. */
	long unset() {
		return switch (this) {
		case TIME -> Long.MIN_VALUE;
		case METHOD, SEQUENCE, ANNOUNCED, FROM, TO, CALL_ID, EPID, PEER, LOCAL, MACHINE -> -1;
		default -> 0;
		};
	}
}

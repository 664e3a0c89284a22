// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.filter;

import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceIndex;

/**
 * Answers that refuse, without those that are normal: a challenge (401, 407) that gives no reason and after which the client went on,
 * and the web services' "no valid security token" (28020), which stands at the beginning of each passive sign-in (domain/3, 2).
 */
final class Failed implements Term {
	private static final int NO_TOKEN = 28020;
	/** So far the next request of the same dialog is looked for. */
	private static final int AHEAD = 1000;

	@Override
	public RowTest on(TraceFile file) {
		TraceIndex index = file.index();
		return row -> {
			int status = index.status(row);
			if (status < 400) {
				return false;
			}
			return switch (index.kind(row)) {
			case SIP_RESPONSE -> !(challenge(status) && index.code(row) == 0 && (!last(index, row)));
			case HTTP_RESPONSE -> index.code(row) != NO_TOKEN && !(challenge(status) && index.code(row) == 0);
			case REGISTRATION -> true;
			default -> false;
			};
		};
	}

	private static boolean challenge(int status) {
		return status == 401 || status == 407;
	}

	/** Whether the client did not go on after this answer. Near the end of a log nobody knows: then it is not called the last. */
	private static boolean last(TraceIndex index, int row) {
		int dialog = index.number(row, Field.CALL_ID);
		if (dialog < 0) {
			return false;
		}
		int end = Math.min(index.size(), row + AHEAD);
		for (int next = row + 1; next < end; next++) {
			if (index.number(next, Field.CALL_ID) == dialog && index.kind(next) == RecordKind.SIP_REQUEST) {
				return false;
			}
		}
		return end - row > 1;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import org.lynchpin.trace.Direction;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.TraceIndex;

/** What a log says around a message: put on each row that the record gives. Places are in the array that {@link #bytes} names. */
final class Frame {
	byte[] bytes = new byte[0];
	long time;
	Direction direction;
	int process;
	int thread;
	int peerFrom;
	int peerTo;
	int localFrom;
	int localTo;
	int machineFrom;
	int machineTo;
	int announced;

	Frame() {
		reset();
	}

	void reset() {
		time = TraceIndex.NO_TIME;
		direction = Direction.UNKNOWN;
		process = thread = 0;
		peerFrom = peerTo = localFrom = localTo = machineFrom = machineTo = 0;
		announced = -1;
	}

	/** Keeps addresses beyond the call in which their bytes are valid. */
	void keep() {
		byte[] kept = new byte[peerTo - peerFrom + localTo - localFrom];
		System.arraycopy(bytes, peerFrom, kept, 0, peerTo - peerFrom);
		System.arraycopy(bytes, localFrom, kept, peerTo - peerFrom, localTo - localFrom);
		localTo = kept.length;
		localFrom = peerTo - peerFrom;
		peerTo = localFrom;
		peerFrom = 0;
		machineFrom = machineTo = 0;
		bytes = kept;
	}

	/** Puts what is known on a row; what the row has already stays where nothing is known. */
	void fill(RowWriter rows) {
		if (time != TraceIndex.NO_TIME) {
			rows.time(time);
		}
		rows.direction(direction);
		if (process != 0 || thread != 0) {
			rows.process(process, thread);
		}
		text(rows, Field.PEER, peerFrom, peerTo);
		text(rows, Field.LOCAL, localFrom, localTo);
		text(rows, Field.MACHINE, machineFrom, machineTo);
		if (announced >= 0) {
			rows.announced(announced);
		}
	}

	private void text(RowWriter rows, Field field, int from, int to) {
		if (to > from) {
			rows.text(field, bytes, from, to);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import org.lynchpin.trace.Lines;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.RowWriter.Mark;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.message.SipScan;

/** Reads a server trace. A record runs to the next prefix; its part marks may be missing in a copy. */
final class ServerReader implements RecordReader {
	private final ServerPrefix prefix = new ServerPrefix();
	private final ServerRecord record = new ServerRecord();
	private final Frame frame = new Frame();
	private final SipScan scan = new SipScan();
	private final ClientLines lines = new ClientLines();

	@Override
	public int nextStart(byte[] bytes, int from, int to) {
		return prefix.find(bytes, from, to);
	}

	@Override
	public void describe(Slice slice, RowWriter rows) {
		byte[] bytes = slice.bytes();
		frame.reset();
		frame.bytes = bytes;
		boolean prefixed = prefix.read(bytes, slice.from(), slice.to());
		int text = prefixed ? prefix.text : slice.from();
		if (prefixed) {
			frame.time = prefix.time(bytes, slice.to());
			frame.process = prefix.process;
			frame.thread = prefix.thread;
			frame.machineFrom = prefix.machineFrom;
			frame.machineTo = prefix.machineTo;
		}
		record.read(bytes, text, slice.to());
		switch (record.kind()) {
			case PROTOCOL -> protocol(bytes, slice, rows);
			case DIAGNOSTIC -> diagnostic(bytes, slice, rows);
			case NONE -> {
				if (prefixed) {
					lines.describe(bytes, slice.from(), text, slice.to(), frame, rows);
				} else {
					PastedText.describe(bytes, slice.from(), slice.to(), frame, rows);
				}
			}
		}
	}

	private void protocol(byte[] bytes, Slice slice, RowWriter rows) {
		frame.direction = record.direction();
		frame.peerFrom = record.peerFrom;
		frame.peerTo = record.peerTo;
		scan.read(bytes, record.messageFrom, record.headersTo);
		rows.row(scan.kind(), bytes, slice.from(), slice.to());
		frame.fill(rows);
		scan.fillHeaders(rows);
		if (!record.ended) {
			rows.mark(Mark.DAMAGED);
		}
	}

	private void diagnostic(byte[] bytes, Slice slice, RowWriter rows) {
		boolean connection = record.connection || Lines.startsWith(bytes, prefix.flagFrom, prefix.flagTo, CONNECTION) && !record.diagnostic;
		rows.row(connection ? RecordKind.CONNECTION : RecordKind.DIAGNOSTIC, bytes, slice.from(), slice.to());
		frame.peerFrom = record.peerFrom;
		frame.peerTo = record.peerTo;
		frame.localFrom = record.localFrom;
		frame.localTo = record.localTo;
		frame.fill(rows);
		rows.text(Field.CALL_ID, bytes, record.callFrom, record.callTo);
		if (record.sequence >= 0) {
			rows.sequence(record.sequence);
			rows.method(bytes, record.methodFrom, record.methodTo);
		}
		if (record.status > 0) {
			rows.status(record.status);
		}
		int code = record.codeFrom > 0 ? ResultCode.find(bytes, record.codeFrom, record.codeTo) : 0;
		if (code != 0) {
			rows.code(code);
		}
	}

	private static final byte[] CONNECTION = Ascii.bytes("CONNECTION");
}

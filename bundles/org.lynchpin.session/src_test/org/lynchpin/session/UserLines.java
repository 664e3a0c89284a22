// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.nio.charset.StandardCharsets;

import org.lynchpin.trace.Lines;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceRecord;

/** A format for tests: each line {@code user NAME} is a sign-in of that user. */
final class UserLines implements TraceFormat {
	private static final byte[] MARK = "user ".getBytes(StandardCharsets.US_ASCII);

	@Override
	public String id() {
		return "users";
	}

	@Override
	public String title() {
		return "Users";
	}

	@Override
	public Side side() {
		return Side.CLIENT;
	}

	@Override
	public int confidence(Sample sample) {
		Slice head = sample.head();
		return Lines.startsWith(head.bytes(), head.from(), head.to(), MARK) ? 90 : 0;
	}

	@Override
	public Times times() {
		return Times.UTC;
	}

	@Override
	public RecordReader reader(Sample sample) {
		return new RecordReader() {
			@Override
			public int nextStart(byte[] bytes, int from, int to) {
				int at = from == 0 || bytes[from - 1] == '\n' ? from : Lines.next(bytes, from, to);
				return at < to ? at : -1;
			}

			@Override
			public void describe(Slice record, RowWriter rows) {
				int end = Lines.end(record.bytes(), record.from(), record.to());
				if (Lines.startsWith(record.bytes(), record.from(), end, MARK)) {
					rows.row(RecordKind.LINE, record.bytes(), record.from(), record.to()).text(RowWriter.Field.FROM, record.bytes(),
							record.from() + MARK.length, end);
				}
			}
		};
	}

	@Override
	public TraceRecord decode(Origin origin, Slice bytes) {
		return new TraceRecord.Line(origin, "", "", bytes.text());
	}
}

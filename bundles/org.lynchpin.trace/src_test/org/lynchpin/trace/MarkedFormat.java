// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import java.nio.charset.StandardCharsets;

/**
 * A format for tests: a record begins with a line {@code @ time METHOD status call from to peer} and goes on to the next such line;
 * what stands before the first is a line. {@code -} stands for nothing.
 */
class MarkedFormat implements TraceFormat {
	static final byte[] MARK = "@ ".getBytes(StandardCharsets.US_ASCII);

	@Override
	public String id() {
		return "marked";
	}

	@Override
	public String title() {
		return "Marked";
	}

	@Override
	public Side side() {
		return Side.CLIENT;
	}

	@Override
	public int confidence(Sample sample) {
		Slice head = sample.head();
		for (int at = head.from(); at < head.to(); at = Lines.next(head.bytes(), at, head.to())) {
			if (Lines.startsWith(head.bytes(), at, head.to(), MARK)) {
				return 80;
			}
		}
		return 0;
	}

	@Override
	public Times times() {
		return Times.LOCAL;
	}

	@Override
	public boolean independent() {
		return true;
	}

	@Override
	public RecordReader reader(Sample sample) {
		return new RecordReader() {
			@Override
			public int nextStart(byte[] bytes, int from, int to) {
				int at = from == 0 || bytes[from - 1] == '\n' ? from : Lines.next(bytes, from, to);
				while (at < to) {
					if (Lines.startsWith(bytes, at, to, MARK)) {
						return at;
					}
					at = Lines.next(bytes, at, to);
				}
				return -1;
			}

			@Override
			public void describe(Slice record, RowWriter rows) {
				row(record, rows);
			}
		};
	}

	static void row(Slice record, RowWriter rows) {
		byte[] bytes = record.bytes();
		if (!Lines.startsWith(bytes, record.from(), record.to(), MARK)) {
			rows.row(RecordKind.LINE, bytes, record.from(), record.to());
			return;
		}
		int end = Lines.end(bytes, record.from(), record.to());
		int[] from = new int[8];
		int[] to = new int[8];
		int words = 0;
		for (int at = record.from(); at < end && words < 8; words++) {
			int blank = Lines.find(bytes, at, end, ' ');
			from[words] = at;
			to[words] = blank < 0 ? end : blank;
			at = to[words] + 1;
		}
		if (words < 8) {
			rows.row(RecordKind.LINE, bytes, record.from(), record.to()).mark(RowWriter.Mark.DAMAGED);
			rows.warning(record.from(), "too few words");
			return;
		}
		int status = number(bytes, from[3], to[3]);
		rows.row(status == 0 ? RecordKind.SIP_REQUEST : RecordKind.SIP_RESPONSE, bytes, record.from(), record.to())
				.direction(status == 0 ? Direction.SENT : Direction.RECEIVED).method(bytes, from[2], to[2]).status(status)
				.text(RowWriter.Field.CALL_ID, bytes, from[4], to[4]).text(RowWriter.Field.FROM, bytes, from[5], to[5])
				.text(RowWriter.Field.TO, bytes, from[6], to[6]).text(RowWriter.Field.PEER, bytes, from[7], to[7]);
		if (bytes[from[1]] != '-') {
			rows.time(number(bytes, from[1], to[1]));
		}
	}

	private static int number(byte[] bytes, int from, int to) {
		int number = 0;
		for (int at = from; at < to && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
			number = number * 10 + bytes[at] - '0';
		}
		return number;
	}

	@Override
	public TraceRecord decode(Origin origin, Slice bytes) {
		return new TraceRecord.Line(origin, "", "", bytes.text());
	}
}

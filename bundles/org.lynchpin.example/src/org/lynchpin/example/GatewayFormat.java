// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.example;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

import org.lynchpin.core.Messages;
import org.lynchpin.trace.Direction;
import org.lynchpin.trace.Lines;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.message.SipMessage;
import org.lynchpin.trace.message.SipScan;
import org.osgi.service.component.annotations.Component;

/**
 * A log format of one's own: this company has a gateway that writes each SIP message below a line
 * {@code #GW 2026-03-17T07:30:00.123Z in 192.0.2.101:51234}.
 */
@Component
public final class GatewayFormat implements TraceFormat {
	private static final Messages TEXT = Messages.of(GatewayFormat.class);
	private static final byte[] HEAD = "#GW ".getBytes(StandardCharsets.US_ASCII);

	@Override
	public String id() {
		return "example-gateway";
	}

	@Override
	public String title() {
		return TEXT.text("format.gateway");
	}

	@Override
	public Side side() {
		return Side.SERVER;
	}

	@Override
	public int confidence(Sample sample) {
		Slice head = sample.head();
		return Lines.startsWith(head.bytes(), head.from(), head.to(), HEAD) ? 90 : 0;
	}

	@Override
	public Times times() {
		return Times.UTC;
	}

	@Override
	public RecordReader reader(Sample sample) {
		return new Reader();
	}

	@Override
	public TraceRecord decode(Origin origin, Slice bytes) {
		return new TraceRecord.Sip(origin, SipMessage.parse(bytes.text()));
	}

	/** Keeps nothing from record to record. */
	private static final class Reader implements RecordReader {
		@Override
		public int nextStart(byte[] bytes, int from, int to) {
			int line = from == 0 || bytes[from - 1] == '\n' ? from : Lines.next(bytes, from, to);
			while (line < to && !Lines.startsWith(bytes, line, to, HEAD)) {
				line = Lines.next(bytes, line, to);
			}
			return line < to ? line : -1;
		}

		@Override
		public void describe(Slice record, RowWriter rows) {
			byte[] bytes = record.bytes();
			int message = Lines.next(bytes, record.from(), record.to());
			if (!Lines.startsWith(bytes, record.from(), record.to(), HEAD) || !SipScan.startLine(bytes, message, record.to())) {
				return;
			}
			SipScan.describe(bytes, message, record.to(), rows);
			String[] head = new Slice(bytes, record.from(), message).text().strip().split(" ", 5);
			if (head.length >= 3) {
				rows.direction(head[2].equals("in") ? Direction.RECEIVED : Direction.SENT);
				try {
					rows.time(Instant.parse(head[1]).toEpochMilli());
				} catch (DateTimeException | ArithmeticException e) {
					rows.warning(record.from(), TEXT.text("warning.time"));
				}
			}
			if (head.length == 4) {
				byte[] peer = head[3].getBytes(StandardCharsets.UTF_8);
				rows.text(RowWriter.Field.PEER, peer, 0, peer.length);
			}
		}
	}
}

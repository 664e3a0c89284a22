// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lynchpin.trace.Direction;
import org.lynchpin.trace.Lines;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.message.HttpMessage;
import org.lynchpin.trace.message.SipMessage;
import org.lynchpin.trace.message.SipScan;

/** The test kit's own form of a log: a line with time, kind and direction, then the record. Rules are tried with it, so that no product's format is needed. */
final class SampleFormat implements TraceFormat {
	private static final byte[] HEAD = "=== ".getBytes(StandardCharsets.US_ASCII);
	private static final Pattern CODE = Pattern.compile("hr=0x([0-9a-fA-F]{8})");
	private static final Pattern DIAGNOSTICS = Pattern.compile("(?i)ms-diagnostics[a-z-]*: (\\d{1,9})");
	private final Side side;

	private SampleFormat(Side side) {
		this.side = side;
	}

	/** The log that one side would have written. */
	static SampleFile read(TraceStyle style, List<Happening> happenings, Cast cast) {
		StringBuilder out = new StringBuilder();
		int process = 0x1F68;
		for (Happening happening : happenings) {
			long millis = happening.time().toEpochMilli();
			boolean client = style.client();
			switch (happening) {
			case Happening.Sip sip -> out.append("=== ").append(millis).append(" SIP ").append(sip.sent() == client ? "SENT " : "RECEIVED ").append(process).append('\n').append(sip.text()).append('\n');
			case Happening.Http http when client && !http.host().equals(cast.federation()) -> out.append("=== ").append(millis).append(" HTTP ").append(http.sent() ? "SENT " : "RECEIVED ")
					.append(process).append('\n').append(http.text()).append('\n');
			case Happening.Line line when client -> out.append("=== ").append(millis).append(" LINE UNKNOWN ").append(process).append('\n').append(line.level()).append(' ').append(line.text()).append('\n');
			case Happening.Diagnostic diagnostic when !client -> {
				out.append("=== ").append(millis).append(" DIAGNOSTIC UNKNOWN ").append(process).append('\n');
				diagnostic.fields().forEach((name, value) -> out.append(name).append(": ").append(value).append('\n'));
			}
			case Happening.NewProcess another -> process++;
			default -> {
				// another side sees it
			}
			}
		}
		return new SampleFile(style.file(), out.toString().getBytes(StandardCharsets.UTF_8), new SampleFormat(style.client() ? Side.CLIENT : Side.SERVER));
	}

	@Override
	public String id() {
		return "sample";
	}

	@Override
	public String title() {
		return "Sample of the test kit";
	}

	@Override
	public Side side() {
		return side;
	}

	@Override
	public int confidence(Sample sample) {
		return Lines.startsWith(sample.head().bytes(), sample.head().from(), sample.head().to(), HEAD) ? 60 : 0;
	}

	@Override
	public Times times() {
		return Times.UTC;
	}

	@Override
	public RecordReader reader(Sample sample) {
		return new Reader();
	}

	private static final class Reader implements RecordReader {
		@Override
		public int nextStart(byte[] bytes, int from, int to) {
			int at = from == 0 || bytes[from - 1] == '\n' ? from : Lines.next(bytes, from, to);
			while (at >= 0 && at < to) {
				if (Lines.startsWith(bytes, at, to, HEAD)) {
					return at;
				}
				at = Lines.next(bytes, at, to);
			}
			return -1;
		}

		@Override
		public void describe(Slice record, RowWriter rows) {
			int text = Lines.next(record.bytes(), record.from(), record.to());
			if (!Lines.startsWith(record.bytes(), record.from(), record.to(), HEAD) || text <= record.from() || text >= record.to()) {
				return;
			}
			String[] head = new Slice(record.bytes(), record.from(), text).text().strip().split(" ");
			if (head.length != 5 || !head[1].matches("\\d{1,15}") || !head[4].matches("\\d{1,9}")) {
				return;
			}
			switch (head[2]) {
			case "SIP" -> SipScan.describe(record.bytes(), text, record.to(), rows);
			case "HTTP" -> http(record, text, rows);
			case "DIAGNOSTIC" -> rows.row(RecordKind.DIAGNOSTIC, record.bytes(), text, record.to());
			default -> code(CODE, 16, record, text, rows.row(RecordKind.LINE, record.bytes(), text, record.to()).mark(RowWriter.Mark.SIGN_IN));
			}
			rows.time(Long.parseLong(head[1])).process(Integer.parseInt(head[4]), 1)
					.direction(head[3].equals("SENT") ? Direction.SENT : head[3].equals("RECEIVED") ? Direction.RECEIVED : Direction.UNKNOWN);
		}

		private static void http(Slice record, int text, RowWriter rows) {
			HttpMessage message = HttpMessage.parse(new Slice(record.bytes(), text, record.to()).text());
			rows.row(message.request() ? RecordKind.HTTP_REQUEST : RecordKind.HTTP_RESPONSE, record.bytes(), text, record.to()).status(message.status()).mark(RowWriter.Mark.SIGN_IN);
			int blank = Lines.find(record.bytes(), text, record.to(), ' ');
			if (message.request() && blank > text) {
				rows.method(record.bytes(), text, blank);
			}
			code(DIAGNOSTICS, 10, record, text, rows);
		}

		private static void code(Pattern pattern, int radix, Slice record, int text, RowWriter rows) {
			Matcher matcher = pattern.matcher(new Slice(record.bytes(), text, record.to()).text());
			if (matcher.find()) {
				rows.code((int) Long.parseLong(matcher.group(1), radix));
			}
		}
	}

	@Override
	public TraceRecord decode(Origin origin, Slice bytes) {
		String text = bytes.text();
		if (SipMessage.startLine(text.lines().findFirst().orElse(""))) {
			return new TraceRecord.Sip(origin, SipMessage.parse(text));
		}
		if (HttpMessage.startLine(text.lines().findFirst().orElse(""))) {
			return new TraceRecord.Http(origin, HttpMessage.parse(text));
		}
		if (text.startsWith("Severity: ")) {
			Map<String, String> fields = new LinkedHashMap<>();
			text.lines().filter(line -> line.indexOf(": ") > 0).forEach(line -> fields.put(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
			return new TraceRecord.Diagnostic(origin, RecordKind.DIAGNOSTIC, "ERROR", "SIPStack", fields);
		}
		int blank = text.indexOf(' ');
		String level = blank > 0 && Set.of("INFO", "WARN", "ERROR").contains(text.substring(0, blank)) ? text.substring(0, blank) : "";
		return new TraceRecord.Line(origin, level, "", level.isEmpty() ? text : text.substring(blank + 1).strip());
	}
}

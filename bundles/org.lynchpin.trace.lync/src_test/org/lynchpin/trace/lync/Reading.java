// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.lynchpin.trace.Origin;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.message.HttpMessage;
import org.lynchpin.trace.message.SipMessage;

/** A text read by the format that is surest of it. */
final class Reading {
	static final List<TraceFormat> FORMATS = List.of(new UccapiFormat(), new SipFormat(), new HttpFormat(), new EventFormat(), new CmdletFormat(),
			new RtcFormat(), new ClsFormat(), new OcsLoggerFormat(), new SipeFormat(), new MobileFormat(), new RegistrationsFormat(), new ExpresswayFormat(),
			new SyslogFormat());

	final byte[] bytes;
	final Sample sample;
	final Optional<TraceFormat> format;
	final Rows rows = new Rows();

	/** A text read by one format, whether it claims it or not. */
	static Reading with(TraceFormat format, byte[] bytes) {
		return new Reading(bytes, Optional.of(format));
	}

	private Reading(byte[] bytes, Optional<TraceFormat> by) {
		this.bytes = bytes;
		this.sample = new Sample("log.txt", new Slice(bytes, 0, Math.min(bytes.length, Sample.HEAD)));
		this.format = by.isPresent() ? by : FORMATS.stream().filter(candidate -> candidate.confidence(sample) > 0)
				.max(Comparator.comparingInt(candidate -> candidate.confidence(sample)));
		format.ifPresent(found -> read(found.reader(sample)));
	}

	static Reading of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	static Reading of(byte[] bytes) {
		return new Reading(bytes, Optional.empty());
	}

	private void read(RecordReader reader) {
		int start = 0;
		int from = 0;
		while (start < bytes.length) {
			int next = reader.nextStart(bytes, from, bytes.length);
			int end = next < 0 ? bytes.length : next;
			if (end < from) {
				throw new IllegalStateException("went back from " + from + " to " + end);
			}
			if (end > start) {
				reader.describe(new Slice(bytes, start, end), rows);
			}
			start = end;
			from = end + 1;
			if (next < 0) {
				break;
			}
		}
	}

	String id() {
		return format.map(TraceFormat::id).orElse("");
	}

	int size() {
		return rows.rows.size();
	}

	Rows.Row row(int number) {
		return rows.rows.get(number);
	}

	TraceRecord record(int number) {
		Rows.Row row = row(number);
		return format.orElseThrow().decode(sample, Origin.none(), new Slice(bytes, row.from, row.to));
	}

	SipMessage sip(int number) {
		return ((TraceRecord.Sip) record(number)).message();
	}

	HttpMessage http(int number) {
		return ((TraceRecord.Http) record(number)).message();
	}

	TraceRecord.Event event(int number) {
		return (TraceRecord.Event) record(number);
	}
}

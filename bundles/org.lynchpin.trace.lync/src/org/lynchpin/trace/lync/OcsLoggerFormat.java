// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import org.lynchpin.core.Messages;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.RecordReader;
import org.lynchpin.trace.Sample;
import org.lynchpin.trace.Slice;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceRecord;
import org.osgi.service.component.annotations.Component;

/** The text of a server trace as OCSLogger writes it, 2007 to 2010: the processor stands in each record. */
@Component
public class OcsLoggerFormat implements TraceFormat {
	private static final Messages TEXT = Messages.of(OcsLoggerFormat.class);

	@Override
	public String id() {
		return "ocslogger";
	}

	@Override
	public String title() {
		return TEXT.text("ocslogger.title");
	}

	@Override
	public Side side() {
		return Side.SERVER;
	}

	@Override
	public int confidence(Sample sample) {
		return ServerPrefix.confidence(sample, false);
	}

	@Override
	public Times times() {
		return Times.LOCAL;
	}

	/** Every line has its date. */
	@Override
	public boolean independent() {
		return true;
	}

	@Override
	public RecordReader reader(Sample sample) {
		return new ServerReader();
	}

	@Override
	public TraceRecord decode(Origin origin, Slice bytes) {
		return ServerRecord.decode(origin, bytes);
	}
}

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

/** HTTP messages without a log around them. */
@Component
public class HttpFormat implements TraceFormat {
	private static final Messages TEXT = Messages.of(HttpFormat.class);

	@Override
	public String id() {
		return "http";
	}

	@Override
	public String title() {
		return TEXT.text("http.title");
	}

	@Override
	public Side side() {
		return Side.UNKNOWN;
	}

	@Override
	public int confidence(Sample sample) {
		return PastedReader.confidence(sample, PastedText.Kind.HTTP);
	}

	@Override
	public Times times() {
		return Times.LOCAL;
	}

	/** Events as XML tell their time in UTC; events as text that of the machine. */
	@Override
	public Times times(Sample sample) {
		return PastedReader.times(sample);
	}

	@Override
	public RecordReader reader(Sample sample) {
		return new PastedReader();
	}

	@Override
	public TraceRecord decode(Origin origin, Slice bytes) {
		return PastedText.decode(origin, bytes);
	}
}

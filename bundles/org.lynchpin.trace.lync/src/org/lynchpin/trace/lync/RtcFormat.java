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

/** The log of the oldest clients (Windows Messenger 5, Live Communications Server 2005): times without a date. */
@Component
public class RtcFormat implements TraceFormat {
	private static final Messages TEXT = Messages.of(RtcFormat.class);

	@Override
	public String id() {
		return "rtc";
	}

	@Override
	public String title() {
		return TEXT.text("rtc.title");
	}

	@Override
	public Side side() {
		return Side.CLIENT;
	}

	@Override
	public int confidence(Sample sample) {
		return UccapiText.confidence(sample, false);
	}

	@Override
	public Times times() {
		return Times.LOCAL;
	}

	@Override
	public RecordReader reader(Sample sample) {
		return new UccapiReader(false);
	}

	@Override
	public TraceRecord decode(Origin origin, Slice bytes) {
		return UccapiText.decode(origin, bytes, false);
	}
}

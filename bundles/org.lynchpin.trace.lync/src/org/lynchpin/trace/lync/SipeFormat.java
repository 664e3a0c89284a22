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

/** The debug log of pidgin-sipe: SIP and HTTP in clear. */
@Component
public class SipeFormat implements TraceFormat {
	private static final Messages TEXT = Messages.of(SipeFormat.class);

	@Override
	public String id() {
		return "sipe";
	}

	@Override
	public String title() {
		return TEXT.text("sipe.title");
	}

	@Override
	public Side side() {
		return Side.CLIENT;
	}

	@Override
	public int confidence(Sample sample) {
		return SipeReader.confidence(sample);
	}

	@Override
	public Times times() {
		return Times.LOCAL;
	}

	/** Messages tell their time in UTC; the lines alone that of the machine. */
	@Override
	public Times times(Sample sample) {
		return SipeReader.utc(sample) ? Times.UTC : Times.LOCAL;
	}

	@Override
	public RecordReader reader(Sample sample) {
		return new SipeReader(sample);
	}

	@Override
	public TraceRecord decode(Origin origin, Slice bytes) {
		return SipeReader.decode(origin, bytes);
	}
}

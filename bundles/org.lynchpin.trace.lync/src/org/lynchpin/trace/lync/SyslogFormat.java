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

/** SIP in a syslog: line ends flattened as {@code #015}, or one line a header as phones write it. */
@Component
public class SyslogFormat implements TraceFormat {
	private static final Messages TEXT = Messages.of(SyslogFormat.class);

	@Override
	public String id() {
		return "syslog";
	}

	@Override
	public String title() {
		return TEXT.text("syslog.title");
	}

	@Override
	public Side side() {
		return Side.UNKNOWN;
	}

	@Override
	public int confidence(Sample sample) {
		return SyslogReader.confidence(sample);
	}

	@Override
	public Times times() {
		return Times.LOCAL;
	}

	/** The newer form has a zone in each line. */
	@Override
	public Times times(Sample sample) {
		return SyslogReader.utc(sample) ? Times.UTC : Times.LOCAL;
	}

	@Override
	public RecordReader reader(Sample sample) {
		return new SyslogReader();
	}

	@Override
	public TraceRecord decode(Origin origin, Slice bytes) {
		return SyslogReader.decode(origin, bytes);
	}
}

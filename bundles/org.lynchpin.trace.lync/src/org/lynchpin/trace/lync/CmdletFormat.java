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

/** What cmdlets of Lync print. */
@Component
public class CmdletFormat implements TraceFormat {
	private static final Messages TEXT = Messages.of(CmdletFormat.class);

	@Override
	public String id() {
		return "cmdlet";
	}

	@Override
	public String title() {
		return TEXT.text("cmdlet.title");
	}

	@Override
	public Side side() {
		return Side.SERVER;
	}

	@Override
	public int confidence(Sample sample) {
		return PastedReader.confidence(sample, PastedText.Kind.OUTPUT);
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

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

/** The diagnostic log of a Cisco Expressway or VCS beside an Edge Server. */
@Component
public class ExpresswayFormat implements TraceFormat {
	private static final Messages TEXT = Messages.of(ExpresswayFormat.class);

	@Override
	public String id() {
		return "expressway";
	}

	@Override
	public String title() {
		return TEXT.text("expressway.title");
	}

	@Override
	public Side side() {
		return Side.SERVER;
	}

	@Override
	public int confidence(Sample sample) {
		return ExpresswayReader.confidence(sample);
	}

	@Override
	public Times times() {
		return Times.UTC;
	}

	@Override
	public RecordReader reader(Sample sample) {
		return new ExpresswayReader();
	}

	@Override
	public TraceRecord decode(Origin origin, Slice bytes) {
		return ExpresswayReader.decode(origin, bytes);
	}
}

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

/** The log of the mobile clients. */
@Component
public class MobileFormat implements TraceFormat {
	private static final Messages TEXT = Messages.of(MobileFormat.class);

	@Override
	public String id() {
		return "mobile";
	}

	@Override
	public String title() {
		return TEXT.text("mobile.title");
	}

	@Override
	public Side side() {
		return Side.CLIENT;
	}

	@Override
	public int confidence(Sample sample) {
		return MobileReader.confidence(sample);
	}

	@Override
	public Times times() {
		return Times.LOCAL;
	}

	@Override
	public RecordReader reader(Sample sample) {
		return new MobileReader();
	}

	@Override
	public TraceRecord decode(Origin origin, Slice bytes) {
		return MobileReader.decode(origin, bytes);
	}
}

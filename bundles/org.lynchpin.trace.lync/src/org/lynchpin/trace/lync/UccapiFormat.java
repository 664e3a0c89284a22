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

/** The log of the desktop client, Lync 2010 to Skype for Business 2016: UccApilog. */
@Component
public class UccapiFormat implements TraceFormat {
	private static final Messages TEXT = Messages.of(UccapiFormat.class);

	@Override
	public String id() {
		return "uccapi";
	}

	@Override
	public String title() {
		return TEXT.text("uccapi.title");
	}

	@Override
	public Side side() {
		return Side.CLIENT;
	}

	@Override
	public int confidence(Sample sample) {
		return UccapiText.confidence(sample, true);
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
		return new UccapiReader(true);
	}

	@Override
	public TraceRecord decode(Origin origin, Slice bytes) {
		return UccapiText.decode(origin, bytes, true);
	}
}

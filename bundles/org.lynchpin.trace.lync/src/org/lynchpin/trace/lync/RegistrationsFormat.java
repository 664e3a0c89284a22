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

/** Registrations of the monitoring database LcsCDR, as the saved answer of a query. Times are UTC. */
@Component
public class RegistrationsFormat implements TraceFormat {
	private static final Messages TEXT = Messages.of(RegistrationsFormat.class);

	@Override
	public String id() {
		return "registrations";
	}

	@Override
	public String title() {
		return TEXT.text("registrations.title");
	}

	@Override
	public Side side() {
		return Side.DATABASE;
	}

	@Override
	public int confidence(Sample sample) {
		return RegistrationRows.Columns.of(sample.head()).names().isEmpty() ? 0 : 95;
	}

	@Override
	public Times times() {
		return Times.UTC;
	}

	@Override
	public RecordReader reader(Sample sample) {
		return new RegistrationRows(sample.head());
	}

	/** Without the names of the columns a row is a line. */
	@Override
	public TraceRecord decode(Origin origin, Slice bytes) {
		return new TraceRecord.Line(origin, "", "", bytes.text().strip());
	}

	@Override
	public TraceRecord decode(Sample sample, Origin origin, Slice bytes) {
		RegistrationRows.Columns columns = RegistrationRows.Columns.of(sample.head());
		return columns.names().isEmpty() ? decode(origin, bytes) : new TraceRecord.Registration(origin, columns.row(bytes.text().strip()));
	}
}

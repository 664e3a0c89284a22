// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.ui;

import org.lynchpin.trace.Entry;
import org.lynchpin.trace.TraceRecord;

/**
 * A message in the list.
 *
 * @param entry the record
 * @param summary its first line, or what else tells it from others
 */
record MessageRow(Entry entry, String summary) {
	private static final int LONG = 200;

	/** Decodes the record; called in a job, for the rows near the screen. */
	static MessageRow of(Entry entry) {
		String text = switch (entry.record()) {
		case TraceRecord.Sip sip -> sip.message().startLine();
		case TraceRecord.Http http -> http.message().startLine().isEmpty() ? Words.summary(entry) : http.message().startLine();
		case TraceRecord.Event event -> event.provider() + " " + event.id() + " " + event.text();
		case TraceRecord.Diagnostic diagnostic -> diagnostic.value("Text").orElse(diagnostic.component());
		case TraceRecord.Registration row -> row.value("ResponseCode").orElse("") + " " + row.value("Version").orElse("");
		case TraceRecord.Output output -> output.cmdlet() + " " + output.text();
		case TraceRecord.Line line -> line.text();
		};
		String first = text.strip().lines().findFirst().orElse("");
		return new MessageRow(entry, first.length() > LONG ? first.substring(0, LONG) : first);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.Optional;

import org.lynchpin.trace.TraceRecord;

/** The words of an event. */
final class Words {
	private static final int LONGEST = 300;

	private Words() {
	}

	/** Its text, else what it carries as a message; one line. */
	static String of(TraceRecord.Event event) {
		String text = event.text().isBlank() ? event.value("Message").or(() -> event.data().size() == 1 ? event.data().values().stream().findFirst() : Optional.empty()).orElse("") : event.text();
		return Excerpt.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace;

import java.util.Map;
import java.util.Optional;

import org.lynchpin.trace.message.HttpMessage;
import org.lynchpin.trace.message.SipMessage;

/** One record of a log, decoded. Nothing in it is trusted: it is what the file says. */
public sealed interface TraceRecord {
	/** Where it stands. */
	Origin origin();

	/** A SIP message. */
	record Sip(Origin origin, SipMessage message) implements TraceRecord {
	}

	/** An HTTP message. */
	record Http(Origin origin, HttpMessage message) implements TraceRecord {
	}

	/**
	 * A Windows event.
	 *
	 * @param provider who wrote it: {@code Microsoft-Windows-Security-Auditing}, {@code LS UserPin Service}
	 * @param id its number
	 * @param level as Windows counts: 1 critical, 2 error, 3 warning, 4 information; 0 not said
	 * @param channel the log it stands in; empty where not known
	 * @param data its named values, in their order, names as written
	 * @param text its words, where the export has them
	 */
	record Event(Origin origin, String provider, int id, int level, String channel, Map<String, String> data, String text) implements TraceRecord {
		/** A named value; names without regard to case. */
		public Optional<String> value(String name) {
			return field(data, name);
		}
	}

	/**
	 * What a server says of itself: a diagnostic or connection record of a server trace.
	 *
	 * @param level FATAL, ERROR, WARN, INFO, VERBOSE; empty where not known
	 * @param component who says it: {@code SIPStack}
	 * @param fields {@code Severity}, {@code Text}, {@code Result-Code}, {@code SIP-Call-ID} and the others, names as written, in their order
	 */
	record Diagnostic(Origin origin, RecordKind kind, String level, String component, Map<String, String> fields) implements TraceRecord {
		/** A field; names without regard to case. */
		public Optional<String> value(String name) {
			return field(fields, name);
		}
	}

	/** A row of the registrations. @param columns by the names of the query, as written */
	record Registration(Origin origin, Map<String, String> columns) implements TraceRecord {
		/** A column that is not empty and not NULL; names without regard to case. */
		public Optional<String> value(String name) {
			return field(columns, name).filter(text -> !text.isBlank() && !text.equalsIgnoreCase("NULL"));
		}
	}

	/**
	 * What a cmdlet printed.
	 *
	 * @param cmdlet its name, as far as the output tells; empty where not known
	 * @param fields {@code Result}, {@code Error}, {@code Diagnosis} and the others, names as written, in their order
	 * @param text all of it
	 */
	record Output(Origin origin, String cmdlet, Map<String, String> fields, String text) implements TraceRecord {
		/** A field; names without regard to case. */
		public Optional<String> value(String name) {
			return field(fields, name);
		}
	}

	/** Another line. @param level as written @param component who says it; empty where not known @param text its words */
	record Line(Origin origin, String level, String component, String text) implements TraceRecord {
	}

	private static Optional<String> field(Map<String, String> fields, String name) {
		return fields.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst();
	}
}

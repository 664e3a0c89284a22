// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.trace;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Something that happens in a made-up sign-in, at its true time; each style of log writes what its writer would have seen of it. */
public sealed interface Happening {
	/** When. */
	Instant time();

	/**
	 * A SIP message between the client and its registrar.
	 *
	 * @param sent whether the client sent it
	 * @param head the start line and the headers, in their order
	 * @param body may be empty
	 */
	record Sip(Instant time, boolean sent, List<String> head, String body) implements Happening {
		public Sip {
			head = List.copyOf(head);
		}

		/** The message as it goes over the wire. */
		public String text() {
			return String.join("\r\n", head) + "\r\n\r\n" + body;
		}

		/** The value of the first header of this name; empty where there is none. */
		String header(String name) {
			return head.stream().filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
					.map(line -> line.substring(name.length() + 1).strip()).findFirst().orElse("");
		}
	}

	/**
	 * An HTTP message of the web part.
	 *
	 * @param sent whether the client sent it
	 * @param host whom the client speaks to
	 * @param target what was asked for, of the answer too
	 * @param head the start line and the headers
	 * @param body may be empty
	 */
	record Http(Instant time, boolean sent, String host, String target, List<String> head, String body) implements Happening {
		public Http {
			head = List.copyOf(head);
		}

		/** The message as it goes over the wire. */
		public String text() {
			return String.join("\r\n", head) + "\r\n\r\n" + body;
		}
	}

	/**
	 * A Windows event.
	 *
	 * @param level as Windows counts, 0 for audits
	 * @param data its named values; a name that begins with a number is written without its name
	 */
	record Event(Instant time, String provider, int id, int level, String channel, String computer, Map<String, String> data) implements Happening {
	}

	/** A line of the client. @param level as it writes it */
	record Line(Instant time, String level, String text) implements Happening {
	}

	/** A diagnostic record of the registrar. @param fields in their order */
	record Diagnostic(Instant time, String level, Map<String, String> fields) implements Happening {
	}

	/** A row of the registrations. @param columns by the names of the query */
	record Row(Instant time, Map<String, String> columns) implements Happening {
	}

	/** What a cmdlet printed. */
	record Output(Instant time, String text) implements Happening {
	}

	/** From here on another process writes the client's log. */
	record NewProcess(Instant time) implements Happening {
	}
}

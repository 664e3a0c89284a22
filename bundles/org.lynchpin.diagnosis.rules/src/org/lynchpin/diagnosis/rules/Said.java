// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import org.lynchpin.core.Messages;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.decode.MsDiagnostics;

/** What was seen, in a sentence. */
final class Said {
	private static final Messages TEXT = Messages.of(Said.class);

	private Said() {
	}

	/** The id, the words and what names a server or a result code. */
	static String diagnostics(MsDiagnostics diagnostics) {
		StringBuilder said = new StringBuilder().append(diagnostics.id());
		if (!diagnostics.reason().isBlank()) {
			said.append(" \u201C").append(Excerpt.of(diagnostics.reason())).append('\u201D');
		}
		diagnostics.parameter("HRESULT").ifPresent(code -> said.append(", HRESULT ").append(Excerpt.of(code)));
		for (String name : new String[] { "tls-target", "PeerServer", "domain", "fqdn1", "ErrorType", "WinsockFailureDescription", "SipResponseText" }) {
			diagnostics.parameter(name).ifPresent(value -> said.append(", ").append(name).append(' ').append(Excerpt.of(value)));
		}
		if (!diagnostics.source().isBlank()) {
			said.append(TEXT.text("said-by", Excerpt.of(diagnostics.source())));
		}
		return said.toString();
	}

	/** The answer in which it stands. */
	static String answer(Seen seen, String said) {
		String first = first(seen);
		return said.isEmpty() ? TEXT.text("seen.answer", first) : TEXT.text("seen.answer.with", first, said);
	}

	/** The first line of a message. */
	static String first(Seen seen) {
		return switch (seen.record()) {
		case TraceRecord.Sip sip -> sip.message().status() + " " + Excerpt.of(sip.message().reason()) + (sip.message().method().isEmpty() ? "" : " (" + Excerpt.of(sip.message().method()) + ")");
		case TraceRecord.Http http -> "HTTP " + http.message().status();
		default -> seen.method() + " " + seen.status();
		};
	}
}

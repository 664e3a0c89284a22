// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;

import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.decode.TlsHandshake;
import org.lynchpin.trace.message.SipMessage;

/** The TLS handshakes inside the REGISTERs of an attempt. */
final class Handshakes {
	/** Refreshes of a long session repeat what the sign-in has shown. */
	static final int MOST = 64;

	private Handshakes() {
	}

	static List<TlsHandshake> of(AttemptSubject subject) {
		List<SipMessage> messages = Seen.registering(subject).limit(MOST)
				.map(Seen::record).filter(TraceRecord.Sip.class::isInstance).map(record -> ((TraceRecord.Sip) record).message()).toList();
		return TlsHandshake.of(messages);
	}
}

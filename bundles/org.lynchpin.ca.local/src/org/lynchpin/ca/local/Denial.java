// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ca.local;

import java.util.List;

import org.lynchpin.ca.Denied;
import org.lynchpin.ca.local.LedgerRecord.DeniedRecord;
import org.lynchpin.core.Messages;

/**
 * Why a request is denied.
 *
 * @param args what fills the sentence
 */
record Denial(Reason reason, List<String> args) {
	private static final Messages TEXT = Messages.of(Denial.class);

	/** The reasons, with the codes that AD CS gives for the same (winerror.h). */
	enum Reason {
		UNREADABLE("0x8009310B", "denied-unreadable"), HASH("0x80090008", "denied-hash"), SIGNATURE("0x80090006", "denied-signature"),
		TEMPLATE_UNKNOWN("0x80094800", "denied-template-unknown"), TEMPLATE_MISSING("0x80094801", "denied-template-missing"),
		TEMPLATE_CONFLICT("0x80094802", "denied-template-conflict"), KEY_KIND("0x80090008", "denied-key-kind"),
		KEY_LENGTH("0x80094811", "denied-key-length"), MAIL_REQUIRED("0x80094812", "denied-mail-required"),
		UPN_REQUIRED("0x8009480D", "denied-upn-required"), SUBJECT("0x80094001", "denied-subject"),
		AGENT_MISSING("0x8009480A", "denied-agent-missing"), AGENT_REJECTED("0x8009480B", "denied-agent-rejected"),
		REQUESTER_MISMATCH("0x80094009", "denied-requester"), OFFICER("0x80094014", "denied-officer");

		private final String hresult;
		private final String key;

		Reason(String hresult, String key) {
			this.hresult = hresult;
			this.key = key;
		}
	}

	Denial(Reason reason, Object... args) {
		this(reason, java.util.Arrays.stream(args).map(String::valueOf).toList());
	}

	/** As it is kept. */
	DeniedRecord record(String requestId, java.time.Instant at, String template, String keyHash) {
		return new DeniedRecord(requestId, at, template, keyHash, reason.hresult, reason.name(), args);
	}

	/** As it is told, in the language of now. */
	static Denied denied(DeniedRecord record) {
		Reason reason = Reason.valueOf(record.key());
		return new Denied(record.requestId(), TEXT.text(reason.key, record.args().toArray()), java.util.Optional.of(record.hresult()));
	}
}

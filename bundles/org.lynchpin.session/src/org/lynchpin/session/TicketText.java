// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.util.StringJoiner;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;

/** Writes what was found out as plain text for a ticket. */
final class TicketText {
	private static final Messages TEXT = Messages.of(TicketText.class);

	private TicketText() {
	}

	static String of(Checkup checkup) {
		StringJoiner text = new StringJoiner("\n", "", "\n");
		text.add(TEXT.text("ticket.head", checkup.name(), checkup.upn(), checkup.signInAddress().isEmpty() ? "-" : checkup.signInAddress(),
				checkup.at().toString()));
		text.add(checkup.headline());
		if (!checkup.tellSupport().isEmpty()) {
			text.add(checkup.tellSupport());
		}
		text.add("");
		for (StageAnswer answer : checkup.stages()) {
			text.add(TEXT.text("ticket.stage", TEXT.text("stage." + answer.stage().name()), TEXT.text("answer." + answer.answer().name()), answer.sentence()));
			answer.findings().stream().filter(finding -> finding.severity() != Severity.NO_EVIDENCE).forEach(finding -> add(text, finding));
		}
		return text.toString();
	}

	private static void add(StringJoiner text, Finding finding) {
		text.add(TEXT.text("ticket.finding", finding.title(), finding.detail()));
		if (!finding.codes().isEmpty()) {
			text.add(TEXT.text("ticket.codes", String.join(", ", finding.codes())));
		}
		if (!finding.remedy().isEmpty()) {
			text.add(TEXT.text("ticket.remedy", finding.remedy()));
		}
		finding.evidence().forEach(seen -> text.add(TEXT.text("ticket.evidence", seen.file(), seen.line(), seen.text())));
	}
}

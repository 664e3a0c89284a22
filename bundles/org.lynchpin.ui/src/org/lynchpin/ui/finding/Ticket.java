// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.finding;

import java.util.List;
import java.util.stream.Collectors;

import org.lynchpin.core.Evidence;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;

/** The text of findings for a ticket of the help desk. Findings hold no secret, so nothing is left out. */
public final class Ticket {
	private static final Messages TEXT = Messages.of(Ticket.class);

	private Ticket() {
	}

	/** One finding a paragraph, in their order. */
	public static String of(List<Finding> findings) {
		return findings.stream().map(Ticket::of).collect(Collectors.joining("\n\n", "", "\n"));
	}

	private static String of(Finding finding) {
		StringBuilder text = new StringBuilder();
		text.append(TEXT.text("ticket.head", Stages.name(finding.stage()), Stages.severity(finding.severity()), finding.title()));
		line(text, "ticket.detail", finding.detail());
		line(text, "ticket.remedy", finding.remedy());
		line(text, "ticket.user", finding.tellUser());
		line(text, "ticket.support", finding.tellSupport());
		line(text, "ticket.codes", String.join(", ", finding.codes()));
		line(text, "ticket.evidence", finding.evidence().stream().map(Ticket::place).collect(Collectors.joining("; ")));
		return text.toString();
	}

	private static void line(StringBuilder text, String key, String value) {
		if (!value.isBlank()) {
			text.append('\n').append(switch (key) {
			case "ticket.detail" -> TEXT.text("ticket.detail", value);
			case "ticket.remedy" -> TEXT.text("ticket.remedy", value);
			case "ticket.user" -> TEXT.text("ticket.user", value);
			case "ticket.support" -> TEXT.text("ticket.support", value);
			case "ticket.codes" -> TEXT.text("ticket.codes", value);
			default -> TEXT.text("ticket.evidence", value);
			});
		}
	}

	private static String place(Evidence evidence) {
		return evidence.line() > 0 ? evidence.file() + ':' + evidence.line() + ' ' + evidence.text() : evidence.file() + ' ' + evidence.text();
	}
}

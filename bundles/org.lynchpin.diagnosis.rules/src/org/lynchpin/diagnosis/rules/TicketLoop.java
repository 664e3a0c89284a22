// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.Collect;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.TraceRecord;
import org.osgi.service.component.annotations.Component;

/** A debug log of pidgin-sipe in which the web ticket service refuses; it writes what a server answered as a line. */
@Component
@RuleInfo(id = "ticket-loop", stage = Stage.WEB_TICKET, severity = Severity.ERROR)
public final class TicketLoop implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(TicketLoop.class);

	private static final String ANSWER = "sipe_svc_https_response: code ";
	private static final int FAILURE = 400;

	@Override
	public List<Finding> check(AttemptSubject subject) {
		List<Seen> refused = new ArrayList<>();
		List<Seen> reused = new ArrayList<>();
		Seen.all(subject, RecordKind.LINE).forEach(seen -> {
			String text = seen.record() instanceof TraceRecord.Line line ? line.text() : "";
			if (status(text) >= FAILURE) {
				refused.add(seen);
			} else if (text.contains("reusing cached ADFS token")) {
				reused.add(seen);
			}
		});
		if (refused.isEmpty()) {
			return List.of();
		}
		String status = String.valueOf(status(((TraceRecord.Line) refused.getLast().record()).text()));
		return List.of(Finding.of(this, TEXT, String.valueOf(refused.size()), status, TEXT.text(reused.isEmpty() ? "ticket-loop.new" : "ticket-loop.reused"),
				new Collect(subject).webConfiguration()).withCodes(List.of(status)).withEvidence(Stream.concat(refused.stream(), reused.stream()).limit(Coded.MOST_PLACES)
						.map(seen -> seen.evidence(((TraceRecord.Line) seen.record()).text())).toList()));
	}

	private static int status(String text) {
		int at = text.indexOf(ANSWER);
		int from = at + ANSWER.length();
		if (at < 0 || text.length() < from + 3) {
			return 0;
		}
		String digits = text.substring(from, from + 3);
		return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : 0;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;
import java.util.Locale;

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
import org.lynchpin.trace.attempt.StepKind;
import org.osgi.service.component.annotations.Component;

/** The server's word that a registration has ended: rejected, deactivated, unregistered ([MS-SIPREGE] 2.2). */
@Component
@RuleInfo(id = "ended-by-server", stage = Stage.REGISTRATION, severity = Severity.WARNING)
public final class EndedByServer implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(EndedByServer.class);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		return Seen.all(subject, RecordKind.SIP_REQUEST).filter(seen -> subject.signIn() && seen.kind() == StepKind.END && seen.method().endsWith("NOTIFY")).findFirst()
				.map(seen -> finding(subject, seen)).stream().toList();
	}

	private Finding finding(AttemptSubject subject, Seen seen) {
		String words = seen.record() instanceof TraceRecord.Sip sip ? (String.join(" ", sip.message().headers("Event")) + " "
				+ String.join(" ", sip.message().headers("Subscription-State")) + " " + sip.message().body()).toLowerCase(Locale.ROOT) : "";
		String state = words.contains("rejected") ? "rejected" : words.contains("deactivated") ? "deactivated" : words.contains("unregistered") ? "unregistered" : "other";
		Collect collect = new Collect(subject);
		return Finding.of(this, TEXT, TEXT.text("ended-by-server." + state), TEXT.text("ended-by-server.look", collect.user() + "; " + collect.userPool()))
				.withSeverity(state.equals("unregistered") ? Severity.INFO : Severity.WARNING).withEvidence(List.of(seen.evidence(seen.method() + " " + state)));
	}
}

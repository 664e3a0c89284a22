// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
import org.lynchpin.trace.decode.WebTicket;
import org.osgi.service.component.annotations.Component;

/** The grant types that a web service lists are the quickest proof of its configuration (UCWA, authentication). */
@Component
@RuleInfo(id = "passive-off", stage = Stage.WEB_TICKET, severity = Severity.WARNING)
public final class PassiveOff implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(PassiveOff.class);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		List<Finding> found = new ArrayList<>();
		for (Seen seen : Seen.all(subject, RecordKind.HTTP_RESPONSE).limit(200).toList()) {
			Optional<WebTicket> ticket = seen.record() instanceof TraceRecord.Http http ? WebTicket.of(http.message()) : Optional.empty();
			ticket.filter(each -> !each.offeredGrants().isEmpty() && !each.passiveOnly()).ifPresent(each -> found.add(finding(subject, seen, each)));
		}
		return found.stream().limit(1).toList();
	}

	private Finding finding(AttemptSubject subject, Seen seen, WebTicket ticket) {
		String grants = Excerpt.of(String.join(", ", ticket.offeredGrants()));
		String service = ticket.service().map(Excerpt::of).orElseGet(() -> TEXT.text("the-web-service"));
		String command = new Collect(subject).webConfiguration();
		boolean mixed = ticket.offeredGrants().contains(WebTicket.PASSIVE);
		Finding finding = mixed ? Finding.of("passive-off-mixed", Stage.WEB_TICKET, Severity.WARNING, TEXT, service, grants, command) : Finding.of(this, TEXT, service, grants, command);
		// where nobody demands a card it is as it should be
		boolean demanded = subject.site().pools().isEmpty() || subject.site().pools().stream().anyMatch(pool -> pool.twoFactor());
		return finding.withSeverity(demanded ? Severity.WARNING : Severity.INFO).withEvidence(List.of(seen.evidence(grants)));
	}
}

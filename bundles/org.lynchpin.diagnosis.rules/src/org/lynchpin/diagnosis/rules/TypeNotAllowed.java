// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

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
import org.lynchpin.trace.decode.WebTicket;
import org.osgi.service.component.annotations.Component;

/** 28029: the web service does not allow the way to sign in that was asked for. Meant so for NTLM; for passive authentication its configuration is missing ([MS-OCER] 7.22). */
@Component
@RuleInfo(id = "type-not-allowed", stage = Stage.WEB_TICKET, severity = Severity.ERROR)
public final class TypeNotAllowed implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(TypeNotAllowed.class);

	private static final int ID = 28029;

	@Override
	public List<Finding> check(AttemptSubject subject) {
		return Web.diagnosed(subject, ID).findFirst().map(seen -> {
			Optional<String> grant = Web.requestedGrant(seen);
			boolean passive = grant.filter(WebTicket.PASSIVE::equals).isPresent();
			Finding finding = Finding.of(this, TEXT, Said.answer(seen, String.valueOf(ID)), grant.map(Excerpt::of).orElseGet(() -> TEXT.text("type-not-allowed.unknown")),
					TEXT.text(passive ? "type-not-allowed.passive" : "type-not-allowed.other"), new Collect(subject).webConfiguration());
			return finding.withSeverity(passive ? Severity.ERROR : Severity.INFO).withCodes(List.of(String.valueOf(ID))).withEvidence(List.of(seen.evidence(Said.first(seen))));
		}).stream().toList();
	}
}

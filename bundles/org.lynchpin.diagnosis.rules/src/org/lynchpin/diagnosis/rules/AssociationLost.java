// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.attempt.StepKind;
import org.osgi.service.component.annotations.Component;

/** A refresh that is challenged: the server has forgotten the security association; the client authenticates anew ([MS-SIPAE] 3.2). */
@Component
@RuleInfo(id = "security-association-lost", stage = Stage.REGISTRATION, severity = Severity.INFO)
public final class AssociationLost implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(AssociationLost.class);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		return Seen.all(subject, RecordKind.SIP_RESPONSE).filter(seen -> subject.signIn() && seen.kind() == StepKind.REFRESH && (seen.status() == 401 || seen.status() == 407)).findFirst()
				.map(seen -> Finding.of(this, TEXT, String.valueOf(seen.status())).withCodes(List.of(String.valueOf(seen.status()))).withEvidence(List.of(seen.evidence(Said.first(seen)))))
				.stream().toList();
	}
}

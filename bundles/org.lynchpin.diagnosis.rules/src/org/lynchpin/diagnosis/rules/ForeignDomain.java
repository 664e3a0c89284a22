// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;

import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.osgi.service.component.annotations.Component;

/** The SIP domain of the sign-in address is none of the site's. */
@Component
@RuleInfo(id = "foreign-domain", stage = Stage.ACCOUNT, severity = Severity.WARNING, needs = EvidenceKind.SITE)
public final class ForeignDomain implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(ForeignDomain.class);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		if (!subject.signIn() || subject.site().sipDomains().isEmpty()) {
			return List.of();
		}
		return subject.attempt().user().filter(user -> user.indexOf('@') > 0).map(user -> user.substring(user.indexOf('@') + 1)).filter(domain -> !subject.site().sipDomains().contains(domain))
				.map(domain -> Finding.of(this, TEXT, Coded.who(subject), domain, String.join(", ", subject.site().sipDomains().stream().sorted().toList()))
						.withEvidence(Seen.all(subject).limit(1).map(seen -> seen.evidence(Coded.who(subject))).toList())).stream().toList();
	}
}

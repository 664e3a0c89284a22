// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.policy.rules;

import java.util.List;

import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.directory.Person;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.PolicyRule;
import org.osgi.service.component.annotations.Component;

/** A security identifier in the certificate is the account's own, else the domain controller refuses it (KDC_ERR_CERTIFICATE_MISMATCH). */
@Component
@RuleInfo(id = "sid-matches-person", stage = Stage.CERTIFICATE, severity = Severity.ERROR, needs = { EvidenceKind.CERTIFICATE, EvidenceKind.PERSON })
public final class SidMatchesPerson implements PolicyRule {
	private static final Messages TEXT = Messages.of(SidMatchesPerson.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		Person person = subject.person().orElseThrow();
		return subject.certificate().orElseThrow().sid().filter(sid -> person.sid().filter(own -> !own.equalsIgnoreCase(sid)).isPresent())
				.map(sid -> Finding.of(this, TEXT, sid, person.sid().orElseThrow(), person.displayName()).withCodes(List.of("0x42"))).stream().toList();
	}
}

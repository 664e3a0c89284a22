// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.example;

import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.trace.Entry;
import org.osgi.service.component.annotations.Component;

/** A diagnosis of one's own: computers in this company's guest network reach no registrar, so an address of it explains a failed sign-in. */
@Component
@RuleInfo(id = "guest-network", stage = Stage.DISCOVERY, severity = Severity.WARNING)
public final class GuestNetwork implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(GuestNetwork.class);
	private static final String NETWORK = "198.51.100.";

	@Override
	public List<Finding> check(AttemptSubject subject) {
		Optional<String> address = subject.attempt().address().filter(own -> own.startsWith(NETWORK));
		if (!subject.signIn() || subject.attempt().signedIn().isPresent() || address.isEmpty()) {
			return List.of();
		}
		Optional<Entry> first = subject.attempt().steps().stream().flatMap(step -> step.entries().stream()).findFirst();
		Finding finding = Finding.of(this, TEXT, address.get());
		return List.of(finding.withEvidence(first.map(entry -> entry.record().origin().evidence(address.get())).stream().toList()));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;
import java.util.Set;

import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.Collect;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.diagnosis.SiteFacts.PoolFacts;
import org.osgi.service.component.annotations.Component;

/** The registrar that challenges the client is none of the site's. */
@Component
@RuleInfo(id = "foreign-registrar", stage = Stage.REGISTRATION, severity = Severity.WARNING, needs = EvidenceKind.SITE)
public final class ForeignRegistrar implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(ForeignRegistrar.class);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		Set<String> servers = subject.signIn() ? Offers.servers(subject) : Set.of();
		if (servers.isEmpty() || subject.site().pools().isEmpty() || Offers.pool(subject).isPresent()) {
			return List.of();
		}
		String known = String.join(", ", subject.site().pools().stream().map(PoolFacts::fqdn).toList());
		String server = String.join(", ", servers.stream().sorted().toList());
		return List.of(Finding.of(this, TEXT, Excerpt.of(server), known, new Collect(subject).userPool())
				.withEvidence(Offers.first(subject).map(offer -> offer.seen().evidence(server)).stream().toList()));
	}
}

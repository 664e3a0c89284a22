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
import org.lynchpin.diagnosis.SiteFacts.PoolFacts;
import org.osgi.service.component.annotations.Component;

/** A pool that demands smart cards still offers NTLM or Kerberos: its proxy configuration was not applied. */
@Component
@RuleInfo(id = "password-offered", stage = Stage.REGISTRATION, severity = Severity.WARNING)
public final class PasswordOffered implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(PasswordOffered.class);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		if (!subject.signIn()) {
			return List.of();
		}
		Optional<PoolFacts> pool = Offers.pool(subject);
		// a pool that demands no card offers them rightly
		if (pool.isPresent() && !pool.get().twoFactor()) {
			return List.of();
		}
		String meaning = pool.map(each -> TEXT.text("password-offered.site", each.fqdn())).orElseGet(() -> TEXT.text("password-offered.unknown"));
		return Offers.all(subject).filter(Offers.Offer::hasPassword).findFirst()
				.map(offer -> Finding.of(this, TEXT, offer.schemes(), new Collect(subject).proxyConfiguration(), meaning)
						.withSeverity(pool.isPresent() ? Severity.WARNING : Severity.INFO).withEvidence(List.of(offer.seen().evidence(offer.schemes()))))
				.stream().toList();
	}
}

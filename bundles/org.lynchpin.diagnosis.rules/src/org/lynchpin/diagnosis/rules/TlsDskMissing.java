// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.Collect;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.trace.decode.AuthenticationHeader;
import org.osgi.service.component.annotations.Component;

/** A challenge without TLS-DSK: nobody can sign in with a client certificate. Only a first challenge lists all schemes. */
@Component
@RuleInfo(id = "tls-dsk-missing", stage = Stage.REGISTRATION, severity = Severity.ERROR)
public final class TlsDskMissing implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(TlsDskMissing.class);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		// with a password the sign-in goes on where the site does not demand a card: without TLS-DSK, too
		boolean certain = Offers.twoFactor(subject).isPresent() || OldClient.of(subject).isEmpty();
		return Offers.first(subject).filter(offer -> !offer.has(AuthenticationHeader.TLS_DSK)).filter(offer -> !Offers.passwordUsed(subject))
				.map(offer -> Finding.of(this, TEXT, offer.schemes(), new Collect(subject).proxyConfiguration()).withCodes(List.of(String.valueOf(offer.seen().status()))).withEvidence(List.of(offer.seen().evidence(offer.schemes()))))
				.map(finding -> certain && subject.attempt().signedIn().isEmpty() ? finding : finding.withSeverity(Severity.WARNING)).stream().toList();
	}
}

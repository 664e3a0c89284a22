// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.Collect;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.diagnosis.SiteFacts.PersonFacts;
import org.osgi.service.component.annotations.Component;

/** The account that logged on with the card is not the one to which the sign-in address belongs. Address and UPN may differ: that alone is no fault. */
@Component
@RuleInfo(id = "not-the-owners-address", stage = Stage.ACCOUNT, severity = Severity.WARNING, needs = { EvidenceKind.EVENTS, EvidenceKind.PERSON })
public final class NotTheOwnersAddress implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(NotTheOwnersAddress.class);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		Optional<String> upn = subject.site().person().flatMap(PersonFacts::upn);
		if (upn.isEmpty() || !subject.signIn()) {
			return List.of();
		}
		String owner = name(upn.get());
		// without its certificate in the log an account name alone may be one of another domain
		return CardLogons.of(subject).stream().filter(used -> !used.account().isBlank() && !name(used.account()).equals(owner)).filter(used -> CardLogons.card(subject, used).isEmpty())
				.findFirst().map(used -> Finding.of(this, TEXT, used.account(), used.serial(), Coded.who(subject), upn.get(), new Collect(subject).user())
						.withEvidence(List.of(used.seen().evidence(used.account())))).stream().toList();
	}

	private static String name(String account) {
		String lower = account.toLowerCase(Locale.ROOT);
		int at = lower.indexOf('@');
		return at < 0 ? lower : lower.substring(0, at);
	}
}

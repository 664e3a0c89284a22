// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.policy.rules;

import java.util.List;
import java.util.Optional;

import org.lynchpin.card.CardContent;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.policy.EnrollmentSubject;
import org.lynchpin.policy.PolicyRule;
import org.osgi.service.component.annotations.Component;

/** A card with the factory PIN belongs to whoever finds it. Whether it has it is never tried out: that would cost a try. */
@Component
@RuleInfo(id = "default-pin", stage = Stage.CARD, severity = Severity.ERROR)
public final class DefaultPin implements PolicyRule {
	private static final Messages TEXT = Messages.of(DefaultPin.class);

	@Override
	public List<Finding> check(EnrollmentSubject subject) {
		if (subject.policy().isAllowDefaultPin()) {
			return List.of();
		}
		Optional<Boolean> inUse = subject.defaultPin().or(() -> subject.card().flatMap(CardContent::pinIsDefault));
		if (inUse.isEmpty()) {
			return List.of(Finding.of("default-pin-unknown", Stage.CARD, Severity.NO_EVIDENCE, TEXT).withRule(RuleInfo.Of.rule(this).id()));
		}
		return inUse.get() ? List.of(Finding.of(this, TEXT)) : List.of();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.site.ui;

import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.model.ModelFactory;
import org.lynchpin.model.PolicySet;
import org.lynchpin.model.RuleSetting;
import org.lynchpin.policy.Policies;
import org.lynchpin.site.ui.Field.Choice;
import org.lynchpin.ui.finding.Stages;

/** How a policy weighs a rule: as the rule says itself, as something else, or not at all. */
final class RuleChoice {
	private static final Messages TEXT = Messages.of(RuleChoice.class);
	private static final String OWN = "own";
	private static final String OFF = "off";

	private RuleChoice() {
	}

	static Field field(Policies.Description rule, PolicySet policy) {
		Optional<RuleSetting> setting = setting(rule.id(), policy);
		String now = setting.map(each -> !each.isEnabled() ? OFF : each.getSeverity().isEmpty() ? OWN : each.getSeverity()).orElse(OWN);
		List<Choice> choices = List.of(new Choice(OWN, TEXT.text("rule.own")), choice(Severity.ERROR), choice(Severity.WARNING), choice(Severity.INFO),
				new Choice(OFF, TEXT.text("rule.off")));
		return Field.choice(TEXT.text("rule.severity"), now, choices, value -> apply(value, rule.id(), policy));
	}

	private static Choice choice(Severity severity) {
		return new Choice(severity.name(), Stages.severity(severity));
	}

	private static void apply(String value, String rule, PolicySet policy) {
		Optional<RuleSetting> setting = setting(rule, policy);
		if (value.equals(OWN)) {
			setting.ifPresent(policy.getRules()::remove);
			return;
		}
		RuleSetting changed = setting.orElseGet(() -> {
			RuleSetting made = ModelFactory.eINSTANCE.createRuleSetting();
			made.setRuleId(rule);
			policy.getRules().add(made);
			return made;
		});
		changed.setEnabled(!value.equals(OFF));
		changed.setSeverity(value.equals(OFF) ? "" : value);
	}

	private static Optional<RuleSetting> setting(String rule, PolicySet policy) {
		return policy.getRules().stream().filter(each -> each.getRuleId().equals(rule)).findFirst();
	}
}

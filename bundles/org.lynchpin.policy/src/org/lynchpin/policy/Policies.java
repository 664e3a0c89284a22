// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.RuleRunner;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.model.PolicySet;
import org.lynchpin.model.RuleSetting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks enrollments, certificates and cards against a policy, with all rules that are installed. A service. */
@Component(service = Policies.class)
public final class Policies {
	private static final Messages TEXT = Messages.of(Policies.class);

	/**
	 * What stands about a rule.
	 *
	 * @param id by which a policy names it
	 * @param stage the link of the chain that it speaks of
	 * @param severity of its findings, where the policy does not say otherwise
	 * @param title a few words in the user's language
	 * @param needs the evidence without which it is not asked
	 * @param enabled whether the policy has it asked
	 */
	public record Description(String id, Stage stage, Severity severity, String title, List<EvidenceKind> needs, boolean enabled) {
		public Description {
			needs = List.copyOf(needs);
		}
	}

	private final RuleRunner runner;
	private final List<PolicyRule> rules;
	private final List<PolicyRule> unmarked;

	/** With the rules that are installed. */
	@Activate
	public Policies(@Reference List<PolicyRule> rules) {
		this(rules, new RuleRunner());
	}

	/** With a runner of one's own. */
	public Policies(List<PolicyRule> rules, RuleRunner runner) {
		this.runner = runner;
		this.rules = rules.stream().filter(Policies::marked)
				.sorted(Comparator.comparing((PolicyRule rule) -> RuleInfo.Of.rule(rule).stage()).thenComparing(rule -> RuleInfo.Of.rule(rule).id())).toList();
		this.unmarked = rules.stream().filter(rule -> !marked(rule)).toList();
	}

	private static boolean marked(PolicyRule rule) {
		return rule.getClass().isAnnotationPresent(RuleInfo.class);
	}

	/** Asks every rule that the subject's policy has not switched off; findings in the order of the chain, the worst of a stage first. */
	public List<Finding> check(EnrollmentSubject subject) {
		PolicySet policy = subject.policy();
		List<PolicyRule> asked = rules.stream().filter(rule -> enabled(policy, RuleInfo.Of.rule(rule).id())).toList();
		List<Finding> found = new ArrayList<>(runner.run(asked, subject, id -> severity(policy, id)));
		// a rule that its author forgot to mark must not pass for one that found nothing
		unmarked.forEach(rule -> found.add(Finding.of("rule-unmarked", Stage.CERTIFICATE, Severity.NO_EVIDENCE, TEXT, rule.getClass().getName())));
		return List.copyOf(found);
	}

	/** What stands about the rules that are installed, as a policy has them, in the order of the chain. */
	public List<Description> rules(PolicySet policy) {
		return rules.stream().map(rule -> description(policy, rule)).toList();
	}

	private static Description description(PolicySet policy, PolicyRule rule) {
		RuleInfo info = RuleInfo.Of.rule(rule);
		Messages texts = Messages.of(rule.getClass());
		String title = info.id() + ".title";
		return new Description(info.id(), info.stage(), severity(policy, info.id()).orElse(info.severity()), texts.has(title) ? texts.text(title) : info.id(),
				List.of(info.needs()), enabled(policy, info.id()));
	}

	private static boolean enabled(PolicySet policy, String id) {
		return settings(policy, id).allMatch(RuleSetting::isEnabled);
	}

	private static Optional<Severity> severity(PolicySet policy, String id) {
		return settings(policy, id).flatMap(setting -> Stream.of(Severity.values()).filter(each -> each.name().equals(setting.getSeverity()))).findFirst();
	}

	private static Stream<RuleSetting> settings(PolicySet policy, String id) {
		return policy.getRules().stream().filter(setting -> setting.getRuleId().equals(id));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.model.ModelFactory;
import org.lynchpin.model.PolicySet;
import org.lynchpin.policy.Policies;
import org.lynchpin.site.SiteDocument;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lynchpin policy rules}: what is checked, and how much it weighs. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=policy", "verb=rules" })
@Command(name = "rules", description = "${bundle:command.policy-rules}")
public final class PolicyRulesCommand implements CliCommand {
	private static final Messages TEXT = Messages.of(PolicyRulesCommand.class);

	private final Policies policies;
	private final SiteAccess access;

	@Mixin
	private PolicyOption policy;

	@Activate
	public PolicyRulesCommand(@Reference Policies policies, @Reference SiteAccess access) {
		this.policies = policies;
		this.access = access;
	}

	@Override
	public String area() {
		return "policy";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		Optional<SiteDocument> site = access.siteIfAny(context);
		PolicySet applied = site.isPresent() ? policy.of(site.get()) : ModelFactory.eINSTANCE.createPolicySet();
		List<Policies.Description> rules = policies.rules(applied);
		rules.forEach(rule -> context.line(TEXT.text("rules.row", rule.id(), rule.stage(), rule.enabled() ? rule.severity() : TEXT.text("rules.off"), rule.title())));
		context.document(Map.of("rules", rules));
		return Exit.DONE;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.card.Cards;
import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.inventory.InventoryQuery;
import org.lynchpin.site.SiteDocument;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

import picocli.CommandLine.Command;

/** {@code lynchpin selftest}: whether the installation is whole, and what it needs can be reached. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=", "verb=selftest" })
@Command(name = "selftest", description = "${bundle:command.selftest}")
public final class SelfTestCommand implements CliCommand {
	private static final Messages TEXT = Messages.of(SelfTestCommand.class);

	private final BundleContext bundles;
	private final ServiceComponentRuntime components;
	private final Cards cards;
	private final SiteAccess access;

	private record Check(String what, boolean ok, String detail) {
	}

	@Activate
	public SelfTestCommand(BundleContext bundles, @Reference ServiceComponentRuntime components, @Reference Cards cards, @Reference SiteAccess access) {
		this.bundles = bundles;
		this.components = components;
		this.cards = cards;
		this.access = access;
	}

	@Override
	public String area() {
		return "";
	}

	@Override
	public Exit run(CommandContext context) {
		List<Finding> findings = new ArrayList<>();
		List<Check> checks = List.of(resolved(findings), satisfied(findings), store(context, findings), readers(findings));
		checks.forEach(check -> context.line(TEXT.text(check.ok ? "selftest.ok" : "selftest.wrong", check.what, check.detail)));
		findings.forEach(context::finding);
		context.document(Map.of("checks", checks, "findings", findings));
		return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? Exit.WRONG : Exit.DONE;
	}

	private Check resolved(List<Finding> findings) {
		List<String> unresolved = Arrays.stream(bundles.getBundles()).filter(bundle -> bundle.getState() == Bundle.INSTALLED).map(Bundle::getSymbolicName).sorted().toList();
		unresolved.forEach(name -> findings.add(Finding.of("bundle-unresolved", Stage.CARD, Severity.ERROR, TEXT, name)));
		return new Check(TEXT.text("selftest.bundles"), unresolved.isEmpty(), String.valueOf(bundles.getBundles().length));
	}

	private Check satisfied(List<Finding> findings) {
		int count = 0;
		boolean all = true;
		for (ComponentDescriptionDTO description : components.getComponentDescriptionDTOs()) {
			count++;
			for (ComponentConfigurationDTO configuration : components.getComponentConfigurationDTOs(description)) {
				if (configuration.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE || configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION) {
					all = false;
					String missing = String.join(", ", Arrays.stream(configuration.unsatisfiedReferences).map(reference -> reference.name).toList());
					findings.add(Finding.of("component-unsatisfied", Stage.CARD, Severity.ERROR, TEXT, description.name, missing.isEmpty() ? "-" : missing));
				}
			}
		}
		return new Check(TEXT.text("selftest.components"), all, String.valueOf(count));
	}

	private Check store(CommandContext context, List<Finding> findings) {
		try {
			Optional<SiteDocument> site = access.siteIfAny(context);
			if (site.isEmpty()) {
				return new Check(TEXT.text("selftest.store"), true, TEXT.text("selftest.no-site"));
			}
			int count = access.inventory(site.get(), context).count(InventoryQuery.all());
			return new Check(TEXT.text("selftest.store"), true, TEXT.text("selftest.cards", count));
		} catch (Failure e) {
			findings.add(e.finding());
			return new Check(TEXT.text("selftest.store"), false, e.finding().title());
		}
	}

	/** A computer without readers is not broken: that is said, and is no error. */
	private Check readers(List<Finding> findings) {
		try {
			return new Check(TEXT.text("selftest.readers"), true, String.valueOf(cards.readers().size()));
		} catch (Failure e) {
			findings.add(e.finding().withSeverity(Severity.WARNING));
			return new Check(TEXT.text("selftest.readers"), false, e.finding().title());
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.util.List;
import java.util.Map;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.Severity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;

/** {@code lynchpin ca test}: what would stop enrollment at the authority. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=ca", "verb=test" })
@Command(name = "test", description = "${bundle:command.ca-test}")
public final class CaTestCommand extends CaCommand {
	private static final Messages TEXT = Messages.of(CaTestCommand.class);

	@Activate
	public CaTestCommand(@Reference CertificationAuthorities authorities, @Reference SiteAccess access) {
		super(authorities, access);
	}

	@Override
	Exit run(CaSettings settings, CaConnection connection, CommandContext context) throws Failure {
		List<Finding> findings = connection.selfTest();
		findings.forEach(context::finding);
		if (findings.isEmpty()) {
			context.line(TEXT.text("ca.well", settings.name()));
		}
		context.document(Map.of("name", settings.name(), "findings", findings));
		return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR) ? Exit.WRONG : Exit.DONE;
	}
}

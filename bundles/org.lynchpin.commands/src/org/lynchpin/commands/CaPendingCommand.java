// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.util.List;
import java.util.Map;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.ca.Pending;
import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;

/** {@code lynchpin ca pending}: requests that wait for a decision. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=ca", "verb=pending" })
@Command(name = "pending", description = "${bundle:command.ca-pending}")
public final class CaPendingCommand extends CaCommand {
	private static final Messages TEXT = Messages.of(CaPendingCommand.class);

	@Activate
	public CaPendingCommand(@Reference CertificationAuthorities authorities, @Reference SiteAccess access) {
		super(authorities, access);
	}

	@Override
	Exit run(CaSettings settings, CaConnection connection, CommandContext context) throws Failure {
		List<Pending> pending = connection.pending();
		pending.forEach(each -> context.line(TEXT.text("ca.pending.row", each.requestId(), each.message())));
		context.document(Map.of("name", settings.name(), "pending", pending));
		return Exit.DONE;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.util.List;
import java.util.Map;

import org.lynchpin.ca.CaSettings;
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

/** {@code lynchpin ca list}: the certification authorities of the site. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=ca", "verb=list" })
@Command(name = "list", description = "${bundle:command.ca-list}")
public final class CaListCommand implements CliCommand {
	private static final Messages TEXT = Messages.of(CaListCommand.class);

	private final SiteAccess access;

	private record Row(String id, String name, String type) {
	}

	@Activate
	public CaListCommand(@Reference SiteAccess access) {
		this.access = access;
	}

	@Override
	public String area() {
		return "ca";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		List<CaSettings> all = access.site(context).certificationAuthorities();
		all.forEach(ca -> context.line(TEXT.text("ca.row", ca.name(), ca.type())));
		context.document(Map.of("certificationAuthorities", all.stream().map(ca -> new Row(ca.id(), ca.name(), ca.type())).toList()));
		return Exit.DONE;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.util.List;
import java.util.Map;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CaTemplate;
import org.lynchpin.ca.CertificationAuthorities;
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

/** {@code lynchpin ca templates}: what the authority issues. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=ca", "verb=templates" })
@Command(name = "templates", description = "${bundle:command.ca-templates}")
public final class CaTemplatesCommand extends CaCommand {
	private static final Messages TEXT = Messages.of(CaTemplatesCommand.class);

	@Activate
	public CaTemplatesCommand(@Reference CertificationAuthorities authorities, @Reference SiteAccess access) {
		super(authorities, access);
	}

	@Override
	Exit run(CaSettings settings, CaConnection connection, CommandContext context) throws Failure {
		List<CaTemplate> templates = connection.templates();
		templates.forEach(each -> context.line(TEXT.text("ca.template.row", each.name(), each.displayName(), String.valueOf(each.minimumKeySize()))));
		context.document(Map.of("name", settings.name(), "templates", templates));
		return Exit.DONE;
	}
}

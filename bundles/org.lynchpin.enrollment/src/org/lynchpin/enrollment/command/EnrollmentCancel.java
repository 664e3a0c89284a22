// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.command;

import java.util.UUID;

import org.lynchpin.command.AnsweredInteraction;
import org.lynchpin.command.Answers;
import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Failure;
import org.lynchpin.enrollment.EnrollmentService;
import org.lynchpin.site.Sites;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lynchpin enrollment cancel}: ends one for good. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=enrollment", "verb=cancel" })
@Command(name = "cancel", description = "${bundle:command.enrollment-cancel}")
public final class EnrollmentCancel implements CliCommand {
	@Parameters(index = "0", paramLabel = "ID", description = "${bundle:option.enrollment-id}")
	private UUID id;

	@Mixin
	private Answers answers = new Answers();

	private final EnrollmentService service;
	private final Sites sites;

	@Activate
	public EnrollmentCancel(@Reference EnrollmentService service, @Reference Sites sites) {
		this.service = service;
		this.sites = sites;
	}

	@Override
	public String area() {
		return "enrollment";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		try (AnsweredInteraction ask = answers.over(context)) {
			return EnrollmentDocument.report(context, service.cancel(sites.resolve(context.site()), id, ask));
		}
	}
}

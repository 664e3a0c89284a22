// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.enrollment.EnrollmentRun;
import org.lynchpin.enrollment.EnrollmentService;
import org.lynchpin.site.Sites;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lynchpin enrollment list}: enrollments that are not finished. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=enrollment", "verb=list" })
@Command(name = "list", description = "${bundle:command.enrollment-list}")
public final class EnrollmentList implements CliCommand {
	private static final Messages TEXT = Messages.of(EnrollmentList.class);

	/** An enrollment in documents. */
	record RunDocument(UUID enrollment, String state, boolean open, String person, String name, Optional<UUID> card, String label, String reader,
			Optional<String> requestId, Optional<String> stoppedBy, Instant started, Instant changed) {
		static RunDocument of(EnrollmentRun run) {
			return new RunDocument(run.id(), run.state().word(), run.open(), run.upn(), run.name(), run.card(), run.cardLabel(), run.reader(), run.requestId(),
					run.stoppedBy(), run.started(), run.changed());
		}
	}

	@Option(names = "--all", description = "${bundle:option.list-all}")
	private boolean all;

	private final EnrollmentService service;
	private final Sites sites;

	@Activate
	public EnrollmentList(@Reference EnrollmentService service, @Reference Sites sites) {
		this.service = service;
		this.sites = sites;
	}

	@Override
	public String area() {
		return "enrollment";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		List<EnrollmentRun> runs = service.list(sites.resolve(context.site()), !all, context.interaction());
		runs.forEach(run -> context.line(TEXT.text("run-line", run.id(), run.state().text(), run.name(), run.cardLabel(), run.stoppedBy().orElse(""))));
		if (runs.isEmpty()) {
			context.note(TEXT.text("no-runs"));
		}
		context.document(Map.of("enrollments", runs.stream().map(RunDocument::of).toList()));
		return Exit.DONE;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.util.List;
import java.util.Map;

import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.inventory.Task;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lynchpin task list}: follow-up work. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=task", "verb=list" })
@Command(name = "list", description = "${bundle:command.task-list}")
public final class TaskListCommand implements CliCommand {
	private static final Messages TEXT = Messages.of(TaskListCommand.class);

	private final SiteAccess access;

	@Option(names = "--all", descriptionKey = "option.all-tasks")
	private boolean all;

	@Activate
	public TaskListCommand(@Reference SiteAccess access) {
		this.access = access;
	}

	@Override
	public String area() {
		return "task";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		List<Task> tasks = access.inventory(access.site(context), context).tasks(!all);
		tasks.forEach(task -> context.line(TEXT.text("task.row", task.id(), task.upn().orElse("-"), task.text())));
		context.document(Map.of("tasks", tasks));
		return Exit.DONE;
	}
}

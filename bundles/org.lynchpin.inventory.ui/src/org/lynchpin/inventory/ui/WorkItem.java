// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.ui;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.IAdaptable;
import org.lynchpin.core.Messages;
import org.lynchpin.inventory.JournalRun;
import org.lynchpin.inventory.Task;

/**
 * A row of the Work list: an undertaking of the journal, or a task of a person.
 *
 * @param run the undertaking, if it is one
 * @param task the task, if it is one
 */
public record WorkItem(Optional<JournalRun> run, Optional<Task> task) implements IAdaptable {
	private static final Messages TEXT = Messages.of(WorkItem.class);

	/** An undertaking of the journal. */
	static WorkItem of(JournalRun run) {
		return new WorkItem(Optional.of(run), Optional.empty());
	}

	/** A task. */
	static WorkItem of(Task task) {
		return new WorkItem(Optional.empty(), Optional.of(task));
	}

	/** The undertaking or the task, for commands that other areas add. Null is the platform's word for none. */
	@Override
	public <T> T getAdapter(Class<T> type) {
		return run.filter(type::isInstance).map(type::cast).or(() -> task.filter(type::isInstance).map(type::cast)).orElse(null);
	}

	/** Which one it is, however far it has come. */
	public UUID id() {
		return run.map(JournalRun::id).or(() -> task.map(Task::id)).orElseThrow();
	}

	/** What it is. */
	public String title() {
		return run.map(each -> TEXT.has("run." + each.kind()) ? TEXT.text("run." + each.kind()) : each.kind())
				.or(() -> task.map(each -> TEXT.has("task." + each.what()) ? TEXT.text("task." + each.what()) : each.what())).orElse("");
	}

	/** Whom it concerns. */
	public String person() {
		return run.flatMap(each -> Optional.ofNullable(each.facts().get("person.upn"))).or(() -> task.flatMap(Task::upn)).orElse("-");
	}

	/** How far it is. */
	public String state() {
		return run.map(InventoryWords::progress).orElseGet(() -> TEXT.text(task.flatMap(Task::closed).isPresent() ? "task.closed" : "task.open"));
	}

	/** What is to be done, or why it stopped. */
	public String detail() {
		return run.flatMap(each -> Optional.ofNullable(each.facts().get("stopped-by"))).or(() -> task.map(Task::text)).orElse("");
	}

	/** When it last changed. */
	public Instant changed() {
		return run.map(JournalRun::changed).or(() -> task.map(Task::created)).orElse(Instant.EPOCH);
	}

	/** Its icon. */
	public String icon() {
		return run.map(each -> each.state().equals("PENDING") ? "pending" : each.facts().containsKey("stopped-by") ? "warning" : "running").orElse("task");
	}
}

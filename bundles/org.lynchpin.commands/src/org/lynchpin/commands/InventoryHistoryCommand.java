// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.inventory.HistoryEntry;
import org.lynchpin.inventory.Inventory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lynchpin inventory history}: what happened, newest first. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=inventory", "verb=history" })
@Command(name = "history", description = "${bundle:command.inventory-history}")
public final class InventoryHistoryCommand implements CliCommand {
	private static final Messages TEXT = Messages.of(InventoryHistoryCommand.class);

	private final SiteAccess access;

	@Option(names = "--card", paramLabel = "CARD", descriptionKey = "param.card")
	private String card;

	@Option(names = "--person", paramLabel = "UPN", descriptionKey = "option.history-person")
	private String person;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "1000", descriptionKey = "option.limit")
	private int limit;

	@Activate
	public InventoryHistoryCommand(@Reference SiteAccess access) {
		this.access = access;
	}

	@Override
	public String area() {
		return "inventory";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		Inventory inventory = access.inventory(access.site(context), context);
		Optional<UUID> id = card == null ? Optional.empty() : Optional.of(CardOfInventory.find(inventory, card).id());
		List<HistoryEntry> entries = inventory.history(id, Optional.ofNullable(person), Math.max(1, limit));
		entries.forEach(entry -> context.line(TEXT.text("history.row", Words.time(entry.at()), entry.what(), entry.upn().orElse("-"), entry.operator(),
				new TreeMap<>(entry.facts()))));
		context.document(Map.of("history", entries));
		return Exit.DONE;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.Holder;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventoryQuery;
import org.lynchpin.inventory.InventoryRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lynchpin inventory list}: cards, filtered and paged. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=inventory", "verb=list" })
@Command(name = "list", description = "${bundle:command.inventory-list}")
public final class InventoryListCommand implements CliCommand {
	private static final Messages TEXT = Messages.of(InventoryListCommand.class);

	private final SiteAccess access;

	@Option(names = "--where", paramLabel = "EXPR", defaultValue = "", descriptionKey = "option.where")
	private String where;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "1000", descriptionKey = "option.limit")
	private int limit;

	@Option(names = "--offset", paramLabel = "N", defaultValue = "0", descriptionKey = "option.offset")
	private int offset;

	@Activate
	public InventoryListCommand(@Reference SiteAccess access) {
		this.access = access;
	}

	@Override
	public String area() {
		return "inventory";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		Inventory inventory = access.inventory(access.site(context), context);
		InventoryQuery query = InventoryQuery.parse(where, Instant.now());
		List<InventoryRow> rows = inventory.find(query, Math.max(0, offset), Math.max(1, limit));
		int all = inventory.count(query);
		for (InventoryRow row : rows) {
			context.line(TEXT.text("inventory.row", row.holder().map(Holder::displayName).or(() -> row.card().holder()).orElse("-"), row.card().label(),
					row.card().state(), row.credential().map(Credential::notAfter).map(Words::day).orElse("-"), row.card().id()));
		}
		context.note(TEXT.text("inventory.count", rows.size(), all));
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("total", all);
		document.put("cards", rows.stream().map(InventoryListCommand::fields).toList());
		context.document(document);
		return Exit.DONE;
	}

	/** A row for scripts: the card with its holder's name and the certificate's end. */
	static Map<String, Object> fields(InventoryRow row) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("id", row.card().id().toString());
		fields.put("label", row.card().label());
		fields.put("applet", row.card().applet());
		fields.put("kind", row.card().kind());
		fields.put("serial", row.card().serial());
		fields.put("guids", new ArrayList<>(row.card().guids()));
		fields.put("state", row.card().state());
		fields.put("holder", row.card().holder());
		fields.put("holderName", row.holder().map(Holder::displayName));
		fields.put("computer", row.card().computer());
		fields.put("pinState", row.card().pinState());
		fields.put("adminKeyState", row.card().adminKeyState());
		fields.put("certificateSerial", row.credential().map(Credential::serial));
		fields.put("template", row.credential().flatMap(Credential::template));
		fields.put("notAfter", row.credential().map(Credential::notAfter));
		fields.put("changed", Optional.of(row.card().changed()));
		return fields;
	}
}

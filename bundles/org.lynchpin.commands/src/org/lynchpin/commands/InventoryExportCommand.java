// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventoryExport;
import org.lynchpin.inventory.InventoryQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lynchpin inventory export FILE}: the cards as CSV or JSON. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=inventory", "verb=export" })
@Command(name = "export", description = "${bundle:command.inventory-export}")
public final class InventoryExportCommand implements CliCommand {
	private static final Messages TEXT = Messages.of(InventoryExportCommand.class);

	private final SiteAccess access;

	@Parameters(paramLabel = "FILE", descriptionKey = "param.export-file")
	private Path file;

	@Option(names = "--where", paramLabel = "EXPR", defaultValue = "", descriptionKey = "option.where")
	private String where;

	@Option(names = "--format", paramLabel = "csv|json", descriptionKey = "option.format")
	private InventoryExport.Format format;

	@Activate
	public InventoryExportCommand(@Reference SiteAccess access) {
		this.access = access;
	}

	@Override
	public String area() {
		return "inventory";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		Inventory inventory = access.inventory(access.site(context), context);
		int written = InventoryExport.write(inventory, InventoryQuery.parse(where, Instant.now()), Optional.ofNullable(format).orElseGet(this::byName), file);
		context.line(TEXT.text("export.done", written, file));
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("file", file.toString());
		document.put("cards", written);
		context.document(document);
		return Exit.DONE;
	}

	/** A file that is called .json is meant to be one. */
	private InventoryExport.Format byName() {
		return file.toString().toLowerCase(Locale.ROOT).endsWith(".json") ? InventoryExport.Format.JSON : InventoryExport.Format.CSV;
	}
}

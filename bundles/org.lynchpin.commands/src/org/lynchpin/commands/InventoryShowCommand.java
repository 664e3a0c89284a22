// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.Holder;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventoryRow;
import org.lynchpin.pki.CertificateDocument;
import org.lynchpin.pki.CertificateFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lynchpin inventory show CARD}: all that is known of one card. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=inventory", "verb=show" })
@Command(name = "show", description = "${bundle:command.inventory-show}")
public final class InventoryShowCommand implements CliCommand {
	private static final Messages TEXT = Messages.of(InventoryShowCommand.class);

	private final SiteAccess access;

	@Parameters(paramLabel = "CARD", descriptionKey = "param.card")
	private String word;

	private record CredentialRow(String slot, String state, String ca, CertificateDocument certificate) {
	}

	@Activate
	public InventoryShowCommand(@Reference SiteAccess access) {
		this.access = access;
	}

	@Override
	public String area() {
		return "inventory";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		Inventory inventory = access.inventory(access.site(context), context);
		CardRecord card = CardOfInventory.find(inventory, word);
		Optional<Holder> holder = card.holder().isPresent() ? inventory.holder(card.holder().get()) : Optional.empty();
		List<Credential> credentials = inventory.credentials(card.id());
		context.line(TEXT.text("inventory.row", holder.map(Holder::displayName).or(card::holder).orElse("-"), card.label(), card.state(), "", card.id()));
		List<CredentialRow> rows = new java.util.ArrayList<>();
		for (Credential credential : credentials) {
			CertificateDocument certificate = CertificateDocument.of(CertificateFiles.certificate(credential.encoded()));
			rows.add(new CredentialRow(credential.slot(), credential.state().name(), credential.ca(), certificate));
			context.line(TEXT.text("card.certificate", credential.slot(), credential.state(), certificate.subject(), certificate.upn().orElse("-"), certificate.issuer(),
					Words.day(certificate.notAfter()), certificate.serial()));
		}
		Map<String, Object> document = new LinkedHashMap<>(InventoryListCommand.fields(new InventoryRow(card, holder, credentials.stream().findFirst())));
		document.put("credentials", rows);
		context.document(document);
		return Exit.DONE;
	}
}

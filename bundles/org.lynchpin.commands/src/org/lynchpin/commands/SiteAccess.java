// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.util.Optional;

import org.lynchpin.command.CommandContext;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.inventory.Inventories;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventorySettings;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.SiteInteraction;
import org.lynchpin.site.Sites;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** From a call to the site that it means, and to that site's inventory and certification authorities. */
@Component(service = SiteAccess.class)
public final class SiteAccess {
	private static final Messages TEXT = Messages.of(SiteAccess.class);

	private final Sites sites;
	private final Inventories inventories;

	@Activate
	public SiteAccess(@Reference Sites sites, @Reference Inventories inventories) {
		this.sites = sites;
		this.inventories = inventories;
	}

	/** The site that the call means. */
	SiteDocument site(CommandContext context) throws Failure {
		return sites.resolve(context.site());
	}

	/** The site, where there is one: some commands do part of their work without. */
	Optional<SiteDocument> siteIfAny(CommandContext context) throws Failure {
		try {
			return Optional.of(site(context));
		} catch (CallFailure e) {
			if (context.site().isPresent()) {
				throw e;
			}
			return Optional.empty();
		}
	}

	/** Asks as the site wants it: the trial's keyring opens by itself. */
	Interaction asking(SiteDocument site, CommandContext context) {
		return SiteInteraction.of(site, context.interaction());
	}

	/** Asks for work on no site. */
	Interaction asking(CommandContext context) {
		return SiteInteraction.of(sites, context.interaction());
	}

	/** The site's inventory. */
	Inventory inventory(SiteDocument site, CommandContext context) throws Failure {
		return inventories.open(new InventorySettings(site.dataFolder(), site.inventoryUrl()), asking(site, context));
	}

	/** The certification authority of that name; without a name the only one. */
	static CaSettings authority(SiteDocument site, Optional<String> name) throws CallFailure {
		if (name.isPresent()) {
			return site.certificationAuthority(name.get()).orElseThrow(() -> new CallFailure("ca-not-in-site", TEXT, name.get(), names(site)));
		}
		if (site.certificationAuthorities().size() != 1) {
			throw new CallFailure("ca-to-be-named", TEXT, names(site));
		}
		return site.certificationAuthorities().getFirst();
	}

	private static String names(SiteDocument site) {
		return String.join(", ", site.certificationAuthorities().stream().map(CaSettings::name).toList());
	}
}

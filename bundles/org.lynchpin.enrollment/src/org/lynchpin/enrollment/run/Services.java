// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.time.Clock;

import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.card.Cards;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.inventory.Inventories;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventorySettings;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.site.SiteDocument;

/**
 * What an enrollment is done with.
 *
 * @param operator the account on this computer under which it is done, for the history
 */
public record Services(Cards cards, CertificationAuthorities authorities, PersonDirectories directories, Inventories inventories,
		PolicyGate policy, Clock clock, String operator) {

	/** The inventory of a site. */
	public Inventory inventory(SiteDocument site, Interaction ask) throws Failure {
		return inventories.open(new InventorySettings(site.dataFolder(), site.inventoryUrl()), ask);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory.jdbc;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.secret.Keyring;
import org.lynchpin.core.secret.Keyrings;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventorySettings;
import org.lynchpin.inventory.InventoryStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Inventories in an H2 file of the data folder ({@code inventory/inventory.mv.db}) or in a PostgreSQL database
 * ({@code jdbc:postgresql://host/database?user=name}). A server's password is kept in the keyring of the data folder, never
 * in the address.
 */
@Component
public final class JdbcInventoryStore implements InventoryStore {
	private final Keyrings keyrings;

	@Activate
	public JdbcInventoryStore(@Reference Keyrings keyrings) {
		this.keyrings = keyrings;
	}

	@Override
	public boolean accepts(InventorySettings settings) {
		return settings.url().isEmpty() || settings.url().get().startsWith(ServerInventory.SCHEME);
	}

	@Override
	public Inventory open(InventorySettings settings, Interaction ask) throws Failure {
		Keyring keyring = keyrings.keyring(settings.folder());
		if (settings.url().isPresent()) {
			return ServerInventory.open(settings.url().get(), keyring, ask);
		}
		return FileInventory.open(settings.folder(), keyring);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Interaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Opens each inventory once in this process and closes them all at the end. */
@Component(service = Inventories.class)
public final class Inventories {
	private static final Messages TEXT = Messages.of(Inventories.class);

	private final List<InventoryStore> stores;
	private final Map<InventorySettings, Inventory> open = new HashMap<>();

	@Activate
	public Inventories(@Reference List<InventoryStore> stores) {
		this.stores = List.copyOf(stores);
	}

	/** The inventory at this place; the caller does not close it. */
	public synchronized Inventory open(InventorySettings settings, Interaction ask) throws Failure {
		Inventory inventory = open.get(settings);
		if (inventory == null) {
			InventoryStore store = stores.stream().filter(each -> each.accepts(settings)).findFirst()
					.orElseThrow(() -> new DataFailure("inventory-no-store", TEXT, settings.url().orElse(settings.folder().toString())));
			inventory = store.open(settings, ask);
			open.put(settings, inventory);
		}
		return inventory;
	}

	/** Closes all. */
	@Deactivate
	public synchronized void close() {
		open.values().forEach(Inventory::close);
		open.clear();
	}
}

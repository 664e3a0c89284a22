// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;

/** Keeps inventories in one kind of place. A service. */
public interface InventoryStore {
	/** Whether this store can open what the settings name. */
	boolean accepts(InventorySettings settings);

	/**
	 * Opens, creating what is not there and migrating what is of an earlier version.
	 *
	 * @throws org.lynchpin.core.DataFailure if it is locked, damaged, of a later version (left untouched), on a network drive, or there is no room
	 */
	Inventory open(InventorySettings settings, Interaction ask) throws Failure;
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.util.Optional;

/**
 * A row of the inventory's table.
 *
 * @param card the card
 * @param holder its holder
 * @param credential its newest certificate
 */
public record InventoryRow(CardRecord card, Optional<Holder> holder, Optional<Credential> credential) {
}

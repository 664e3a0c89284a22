// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an inventory is.
 *
 * @param folder the data folder, for an inventory in a file
 * @param url address of a team's database; empty for the file
 */
public record InventorySettings(Path folder, Optional<String> url) {
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.util.Optional;

/**
 * What the inventory remembers of a person.
 *
 * @param upn user principal name, the key (compared in any case)
 * @param displayName as last seen in the directory
 * @param signInAddress SIP address as last seen
 * @param mail as last seen
 * @param sid security identifier as last seen
 */
public record Holder(String upn, String displayName, String signInAddress, Optional<String> mail, Optional<String> sid) {
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card;

/**
 * A place for a key and its certificate.
 *
 * @param id the card's own name: for PIV the key reference in hexadecimal ({@code 9A}, SP 800-73-4 part 1, table 4b)
 * @param purpose what it is for, as the standard names it ("PIV Authentication")
 */
public record Slot(String id, String purpose) {
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which cards, and in which order.
 *
 * @param text words that all stand somewhere in holder, UPN, serial, label, identifier or certificate; empty for any
 * @param states states wanted; empty for any
 * @param kinds kinds wanted; empty for any
 * @param expiresBefore only cards whose certificate ends before
 * @param order the column
 * @param descending from the greatest
 */
public record InventoryQuery(String text, Set<CardState> states, Set<CardRecord.Kind> kinds, Optional<Instant> expiresBefore, Order order,
		boolean descending) {
	/** A column to sort by. */
	public enum Order {
		HOLDER, CARD, KIND, COMPUTER, STATE, EXPIRES, CHANGED
	}

	public InventoryQuery {
		states = Set.copyOf(states);
		kinds = Set.copyOf(kinds);
	}

	/** All cards by holder. */
	public static InventoryQuery all() {
		return new InventoryQuery("", Set.of(), Set.of(), Optional.empty(), Order.HOLDER, false);
	}

	/**
	 * Reads a filter line: words, and {@code state:active}, {@code kind:virtual}, {@code expires<60d} (days from {@code now}).
	 *
	 * @throws org.lynchpin.core.CallFailure naming what is not understood and the words there are
	 */
	public static InventoryQuery parse(String line, Instant now) throws org.lynchpin.core.CallFailure {
		return FilterLine.parse(line, now);
	}

	/** The same query in another order. */
	public InventoryQuery sorted(Order by, boolean down) {
		return new InventoryQuery(text, states, kinds, expiresBefore, by, down);
	}

	/** The same query for other words. */
	public InventoryQuery withText(String words) {
		return new InventoryQuery(words, states, kinds, expiresBefore, order, descending);
	}
}

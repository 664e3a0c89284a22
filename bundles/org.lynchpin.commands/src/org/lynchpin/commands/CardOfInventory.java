// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventoryQuery;
import org.lynchpin.inventory.InventoryRow;

/** Finds the card that a word on the command line means: its id, the beginning of its id, serial, label or identifier. */
final class CardOfInventory {
	private static final Messages TEXT = Messages.of(CardOfInventory.class);
	private static final int SOME = 20;

	private CardOfInventory() {
	}

	static CardRecord find(Inventory inventory, String word) throws Failure {
		Optional<CardRecord> byId = id(word).isPresent() ? inventory.card(id(word).get()) : Optional.empty();
		if (byId.isPresent()) {
			return byId.get();
		}
		var fitting = inventory.find(InventoryQuery.all().sorted(InventoryQuery.Order.CHANGED, true).withText(word), 0, SOME).stream().map(InventoryRow::card).toList();
		var exact = fitting.stream().filter(card -> is(card, word)).toList();
		var chosen = exact.isEmpty() ? fitting : exact;
		if (chosen.size() != 1) {
			throw new CallFailure(chosen.isEmpty() ? "card-not-in-inventory" : "card-ambiguous", TEXT, word, chosen.size());
		}
		return chosen.getFirst();
	}

	private static boolean is(CardRecord card, String word) {
		String lower = word.toLowerCase(Locale.ROOT);
		return card.label().equalsIgnoreCase(word) || card.serial().filter(word::equalsIgnoreCase).isPresent() || card.guids().stream().anyMatch(word::equalsIgnoreCase)
				|| card.id().toString().startsWith(lower);
	}

	private static Optional<UUID> id(String word) {
		try {
			return Optional.of(UUID.fromString(word));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}

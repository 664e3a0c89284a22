// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.lynchpin.core.Failure;
import org.lynchpin.inventory.CardRecord;

/** All identifiers by which a card was ever known stay with its record: an old one still stands in caches and logs. */
final class Identifiers {
	private Identifiers() {
	}

	/** Adds the newest. */
	static void remember(Work work, String newest) throws Failure {
		CardRecord card = work.inventory().card(work.card()).orElseThrow();
		work.inventory().save(CardRecords.with(card, joined(List.of(newest), card.guids()), work.services().clock().instant()));
	}

	static List<String> joined(List<String> newer, List<String> older) {
		LinkedHashSet<String> all = new LinkedHashSet<>(newer);
		all.addAll(older);
		return new ArrayList<>(all);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
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

	/** The card does not take an identifier: said once. */
	static void refused(Work work) throws Failure {
		if (work.notes().stream().noneMatch(each -> each.rule().equals("identifier-refused"))) {
			work.note(Finding.of("identifier-refused", Stage.CARD, Severity.WARNING, Work.TEXT, work.content().label()));
		}
	}

	static List<String> joined(List<String> newer, List<String> older) {
		LinkedHashSet<String> all = new LinkedHashSet<>(newer);
		all.addAll(older);
		return new ArrayList<>(all);
	}
}

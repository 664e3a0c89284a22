// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lynchpin.inventory.CardState.ACTIVE;
import static org.lynchpin.inventory.CardState.BLANK;
import static org.lynchpin.inventory.CardState.ENROLLING;
import static org.lynchpin.inventory.CardState.LOST;
import static org.lynchpin.inventory.CardState.RETIRED;
import static org.lynchpin.inventory.CardState.REVOKED;
import static org.lynchpin.inventory.CardState.SUSPENDED;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class CardStateTest {
	/** The whole table: a line a state, and in it every state that may follow. */
	private static final Map<CardState, Set<CardState>> LIFE = Map.of(
			BLANK, Set.of(ENROLLING, RETIRED),
			ENROLLING, Set.of(ACTIVE, BLANK, REVOKED, RETIRED),
			ACTIVE, Set.of(ENROLLING, SUSPENDED, LOST, REVOKED, RETIRED),
			SUSPENDED, Set.of(ACTIVE, LOST, REVOKED),
			LOST, Set.of(ACTIVE, REVOKED),
			REVOKED, Set.of(ENROLLING, BLANK, RETIRED),
			RETIRED, Set.of(BLANK));

	@Test
	void everyStateLeadsWhereTheTableSaysAndNowhereElse() {
		for (CardState from : CardState.values()) {
			assertThat(from.next()).as(from.name()).isEqualTo(LIFE.get(from));
		}
	}

	@Test
	void noStateLeadsToItselfAndEveryStateIsReachedFromABlankCard() {
		Set<CardState> reached = EnumSet.of(BLANK);
		for (int i = 0; i < CardState.values().length; i++) {
			for (CardState state : Set.copyOf(reached)) {
				assertThat(state.next()).doesNotContain(state);
				reached.addAll(state.next());
			}
		}
		assertThat(reached).containsExactlyInAnyOrder(CardState.values());
	}

	@Test
	void whatWasLostOrPutOnHoldOnlyComesBackOrIsRevoked() {
		assertThat(LOST.next()).doesNotContain(BLANK, ENROLLING, RETIRED);
		assertThat(SUSPENDED.next()).doesNotContain(BLANK, ENROLLING, RETIRED);
	}
}

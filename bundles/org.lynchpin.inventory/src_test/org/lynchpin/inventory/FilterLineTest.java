// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;
import org.lynchpin.core.CallFailure;

class FilterLineTest {
	private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

	@Test
	void wordsAreTextInTheirOrder() throws CallFailure {
		assertThat(InventoryQuery.parse("  Ann   Beebe ", NOW).text()).isEqualTo("Ann Beebe");
		assertThat(InventoryQuery.parse("", NOW)).isEqualTo(InventoryQuery.all());
	}

	@Test
	void fieldsAreUnderstoodInAnyCaseAndAmongWords() throws CallFailure {
		InventoryQuery query = InventoryQuery.parse("ann STATE:Active state:lost kind:virtual expires<60d beebe", NOW);
		assertThat(query.text()).isEqualTo("ann beebe");
		assertThat(query.states()).containsExactlyInAnyOrder(CardState.ACTIVE, CardState.LOST);
		assertThat(query.kinds()).containsExactly(CardRecord.Kind.VIRTUAL);
		assertThat(query.expiresBefore()).contains(NOW.plus(60, ChronoUnit.DAYS));
	}

	@Test
	void whatIsNotUnderstoodIsNamedWithWhatIsPossible() {
		assertThatThrownBy(() -> InventoryQuery.parse("state:happy", NOW)).isInstanceOf(CallFailure.class).hasMessageContaining("state:happy")
				.hasMessageContaining("suspended");
		assertThatThrownBy(() -> InventoryQuery.parse("kind:paper", NOW)).isInstanceOf(CallFailure.class).hasMessageContaining("physical");
		assertThatThrownBy(() -> InventoryQuery.parse("expires<soon", NOW)).isInstanceOf(CallFailure.class).hasMessageContaining("expires<60d");
	}

	@Test
	void anAddressWithAColonIsAWord() throws CallFailure {
		assertThat(InventoryQuery.parse("sip:ann@contoso.example", NOW).text()).isEqualTo("sip:ann@contoso.example");
	}
}

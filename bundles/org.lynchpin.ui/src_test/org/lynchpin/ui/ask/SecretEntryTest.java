// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.ui.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.interaction.SecretPrompt.Kind;

class SecretEntryTest {
	private static final char[] NOTHING = {};

	private final Locale before = Locale.getDefault();

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	@Test
	void aNewPinIsAskedForTwiceAndTheOldOneOnce() {
		assertThat(entry(Kind.NEW_PIN).twice()).isTrue();
		assertThat(entry(Kind.NEW_KEYRING_PASSWORD).twice()).isTrue();
		assertThat(entry(Kind.CURRENT_PIN).twice()).isFalse();
	}

	@Test
	void aSecondEntryThatDiffersIsNeverTaken() {
		SecretEntry entry = entry(Kind.NEW_PIN);
		assertThat(entry.problem(chars("271828"), chars("271829"))).contains("The two entries differ. Type the same twice.");
		assertThat(entry.problem(chars("271828"), NOTHING)).contains("Type the same again in the second field.");
		assertThat(entry.problem(chars("271828"), chars("271828"))).isEmpty();
	}

	@Test
	void theSecondFieldCountsOnlyWhereThereIsOne() {
		assertThat(entry(Kind.CURRENT_PIN).problem(chars("271828"), NOTHING)).isEmpty();
	}

	@Test
	void whatIsTooShortOrTooLongIsNotTakenSoThatNoTryIsLost() {
		SecretEntry entry = entry(Kind.CURRENT_PIN);
		assertThat(entry.problem(chars("12345"), NOTHING)).contains("It has 6 to 8 characters.");
		assertThat(entry.problem(chars("123456789"), NOTHING)).contains("It has 6 to 8 characters.");
	}

	@Test
	void theLastTryIsCalledTheLastTry() {
		assertThat(entry(Kind.CURRENT_PIN, OptionalInt.of(1)).tries()).contains("One try is left. If it is wrong, the card is blocked.");
		assertThat(entry(Kind.CURRENT_PIN, OptionalInt.of(3)).tries()).contains("3 tries are left.");
		assertThat(entry(Kind.CURRENT_PIN, OptionalInt.empty()).tries()).isEmpty();
	}

	@Test
	void everyKindOfSecretHasATitleAndALabelInBothLanguages() {
		for (Locale language : new Locale[] { Locale.ENGLISH, Locale.TRADITIONAL_CHINESE }) {
			Locale.setDefault(language);
			for (Kind kind : Kind.values()) {
				assertThat(entry(kind).title()).isNotBlank();
				assertThat(entry(kind).label()).isNotBlank();
			}
		}
	}

	private static SecretEntry entry(Kind kind) {
		return entry(kind, OptionalInt.empty());
	}

	private static SecretEntry entry(Kind kind, OptionalInt tries) {
		return new SecretEntry(new SecretPrompt(kind, "Card 1187", "Type it.", tries, 6, 8));
	}

	private static char[] chars(String text) {
		return text.toCharArray();
	}
}

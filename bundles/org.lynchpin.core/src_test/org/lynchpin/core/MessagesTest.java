// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagesTest {
	private final Locale before = Locale.getDefault();
	private final Messages texts = Messages.of(MessagesTest.class);

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	@Test
	void theTextComesInTheLanguageOfTheUser() {
		Locale.setDefault(Locale.US);
		assertThat(texts.text("cancelled.title")).isEqualTo("Cancelled");
		Locale.setDefault(Locale.TAIWAN);
		assertThat(texts.text("cancelled.title")).isEqualTo("已取消");
	}

	@Test
	void anyOtherLanguageGetsEnglish() {
		Locale.setDefault(Locale.FRANCE);
		assertThat(texts.text("cancelled.title")).isEqualTo("Cancelled");
	}

	@Test
	void argumentsFillTheText() {
		Locale.setDefault(Locale.US);
		assertThat(texts.text("rule-never-ended.detail", "slow", 10)).isEqualTo("The check slow took more than 10 seconds and was stopped. The other checks were made.");
	}

	@Test
	void aMissingKeyIsAnErrorOfTheProgram() {
		assertThat(texts.has("no-such-key")).isFalse();
		assertThatThrownBy(() -> texts.text("no-such-key")).isInstanceOf(MissingResourceException.class);
	}
}

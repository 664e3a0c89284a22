// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lynchpin.core.Stage;

class ScreenMessagesTest {
	private static final Locale TAIWAN = Locale.of("zh", "TW");

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "problem acquiring a personal certificate | personal-certificate", "sign-in address was not found | address-not-found",
			"the server is temporarily unavailable | server-unavailable", "you may have entered your sign in address incorrectly | incorrect-or-incompatible",
			"problem verifying the certificate from the server | server-certificate", "server is trusted for your sign-in address | server-not-trusted",
			"limited functionality | limited-functionality", "PIN is incorrect! | wrong-pin", "smart card blocked | card-blocked" })
	void whatIsReadOutOnThePhoneFindsTheMessage(String words, String id) {
		assertThat(new ScreenMessages(Locale.ENGLISH).find(words)).first().extracting(ScreenMessage::id).isEqualTo(id);
	}

	@Test
	void aChineseUserIsFoundInChineseAndInEnglish() {
		ScreenMessages messages = new ScreenMessages(TAIWAN);

		assertThat(messages.find("找不到登入位址")).first().extracting(ScreenMessage::id).isEqualTo("address-not-found");
		assertThat(messages.find("personal certificate")).first().extracting(ScreenMessage::id).isEqualTo("personal-certificate");
		assertThat(messages.message("wrong-pin").orElseThrow().causes()).allSatisfy(cause -> assertThat(cause.meaning()).containsPattern("\\p{IsHan}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "?!", "a", "blue screen of the printer" })
	void whatIsNoMessageFindsNone(String words) {
		assertThat(new ScreenMessages(Locale.ENGLISH).find(words)).isEmpty();
	}

	@Test
	void everyMessageHasCausesAndEveryCauseSaysHowToGoOnInBothLanguages() {
		for (Locale locale : new Locale[] { Locale.ENGLISH, TAIWAN }) {
			assertThat(new ScreenMessages(locale).all()).hasSizeGreaterThan(15).allSatisfy(message -> {
				assertThat(message.causes()).isNotEmpty();
				assertThat(message.causes()).allSatisfy(cause -> {
					assertThat(cause.meaning()).isNotBlank();
					assertThat(cause.question()).isNotBlank();
					assertThat(cause.collect()).isNotBlank();
					assertThat(cause.remedy()).isNotBlank();
				});
			});
		}
	}

	@Test
	void aClientThatIsTooOldIsTheFirstThoughtWhereTheServiceMayBeIncompatible() {
		ScreenMessage message = new ScreenMessages(Locale.ENGLISH).message("incorrect-or-incompatible").orElseThrow();

		assertThat(message.causes().getFirst().stage()).isEqualTo(Stage.REGISTRATION);
		assertThat(message.causes().getFirst().meaning()).contains("too old");
	}
}

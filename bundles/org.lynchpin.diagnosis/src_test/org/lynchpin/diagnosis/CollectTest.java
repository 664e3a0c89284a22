// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lynchpin.diagnosis.SiteFacts.PoolFacts;
import org.lynchpin.trace.attempt.SignInAttempt;

class CollectTest {
	private static SignInAttempt attempt(Optional<String> user, Optional<Instant> start, Optional<Instant> end) {
		return new SignInAttempt("1", user, Optional.of("UCCAPI/15.0.4569.1503 OC/15.0.4569.1503 (Microsoft Lync)"), Optional.empty(), Optional.empty(), Optional.empty(), start,
				Optional.empty(), end, ZoneOffset.UTC, List.of(), Optional.empty());
	}

	private static Collect collect(String user) {
		SiteFacts site = new SiteFacts(Optional.empty(), Set.of(), List.of(new PoolFacts("pool01.contoso.com", Set.of(), true)), Optional.of("sts.contoso.com"), Set.of(), Optional.empty(),
				List.of());
		return new Collect(attempt(Optional.of(user), Optional.of(Instant.parse("2026-03-17T08:00:00.500Z")), Optional.of(Instant.parse("2026-03-17T18:00:00Z"))), site);
	}

	@Test
	void theSearchInTheServersTracesIsFilledWithPoolUserAndTime() {
		assertThat(collect("anna@contoso.com").serverTrace()).isEqualTo("Search-CsClsLogging -Pools 'pool01.contoso.com' -Components 'SIPStack' -Uri 'sip:anna@contoso.com'"
				+ " -StartTime ([datetime]'2026-03-17T07:55:00Z') -EndTime ([datetime]'2026-03-17T08:35:00Z') -OutputFilePath '.\\cls.txt'");
		assertThat(collect("anna@contoso.com").clientLogging()).contains("\\15.0\\Lync").contains("FULL");
		assertThat(collect("anna@contoso.com").federationEvents()).contains("'sts.contoso.com'", "StartTime=([datetime]'2026-03-17T07:55:00Z')");
	}

	@Test
	void whatIsNotKnownStaysAPlaceToFill() {
		Collect unknown = new Collect(attempt(Optional.empty(), Optional.empty(), Optional.empty()), SiteFacts.none());
		assertThat(unknown.serverTrace()).isEqualTo("Search-CsClsLogging -Pools '<pool>' -Components 'SIPStack' -Uri 'sip:<sign-in address>' -OutputFilePath '.\\cls.txt'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "anna|'anna'", "o'brien|'o''brien'", "a\u2019; Remove-Item x; \u2018|'a\u2019\u2019; Remove-Item x; \u2018\u2018'", "$(calc)`n|'$(calc)`n'",
			"a\u201Ab\u201B|'a\u201A\u201Ab\u201B\u201B'" })
	void aNameIsOneArgumentWhateverStandsInIt(String text, String quoted) {
		assertThat(Collect.quoted(text)).isEqualTo(quoted);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\nRemove-Item x", "a\r\nb", "a\u0000b", "a\u2028b", "a\u202Eb", "a\u0085b" })
	void whatCouldEndALineOrHideTextIsLeftOut(String text) {
		assertThat(Collect.quoted(text).codePoints()).noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x202E);
	}

	@Test
	void noCommandHasAnOpenQuotationMarkWhateverTheUserIsCalled() {
		Collect hostile = collect("x'; Stop-Computer; '\u2018\u201B'@contoso.com");
		assertThat(Stream.of(hostile.serverTrace(), hostile.clientCertificates(), hostile.userPool(), hostile.user(), hostile.poolFabric(), hostile.logonEvents(), hostile.webTrace()))
				.allSatisfy(command -> assertThat(command.chars().filter(c -> c == '\'' || c >= 0x2018 && c <= 0x201B).count() % 2).isZero())
				.allSatisfy(command -> assertThat(outside(command)).doesNotContain("Stop-Computer"));
	}

	/** What PowerShell does not take for text. */
	private static String outside(String command) {
		StringBuilder outside = new StringBuilder();
		boolean in = false;
		for (char c : command.toCharArray()) {
			if (c == '\'' || c >= '\u2018' && c <= '\u201B') {
				in = !in;
			} else if (!in) {
				outside.append(c);
			}
		}
		return outside.toString();
	}
}

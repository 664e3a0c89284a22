// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ChuidTest {
	private static final String PLAIN_NUMBER = "3019 d4e739da739ced39ce739d836858210842108421c84210c3eb";

	private static Chuid chuid(String hex) {
		return Chuid.parse(HexFormat.of().parseHex(hex.replace(" ", "")));
	}

	@Test
	void aNewOneIsOursAndHasARandomUuid() {
		Set<String> guids = new HashSet<>();
		for (int i = 0; i < 100; i++) {
			Chuid chuid = Chuid.parse(Chuid.create(new SecureRandom(), LocalDate.of(2026, 1, 31)));
			assertThat(chuid.foreign()).isFalse();
			assertThat(chuid.guid().orElseThrow()).matches("[0-9A-F]{12}4[0-9A-F]{3}[89AB][0-9A-F]{15}");
			guids.add(chuid.guid().orElseThrow());
		}
		assertThat(guids).hasSize(100);
	}

	@Test
	void aNewOneIsBuiltAsTheStandardHasItAndExpiresInTenYears() {
		String hex = HexFormat.of().formatHex(Chuid.create(new SecureRandom(), LocalDate.of(2026, 1, 31)));
		assertThat(hex).startsWith("3019d4e739da739ced39ce739d836858210842108421c84210c3eb3410").endsWith("35083230333630313331" + "3e00fe00");
	}

	@Test
	void oneThatOtherToolsWroteIsNotForeign() {
		Chuid chuid = chuid(PLAIN_NUMBER + "3410 00112233445566778899AABBCCDDEEFF 3508 3230333030313031 3E00 FE00");
		assertThat(chuid).isEqualTo(new Chuid(Optional.of("00112233445566778899AABBCCDDEEFF"), false, false));
	}

	@Test
	void aSignatureMakesItForeign() {
		assertThat(chuid(PLAIN_NUMBER + "3410 00112233445566778899AABBCCDDEEFF 3508 3230333030313031 3E02 3000 FE00").foreign()).isTrue();
	}

	@Test
	void anAgencysNumberMakesItForeign() {
		String number = HexFormat.of().formatHex(new FascN("3201", "0001", "000001").encode());
		assertThat(chuid("3019" + number + "3410 00112233445566778899AABBCCDDEEFF 3508 3230333030313031 3E00 FE00").foreign()).isTrue();
	}

	@Test
	void aNumberThatCannotBeReadIsForeignAndZerosAreNone() {
		assertThat(chuid("3019" + "01".repeat(25) + "3E00FE00").foreign()).isTrue();
		assertThat(chuid("3019" + "00".repeat(25) + "3410" + "00".repeat(16) + "3E00FE00")).isEqualTo(new Chuid(Optional.empty(), false, false));
	}

	@Test
	void bytesThatAreNoneAreForeignBecauseNobodyKnowsWhatTheyMean() {
		assertThat(chuid("3019D4E7").foreign()).isTrue();
	}
}

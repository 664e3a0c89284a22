// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.apdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;

class AnswerToResetTest {
	private static AnswerToReset atr(String hex) {
		return AnswerToReset.parse(HexFormat.of().parseHex(hex.replace(" ", "")));
	}

	@Test
	void capabilitiesInTheHistoricalBytesSayThatExtendedLengthAndChainingAreThere() {
		AnswerToReset reset = atr("3B FD 13 00 00 81 31 FE 15 80 73 C0 21 C0 57 59 75 62 69 4B 65 79 40");
		assertThat(reset.extendedLength()).contains(true);
		assertThat(reset.commandChaining()).contains(true);
		assertThat(reset.mentions("yubikey")).isTrue();
	}

	@Test
	void capabilitiesWithoutTheBitSayNo() {
		// compact TLV: card capabilities of three bytes, the last with command chaining alone
		AnswerToReset reset = atr("3B 85 01 80 73 C0 21 80 00");
		assertThat(reset.extendedLength()).contains(false);
		assertThat(reset.commandChaining()).contains(true);
	}

	@Test
	void capabilitiesOfOneByteSayNo() {
		assertThat(atr("3B 83 01 80 71 C0 00").extendedLength()).contains(false);
	}

	@Test
	void aCardWithoutHistoricalBytesDoesNotSay() {
		assertThat(atr("3B 80 01 81").extendedLength()).isEmpty();
		assertThat(atr("3B 80 01 81").onlyT0()).isFalse();
	}

	@Test
	void aCardThatKnowsT0AloneTakesNoExtendedLength() {
		assertThat(atr("3B 00").onlyT0()).isTrue();
		assertThat(atr("3B 00").extendedLength()).contains(false);
	}

	@Test
	void textInTheHistoricalBytesIsNoCapability() {
		AnswerToReset reset = atr("3B F8 13 00 00 81 31 FE 15 59 75 62 69 6B 65 79 34 D4");
		assertThat(reset.extendedLength()).isEmpty();
		assertThat(reset.mentions("YubiKey")).isTrue();
	}

	@Test
	void damagedAnswersTellNothingAndAreNoError() {
		Random random = new Random(7816);
		for (int i = 0; i < 20_000; i++) {
			byte[] bytes = new byte[random.nextInt(34)];
			random.nextBytes(bytes);
			AnswerToReset reset = AnswerToReset.parse(bytes);
			reset.extendedLength();
			reset.commandChaining();
			assertThat(reset.historical().length).isLessThanOrEqualTo(15);
		}
	}
}

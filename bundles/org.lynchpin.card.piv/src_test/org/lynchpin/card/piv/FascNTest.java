// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;

class FascNTest {
	@Test
	void theNumberForNonFederalCardsIsWrittenAsOtherToolsWriteIt() {
		assertThat(HexFormat.of().formatHex(FascN.PLAIN.encode())).isEqualTo("d4e739da739ced39ce739d836858210842108421c84210c3eb");
	}

	@Test
	void whatIsWrittenIsReadAgain() {
		FascN number = new FascN("3201", "0042", "123456");
		assertThat(FascN.parse(number.encode())).contains(number);
		assertThat(number.isFederal()).isTrue();
		assertThat(FascN.PLAIN.isFederal()).isFalse();
	}

	@Test
	void aBitThatFlipsInADigitIsNoticed() {
		byte[] bytes = FascN.PLAIN.encode();
		bytes[1] ^= 0x10;
		assertThat(FascN.parse(bytes)).isEmpty();
	}

	@Test
	void anyBytesAreANumberOrNone() {
		Random random = new Random(25);
		for (int i = 0; i < 10_000; i++) {
			byte[] bytes = new byte[FascN.LENGTH + random.nextInt(3) - 1];
			random.nextBytes(bytes);
			FascN.parse(bytes).ifPresent(number -> assertThat(number.agency()).hasSize(4));
		}
	}
}

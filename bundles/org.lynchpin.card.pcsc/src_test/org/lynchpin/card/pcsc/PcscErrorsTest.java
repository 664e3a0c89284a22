// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import javax.smartcardio.CardException;

import jnasmartcardio.Smartcardio.JnaCardNotPresentException;
import jnasmartcardio.Smartcardio.JnaPCSCException;

import org.junit.jupiter.api.Test;
import org.lynchpin.card.CardFailure;

class PcscErrorsTest {
	private static final String READER = "Reader 1";

	@Test
	void aFailedExchangeIsToldAsWhatHappenedToTheCard() {
		Map<Integer, Class<? extends CardFailure>> expected = Map.of(
				0x80100069, CardFailure.CardRemoved.class, 0x80100068, CardFailure.CardReset.class, 0x8010000B, CardFailure.CardInUse.class,
				0x8010000A, CardFailure.CardTimeout.class, 0x8010001D, CardFailure.ServiceStopped.class, 0x8010001E, CardFailure.ServiceStopped.class,
				0x80100017, CardFailure.CardRemoved.class, 0x80100003, CardFailure.CardRemoved.class, 0x80100066, CardFailure.CardTimeout.class);
		expected.forEach((code, type) -> assertThat(PcscErrors.transmitting(pcsc(code), READER)).as("%08X", code).isInstanceOf(type));
	}

	@Test
	void aFailedConnectionIsToldAsWhatIsMissing() {
		Map<Integer, Class<? extends CardFailure>> expected = Map.of(
				0x8010000C, CardFailure.NoCard.class, 0x8010000B, CardFailure.CardInUse.class, 0x80100009, CardFailure.ReaderMissing.class,
				0x80100017, CardFailure.ReaderMissing.class, 0x8010001D, CardFailure.ServiceStopped.class, 0x80100066, CardFailure.CardTimeout.class);
		expected.forEach((code, type) -> assertThat(PcscErrors.connecting(pcsc(code), READER)).as("%08X", code).isInstanceOf(type));
		assertThat(PcscErrors.connecting(new JnaCardNotPresentException(0x80100069, "no card"), READER)).isInstanceOf(CardFailure.NoCard.class);
	}

	@Test
	void aCodeIsFoundUnderneathOtherExceptionsAndWhetherItsSignWasExtendedOrNot() {
		assertThat(PcscErrors.code(new CardException(pcsc(0x80100069)))).hasValue(0x80100069);
		assertThat(PcscErrors.code(new JnaPCSCException(0x80100069L, "unsigned"))).hasValue(0x80100069);
		assertThat(PcscErrors.code(new CardException("no code"))).isEmpty();
	}

	private static CardException pcsc(int code) {
		return new JnaPCSCException(code, "%08X".formatted(code));
	}
}

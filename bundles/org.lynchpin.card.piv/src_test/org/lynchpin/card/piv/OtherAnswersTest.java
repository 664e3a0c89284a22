// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;

/** Answers that cards give in their own way, and what they are taken for. */
class OtherAnswersTest {
	private static final HexFormat HEX = HexFormat.of();

	/** A card that gives another answer to one instruction. */
	private record Other(ObjectCard card, int ins, byte[] data, String status) implements CardChannel {
		@Override
		public byte[] transmit(byte[] command) throws CardFailure {
			byte[] answer = card.transmit(command);
			boolean refused = answer.length == 2;
			if ((command[1] & 0xFF) != ins || ins == 0xCB && !refused) {
				return answer;
			}
			return HEX.parseHex(HEX.formatHex(ins == 0xCB ? data : java.util.Arrays.copyOf(answer, answer.length - 2)) + status);
		}

		@Override
		public byte[] atr() {
			return card.atr();
		}

		@Override
		public void close() {
			card.close();
		}
	}

	private static CardContent content(CardChannel card) throws Exception {
		try (CardSession session = new PivDriver().open(card).orElseThrow()) {
			return session.content();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "6283", "6200", "6310" })
	void anApplicationThatIsSelectedWithAWarningIsSelected(String status) throws Exception {
		assertThat(content(new Other(new ObjectCard(true), 0xA4, new byte[0], status)).applet()).isEqualTo("PIV");
	}

	@ParameterizedTest
	@ValueSource(strings = { "6A82", "6A88", "6A83", "6A80", "6A81" })
	void anObjectThatIsNotThereIsMissingWhateverTheCardSays(String status) throws Exception {
		CardContent content = content(new Other(new ObjectCard(true), 0xCB, new byte[0], status));
		assertThat(content.blank()).isTrue();
		assertThat(content.foreignIdentity()).isFalse();
		assertThat(content.slots()).allSatisfy(slot -> assertThat(slot.damage()).isEmpty());
	}

	@Test
	void whatACardShowsOnlyThroughItsContactsIsSaidSoAndIsNoBlankCard() throws Exception {
		CardContent content = content(new Other(new ObjectCard(true), 0xCB, new byte[0], "6982"));
		assertThat(content.blank()).isFalse();
		assertThat(content.slot("9A").orElseThrow().damage().orElseThrow()).contains("contact reader");
	}

	@Test
	void aCardWithRetiredKeysAloneIsNotBlank() throws Exception {
		byte[] certificate = CertificateObject.encode(TestCertificate.small().getEncoded());
		ObjectCard card = new ObjectCard(true).with(KeyHistory.TAG, HEX.parseHex("C10101C20100FE00")).with(PivSlot.RETIRED.getFirst().object(), certificate);
		CardContent content = content(card);
		assertThat(content.blank()).isFalse();
		assertThat(content.slot("82").orElseThrow().certificate()).isPresent();
	}

	@Test
	void aCardWhoseRetiredCertificatesAreKeptElsewhereIsNotBlank() throws Exception {
		assertThat(content(new ObjectCard(true).with(KeyHistory.TAG, HEX.parseHex("C10100C20102F30668747470733AFE00"))).blank()).isFalse();
		assertThat(content(new ObjectCard(true).with(KeyHistory.TAG, HEX.parseHex("C10100C20100FE00"))).blank()).as("a history of nothing").isTrue();
	}
}

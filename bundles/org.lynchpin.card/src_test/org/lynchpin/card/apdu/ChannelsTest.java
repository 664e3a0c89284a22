// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.apdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lynchpin.card.CardFailure;

class ChannelsTest {
	private static final String A255 = "AA".repeat(255);

	private static byte[] hex(String text) {
		return HexFormat.of().parseHex(text.replace(" ", ""));
	}

	@Test
	void whatTheCardHoldsBackIsFetched() throws Exception {
		Script card = new Script("""
				> 00CB3FFF055C035FC10200
				< 0102 6102
				> 00C0000002
				< 0304 6100
				> 00C0000000
				< 05 9000
				""");
		assertThat(new GetResponseChannel(card).transmit(hex("00CB3FFF055C035FC10200"))).isEqualTo(hex("0102030405 9000"));
		card.isDone();
	}

	@Test
	void aWrongExpectedLengthIsCorrectedOnce() throws Exception {
		Script card = new Script("""
				> 00FD000000
				< 6C03
				> 00FD000003
				< 050403 9000
				""");
		assertThat(new GetResponseChannel(card).transmit(hex("00FD000000"))).isEqualTo(hex("050403 9000"));
		card.isDone();
	}

	@Test
	void aCardThatPromisesMoreAndGivesNothingIsStopped() {
		Script card = new Script("""
				> 00CB3FFF00
				< 6110
				> 00C0000010
				< 6110
				""");
		assertThatExceptionOfType(CardFailure.UnexpectedAnswer.class).isThrownBy(() -> new GetResponseChannel(card).transmit(hex("00CB3FFF00")));
	}

	@Test
	void aCardThatNeverEndsIsStopped() {
		CountingChannel counting = new CountingChannel(new Endless());
		assertThatExceptionOfType(CardFailure.UnexpectedAnswer.class).isThrownBy(() -> new GetResponseChannel(counting).transmit(hex("00CB3FFF00")));
		assertThat(counting.exchanges()).isLessThan(1000);
	}

	@Test
	void aLongCommandIsOneExchangeWhereTheCardTakesExtendedLength() throws Exception {
		Script card = new Script("> 00DB3FFF000100" + A255 + "AA\n< 9000");
		assertThat(new ChainingChannel(card, Optional.of(true)).transmit(CommandApdu.of(0xDB, 0x3F, 0xFF, hex(A255 + "AA")).encode())).isEqualTo(hex("9000"));
		card.isDone();
	}

	@Test
	void aLongCommandIsAChainWhereTheCardDoesNot() throws Exception {
		Script card = new Script("> 10DB3FFFFF" + A255 + "\n< 9000\n> 00DB3FFF01AA\n< 9000");
		ChainingChannel channel = new ChainingChannel(card, Optional.of(false));
		assertThat(channel.transmit(CommandApdu.of(0xDB, 0x3F, 0xFF, hex(A255 + "AA")).encode())).isEqualTo(hex("9000"));
		card.isDone();
	}

	@Test
	void aChainEndsWithTheFirstRefusal() throws Exception {
		Script card = new Script("> 10DB3FFFFF" + A255 + "\n< 6A84");
		ChainingChannel channel = new ChainingChannel(card, Optional.of(false));
		assertThat(channel.transmit(CommandApdu.of(0xDB, 0x3F, 0xFF, hex(A255 + A255 + "AA")).encode())).isEqualTo(hex("6A84"));
		card.isDone();
	}

	@Test
	void aCardThatDoesNotSayIsTriedOnceAndRemembered() throws Exception {
		Script card = new Script("""
				> 00CB3FFF0000035C017E0000
				< 6700
				> 00CB3FFF035C017E00
				< 9000
				> 00CB3FFF035C017E00
				< 9000
				""");
		ChainingChannel channel = new ChainingChannel(card, Optional.empty());
		byte[] command = new CommandApdu(0, 0xCB, 0x3F, 0xFF, hex("5C017E"), CommandApdu.ALL).encode();
		assertThat(channel.transmit(command)).isEqualTo(hex("9000"));
		assertThat(channel.transmit(command)).isEqualTo(hex("9000"));
		assertThat(channel.extendedLength()).contains(false);
		card.isDone();
	}

	@Test
	void anObjectThatIsNotThereProvesExtendedLengthAsWell() throws Exception {
		Script card = new Script("> 00CB3FFF0000035C017E0000\n< 6A82");
		ChainingChannel channel = new ChainingChannel(card, Optional.empty());
		channel.transmit(new CommandApdu(0, 0xCB, 0x3F, 0xFF, hex("5C017E"), CommandApdu.ALL).encode());
		assertThat(channel.extendedLength()).contains(true);
	}

	@Test
	void aReaderThatDoesNotSendLongCommandsGetsShortOnes() throws Exception {
		Script card = new Script("""
				> 00CB3FFF0000035C017E0000
				< refused
				> 00CB3FFF035C017E00
				< 9000
				""");
		assertThat(new ChainingChannel(card, Optional.empty()).transmit(hex("00CB3FFF0000035C017E0000"))).isEqualTo(hex("9000"));
		card.isDone();
	}

	@Test
	void aCardThatIsPulledIsNotTriedAgain() {
		Script card = new Script("> 00CB3FFF0000035C017E0000\n< removed");
		assertThatExceptionOfType(CardFailure.CardRemoved.class)
				.isThrownBy(() -> new ChainingChannel(card, Optional.empty()).transmit(hex("00CB3FFF0000035C017E0000")));
	}

	@Test
	void aCommandLongerThanTheCardsBufferIsChainedAndShorterOnesStayLong() throws Exception {
		Script card = new Script("> 00DB3FFF000100" + A255 + "AA\n< 6700\n> 10DB3FFFFF" + A255 + "\n< 9000\n> 00DB3FFF01AA\n< 9000");
		ChainingChannel channel = new ChainingChannel(card, Optional.of(true));
		channel.transmit(CommandApdu.of(0xDB, 0x3F, 0xFF, hex(A255 + "AA")).encode());
		assertThat(channel.extendedLength()).contains(true);
		card.isDone();
	}

	@Test
	void aReaderThatGivesNoAnswerToALongCommandGetsShortOnes() throws Exception {
		Script card = new Script("> 00DB3FFF000100" + A255 + "AA\n<\n> 10DB3FFFFF" + A255 + "\n< 9000\n> 00DB3FFF01AA\n< 9000");
		ChainingChannel channel = new ChainingChannel(card, Optional.of(true));
		assertThat(channel.transmit(CommandApdu.of(0xDB, 0x3F, 0xFF, hex(A255 + "AA")).encode())).isEqualTo(hex("9000"));
		assertThat(channel.extendedLength()).contains(false);
		card.isDone();
	}

	@Test
	void aCardThatRefusesTheLengthOfAPieceGetsShorterOnesAndThatIsRemembered() throws Exception {
		String bytes200 = "AB".repeat(200);
		String bytes56 = "AB".repeat(56);
		Script card = new Script("> 10DB3FFFFF" + "AB".repeat(255) + "\n< 6700\n> 10DB3FFFC8" + bytes200 + "\n< 9000\n> 00DB3FFF38" + bytes56 + "\n< 9000\n"
				+ "> 10DB3FFFC8" + bytes200 + "\n< 9000\n> 00DB3FFF0AABABABABABABABABABAB\n< 9000");
		ChainingChannel channel = new ChainingChannel(card, Optional.of(false));
		assertThat(channel.transmit(CommandApdu.of(0xDB, 0x3F, 0xFF, hex(bytes200 + bytes56)).encode())).isEqualTo(hex("9000"));
		assertThat(channel.transmit(CommandApdu.of(0xDB, 0x3F, 0xFF, hex(bytes200 + "AB".repeat(10))).encode())).as("fits a short command, and not this card").isEqualTo(hex("9000"));
		card.isDone();
	}

	@Test
	void aShortCommandThatIsTooLongForTheCardIsChained() throws Exception {
		Script card = new Script("> 00DB3FFFFA" + "AB".repeat(250) + "\n< 6700\n> 10DB3FFFC8" + "AB".repeat(200) + "\n< 6700\n> 10DB3FFF80" + "AB".repeat(128)
				+ "\n< 9000\n> 00DB3FFF7A" + "AB".repeat(122) + "\n< 9000");
		ChainingChannel channel = new ChainingChannel(card, Optional.of(false));
		assertThat(channel.transmit(CommandApdu.of(0xDB, 0x3F, 0xFF, hex("AB".repeat(250))).encode())).isEqualTo(hex("9000"));
		card.isDone();
	}

	@Test
	void aChainThatIsTooLongInAllIsNotBegunAgain() throws Exception {
		Script card = new Script("> 10DB3FFFFF" + A255 + "\n< 9000\n> 10DB3FFFFF" + A255 + "\n< 6700");
		ChainingChannel channel = new ChainingChannel(card, Optional.of(false));
		assertThat(channel.transmit(CommandApdu.of(0xDB, 0x3F, 0xFF, hex(A255 + A255 + "AA")).encode())).isEqualTo(hex("6700"));
		card.isDone();
	}

	/** Gives one byte and always promises more. */
	private static final class Endless implements org.lynchpin.card.CardChannel {
		@Override
		public byte[] transmit(byte[] command) {
			byte[] answer = new byte[258];
			answer[256] = 0x61;
			return answer;
		}

		@Override
		public byte[] atr() {
			return new byte[0];
		}

		@Override
		public void close() {
			// nothing to give back
		}
	}
}

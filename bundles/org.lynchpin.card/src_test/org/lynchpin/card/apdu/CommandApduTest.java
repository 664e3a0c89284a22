// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.apdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandApduTest {
	@ParameterizedTest
	@CsvSource({ "0, 0, 00A40400", "0, 256, 00A4040000", "0, 16, 00A4040010", "2, 0, 00A40400020101", "2, 256, 00A4040002010100",
			"2, 65536, 00A4040000000201010000", "0, 65536, 00A40400000000", "0, 257, 00A40400000101" })
	void isEncodedAsTheStandardHasItForEachOfTheSevenCases(int data, int le, String expected) {
		byte[] bytes = new byte[data];
		Arrays.fill(bytes, (byte) 1);
		CommandApdu command = new CommandApdu(0, 0xA4, 4, 0, bytes, le);
		assertThat(command.encode()).isEqualTo(HexFormat.of().parseHex(expected));
	}

	@Test
	void everyLengthComesBackAsItWas() {
		for (int data : new int[] { 0, 1, 254, 255, 256, 300, 65535 }) {
			for (int le : new int[] { 0, 1, 255, 256, 257, 65536 }) {
				byte[] bytes = new byte[data];
				new Random(data).nextBytes(bytes);
				CommandApdu command = new CommandApdu(0x10, 0xDB, 0x3F, 0xFF, bytes, le);
				CommandApdu back = CommandApdu.parse(command.encode()).orElseThrow();
				assertThat(back.data()).isEqualTo(bytes);
				assertThat(back.le()).as("Ne with Nc %d", data).isEqualTo(le);
				assertThat(back.cla() << 24 | back.ins() << 16 | back.p1() << 8 | back.p2()).isEqualTo(0x10DB3FFF);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "00", "00A404", "00A404000501", "00A40400020101FFFF", "00A4040000000501", "00A404000000020101FF", "00A404000000" })
	void bytesThatAreNoCommandAreNone(String hex) {
		assertThat(CommandApdu.parse(HexFormat.of().parseHex(hex))).isEmpty();
	}

	@Test
	void anyBytesAreACommandOrNoneAndNeverAnError() {
		Random random = new Random(7816);
		for (int i = 0; i < 20_000; i++) {
			byte[] bytes = new byte[random.nextInt(20)];
			random.nextBytes(bytes);
			CommandApdu.parse(bytes).ifPresent(command -> assertThat(command.data().length).isLessThan(20));
		}
	}

	@Test
	void showsNothingOfItsDataWhichMayBeSecret() {
		assertThat(CommandApdu.of(0x20, 0, 0x80, new byte[] { 0x31, 0x32 })).hasToString("00 20 00 80, 2 bytes");
	}

	@Test
	void isNotLongerThanTheStandardAllows() {
		assertThatIllegalArgumentException().isThrownBy(() -> CommandApdu.of(0xDB, 0, 0, new byte[65536]));
	}
}

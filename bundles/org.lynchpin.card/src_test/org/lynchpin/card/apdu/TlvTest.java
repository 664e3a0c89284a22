// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.apdu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlvTest {
	private static byte[] hex(String text) {
		return HexFormat.of().parseHex(text.replace(" ", ""));
	}

	@Test
	void readsTagsOfOneTwoAndThreeBytes() throws Exception {
		List<Tlv> objects = Tlv.parse(hex("5C 01 7E  7F49 00  5FC102 02 AABB"));
		assertThat(objects).extracting(Tlv::tag).containsExactly(0x5C, 0x7F49, 0x5FC102);
		assertThat(objects.getLast().value()).isEqualTo(hex("AABB"));
	}

	@Test
	void readsTheDiscoveryObjectWithItsParts() throws Exception {
		Tlv discovery = Tlv.parse(hex("7E 12 4F 0B A000000308000010000100 5F2F 02 4000")).getFirst();
		assertThat(Tlv.find(discovery.children(), 0x5F2F).orElseThrow().value()).isEqualTo(hex("4000"));
	}

	@Test
	void skipsFillerBetweenObjects() throws Exception {
		assertThat(Tlv.parse(hex("0000 53 01 AA FFFF 53 00 00"))).extracting(tlv -> tlv.value().length).containsExactly(1, 0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 127, 128, 255, 256, 65535, 65536, 100_000 })
	void everyLengthComesBackAsItWas(int length) throws Exception {
		byte[] value = new byte[length];
		new Random(length).nextBytes(value);
		Tlv back = Tlv.parse(Tlv.encode(0x53, value)).getFirst();
		assertThat(back.value()).isEqualTo(value);
		assertThat(back.encode()).isEqualTo(Tlv.encode(0x53, value));
	}

	@ParameterizedTest
	@ValueSource(strings = { "53", "53 01", "53 05 01", "53 80 00", "53 84 00000001 AA", "53 83 FFFFFF", "5F", "5FFFFFFF01 00", "53 82 01", "7F49 81" })
	void whatIsCutOffOrTooLongIsMalformed(String bytes) {
		assertThatExceptionOfType(MalformedTlv.class).isThrownBy(() -> Tlv.parse(hex(bytes)));
	}

	@Test
	void anyBytesAreObjectsOrMalformedAndNeverAnError() {
		Random random = new Random(825);
		int read = 0;
		for (int i = 0; i < 50_000; i++) {
			byte[] bytes = new byte[random.nextInt(40)];
			random.nextBytes(bytes);
			try {
				read += Tlv.parse(bytes).size();
			} catch (MalformedTlv e) {
				assertThat(e).hasMessageContaining("offset");
			}
		}
		assertThat(read).isPositive();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lynchpin.card.apdu.Tlv;

class CardObjectsTest {
	private static byte[] hex(String text) {
		return HexFormat.of().parseHex(text.replace(" ", ""));
	}

	@ParameterizedTest
	@CsvSource({ "4000, false", "6010, false", "6020, true", "4020, false", "60, false", "'', false" })
	void theGlobalPinIsPrimaryOnlyWhereItSatisfiesAndIsPreferred(String policy, boolean global) {
		byte[] value = hex("4F0BA000000308000010000100");
		byte[] usage = Tlv.encode(0x5F2F, hex(policy));
		byte[] discovery = new byte[value.length + usage.length];
		System.arraycopy(value, 0, discovery, 0, value.length);
		System.arraycopy(usage, 0, discovery, value.length, usage.length);
		assertThat(Discovery.globalPinIsPrimary(discovery)).isEqualTo(global);
	}

	@Test
	void aDiscoveryObjectThatIsDamagedPrefersTheCardsOwnPin() {
		assertThat(Discovery.globalPinIsPrimary(hex("4F0BA0"))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "C10103C20102FE00, 3", "C10100C20100FE00, 0", "C101FFC20100FE00, 20", "C20103FE00, 0", "C105, 0", "C1020102FE00, 0" })
	void theKeyHistoryCountsRetiredKeysAndIsNotBelievedBeyondTwenty(String value, int slots) {
		assertThat(KeyHistory.parse(hex(value)).slots()).hasSize(slots);
	}

	@Test
	void theCapabilityContainerHasEveryFieldOfTheStandardInItsOrder() throws Exception {
		assertThat(Tlv.parse(CapabilityContainer.create(new SecureRandom()))).extracting(Tlv::tag)
				.containsExactly(0xF0, 0xF1, 0xF2, 0xF3, 0xF4, 0xF5, 0xF6, 0xF7, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE);
	}

	@Test
	void slotsHaveTheirObjectsAsTheStandardNumbersThem() {
		assertThat(PivSlot.RETIRED.getFirst().object()).isEqualTo(0x5FC10D);
		assertThat(PivSlot.RETIRED.getLast().object()).isEqualTo(0x5FC120);
		assertThat(PivSlot.RETIRED.getLast().slot().id()).isEqualTo("95");
		assertThat(PivSlot.of(PivSlot.AUTHENTICATION.slot())).contains(PivSlot.AUTHENTICATION);
	}

	@Test
	void adminKeysOfEveryAlgorithmHaveTheirFactoryValueAndRandomOnes() {
		for (AdminAlgorithm algorithm : AdminAlgorithm.values()) {
			try (var factory = algorithm.factory(); var one = algorithm.random(new SecureRandom()); var other = algorithm.random(new SecureRandom())) {
				assertThat(factory.length()).isEqualTo(algorithm.keyLength());
				assertThat(one).isNotEqualTo(other).isNotEqualTo(factory);
			}
		}
	}

	@Test
	void a3desKeyHasOddParityInEveryByte() {
		try (var key = AdminAlgorithm.TDES.random(new SecureRandom())) {
			key.use(bytes -> {
				for (byte each : bytes) {
					assertThat(Integer.bitCount(each & 0xFF) % 2).isOne();
				}
				return bytes;
			});
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Cipher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.capability.AdminKey;
import org.lynchpin.card.capability.FactoryDefaults;
import org.lynchpin.card.capability.Pin;
import org.lynchpin.card.capability.Puk;
import org.lynchpin.card.capability.RetryLimits;
import org.lynchpin.core.secret.Secret;

/** PIN, PUK and admin key, byte by byte as SP 800-73-4 part 2 has the commands. */
class PivSecretsTest {
	private static final String BLOCK_12345678 = "3132333435363738";
	private static final String BLOCK_246813 = "323436383133FFFF";
	private final Secret factory = Secret.taking("12345678".toCharArray());
	private final Secret next = Secret.taking("246813".toCharArray());

	private static Pin pin(CardSession session) {
		return session.capability(Pin.class).orElseThrow();
	}

	private static Puk puk(CardSession session) {
		return session.capability(Puk.class).orElseThrow();
	}

	private static AdminKey adminKey(CardSession session) {
		return session.capability(AdminKey.class).orElseThrow();
	}

	@Test
	void theRetryCounterIsReadWithoutATry() throws Exception {
		Script card = new Script(Script.PLAIN + Script.OWN_PIN + "> 00200080\n< 63C3");
		CardSession session = Script.session(card);
		assertThat(pin(session).retriesLeft()).isEqualTo(3);
		assertThat(pin(session).retriesLeft()).as("asked for again, without an exchange").isEqualTo(3);
		card.isDone();
	}

	@Test
	void aCardThatWasUnlockedTellsItsCounterOnceThatIsUndone() throws Exception {
		Script card = new Script(Script.PLAIN + Script.OWN_PIN + """
				> 00200080     # verified already
				< 9000
				> 0020FF80     # no longer
				< 9000
				> 00200080
				< 63C2
				""");
		assertThat(pin(Script.session(card)).retriesLeft()).isEqualTo(2);
		card.isDone();
	}

	@Test
	void anOlderCardThatWasUnlockedIsSelectedAgain() throws Exception {
		Script card = new Script(Script.PLAIN + Script.OWN_PIN + """
				> 00200080
				< 9000
				> 0020FF80
				< 6A86
				> 00A4040009A0000003080000100000
				< 61114F0600001000010079074F05A000000308 9000
				> 00200080
				< 63C1
				""");
		assertThat(pin(Script.session(card)).retriesLeft()).isOne();
		card.isDone();
	}

	@Test
	void theGlobalPinIsPresentedWhereTheCardPrefersIt() throws Exception {
		Script card = new Script(Script.PLAIN + """
				> 00CB3FFF0000035C017E0000
				< 7E124F0BA0000003080000100001005F2F026020 9000
				> 0020000008""" + BLOCK_246813 + "\n< 9000");
		pin(Script.session(card)).verify(next);
		card.isDone();
	}

	@ParameterizedTest
	@CsvSource({ "63C2, wrong-pin", "63C0, pin-blocked", "6983, pin-blocked", "6A80, pin-not-allowed", "6985, pin-not-allowed", "6300, wrong-pin-uncounted", "6982, not-allowed-now", "6700, unexpected-answer",
			"6A88, unexpected-answer", "removed, card-removed" })
	void everyRefusalOfAPinSaysWhatItMeans(String answer, String failure) throws Exception {
		CardSession session = Script.session(new Script(Script.PLAIN + Script.OWN_PIN + "> 0020008008" + BLOCK_246813 + "\n<" + answer));
		assertThatExceptionOfType(CardFailure.class).isThrownBy(() -> pin(session).verify(next))
				.satisfies(e -> assertThat(e.finding().rule()).isEqualTo(failure));
	}

	@Test
	void theTriesLeftAreThoseThatTheRefusalTold() throws Exception {
		CardSession session = Script.session(new Script(Script.PLAIN + Script.OWN_PIN + "> 0020008008" + BLOCK_246813 + "\n< 63C2"));
		assertThatExceptionOfType(CardFailure.WrongPin.class).isThrownBy(() -> pin(session).verify(next))
				.satisfies(e -> assertThat(e.retriesLeft()).hasValue(2));
		assertThat(pin(session).retriesLeft()).isEqualTo(2);
	}

	@Test
	void aPinThatIsTooLongIsRefusedWithoutATry() throws Exception {
		Script card = new Script(Script.PLAIN + Script.OWN_PIN);
		CardSession session = Script.session(card);
		assertThatExceptionOfType(CardFailure.PinNotAllowed.class).isThrownBy(() -> pin(session).verify(Secret.taking("123456789".toCharArray())));
		assertThatExceptionOfType(CardFailure.PinNotAllowed.class).isThrownBy(() -> pin(session).change(factory, Secret.taking("12345".toCharArray())));
	}

	@Test
	void pinAndPukAreChangedWithOldAndNewValue() throws Exception {
		Script card = new Script(Script.PLAIN + Script.OWN_PIN
				+ "> 0024008010" + BLOCK_12345678 + BLOCK_246813 + "\n< 9000\n"
				+ "> 0024008110" + BLOCK_12345678 + BLOCK_246813 + "\n< 9000\n"
				+ "> 002C008010" + BLOCK_246813 + BLOCK_12345678 + "\n< 9000");
		CardSession session = Script.session(card);
		pin(session).change(factory, next);
		puk(session).change(factory, next);
		puk(session).unblock(next, factory);
		card.isDone();
	}

	@ParameterizedTest
	@CsvSource({ "63C1, wrong-puk", "6300, wrong-puk-uncounted", "63C0, puk-blocked", "6983, puk-blocked", "6A80, pin-not-allowed", "6D00, unexpected-answer" })
	void everyRefusalOfAPukSaysWhatItMeans(String answer, String failure) throws Exception {
		CardSession session = Script.session(new Script(Script.PLAIN + "> 002C008010" + BLOCK_12345678 + BLOCK_246813 + "\n<" + answer));
		assertThatExceptionOfType(CardFailure.class).isThrownBy(() -> puk(session).unblock(factory, next))
				.satisfies(e -> assertThat(e.finding().rule()).isEqualTo(failure));
	}

	@ParameterizedTest
	@CsvSource({ "6A81", "6D00", "6E00", "6A88", "6A86" })
	void aCardThatDoesNotLetItsPukBeChangedSaysSoInASentence(String answer) throws Exception {
		CardSession session = Script.session(new Script(Script.PLAIN + "> 0024008110" + BLOCK_12345678 + BLOCK_246813 + "\n<" + answer));
		assertThatExceptionOfType(CardFailure.NotOnThisCard.class).isThrownBy(() -> puk(session).change(factory, next))
				.satisfies(e -> assertThat(e.finding().detail()).contains("change its PUK"));
	}

	@Test
	void aWrongPinThatIsNotCountedAloudSaysThatTheTriesAreNotKnown() throws Exception {
		CardSession session = Script.session(new Script(Script.PLAIN + Script.OWN_PIN + "> 0020008008" + BLOCK_246813 + "\n< 6300"));
		assertThatExceptionOfType(CardFailure.WrongPin.class).isThrownBy(() -> pin(session).verify(next)).satisfies(e -> {
			assertThat(e.retriesLeft()).isEmpty();
			assertThat(e.finding().detail()).contains("PIN was wrong").contains("does not say how many");
		});
	}

	@Test
	void aCardThatTellsMetadataAndPrefersItsGlobalPinIsGivenThat() throws Exception {
		Script card = new Script("""
				> 00A4040009A0000003080000100000
				< 61114F0600001000010079074F05A000000308 9000
				> 00F7008000                           # GET METADATA of the application's PIN: the factory's, 3 tries
				< 0101FF 050101 06020303 9000
				> 00F8000000
				< 00BC614E 9000
				> 00CB3FFF0000035C017E0000             # the discovery object: the global PIN is the primary one
				< 7E124F0BA0000003080000100001005F2F026020 9000
				> 00200000
				< 63C1
				> 0020000008""" + BLOCK_246813 + "\n< 9000");
		CardSession session = Script.session(card);
		assertThat(pin(session).retriesLeft()).as("of the global PIN, not of the other").isOne();
		assertThat(pin(session).retryLimit()).isEmpty();
		pin(session).verify(next);
		card.isDone();
	}

	@Test
	void aPlainCardHasTheSeedsDefaultsAndNoAdditions() throws Exception {
		CardSession session = Script.session(new Script(Script.PLAIN));
		FactoryDefaults defaults = session.capability(FactoryDefaults.class).orElseThrow();
		assertThat(defaults.pin()).isEqualTo(factory);
		assertThat(defaults.puk()).isEqualTo(factory);
		assertThat(session.capability(RetryLimits.class)).isEmpty();
		assertThat(adminKey(session).canSet()).isFalse();
	}

	@Test
	void theAdminKeysAlgorithmIsTheOneForWhichTheCardGivesAWitness() throws Exception {
		Script card = new Script(Script.PLAIN + """
				> 0087039B047C02800000   # 3DES: refused, which costs nothing
				< 6A86
				> 0087089B047C02800000   # AES-128
				< 7C128010000102030405060708090A0B0C0D0E0F 9000
				""");
		AdminKey key = adminKey(Script.session(card));
		assertThat(key.algorithm()).isEqualTo("AES-128");
		assertThat(key.factory().length()).isEqualTo(16);
		card.isDone();
	}

	@Test
	void aRefusedAdminKeyIsSaidAndNoOtherIsTried() throws Exception {
		Script card = new Script(Script.PLAIN + """
				> 0087039B047C02800000
				< 7C0A8008 0011223344556677 9000
				> 0087039B167C148008*
				< 6982
				""");
		AdminKey key = adminKey(Script.session(card));
		assertThatExceptionOfType(CardFailure.AdminKeyRejected.class).isThrownBy(() -> key.authenticate(AdminAlgorithm.TDES.factory()));
		card.isDone();
	}

	@Test
	void aCardThatDoesNotProveThatItKnowsTheAdminKeyIsNotTrusted() throws Exception {
		Script card = new Script(Script.PLAIN + """
				> 0087039B047C02800000
				< 7C0A8008 0011223344556677 9000
				> 0087039B167C148008*
				< 7C0A8208 0011223344556677 9000
				""");
		AdminKey key = adminKey(Script.session(card));
		assertThatExceptionOfType(CardFailure.AdminKeyRejected.class).isThrownBy(() -> key.authenticate(AdminAlgorithm.TDES.factory()));
	}

	@Test
	void aCardThatKnowsOnlyExternalAuthenticationIsGivenItsChallengeEncrypted() throws Exception {
		Script card = new Script(Script.PLAIN + """
				> 0087089B047C02800000   # no witness for a key of 16 bytes
				< 6A80
				> 0087089B047C02810000   # but a challenge
				< 7C128110 00000000000000000000000000000000 9000
				> 0087089B147C128210""" + encrypted(new byte[16]) + "00\n< 9000");
		adminKey(Script.session(card)).authenticate(AdminAlgorithm.AES128.factory());
		card.isDone();
	}

	private static String encrypted(byte[] block) {
		return AdminAlgorithm.AES128.factory().use(key -> {
			try {
				return HexFormat.of().withUpperCase().formatHex(AdminAlgorithm.AES128.crypt(Cipher.ENCRYPT_MODE, key, block));
			} catch (GeneralSecurityException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	@Test
	void anAdminKeyOfALengthThatNoAlgorithmHasIsNotTried() throws Exception {
		AdminKey key = adminKey(Script.session(new Script(Script.PLAIN)));
		assertThatExceptionOfType(CardFailure.AdminKeyRejected.class).isThrownBy(() -> key.authenticate(Secret.taking(new byte[23])));
	}

	@Test
	void aWitnessOfTheWrongLengthIsNoWitness() throws Exception {
		AdminKey key = adminKey(Script.session(new Script(Script.PLAIN + """
				> 0087039B047C02800000
				< 7C048002 0011 9000
				> 00870A9B047C02800000
				< 6A80
				> 0087039B047C02810000
				< 6A80
				> 00870A9B047C02810000
				< 6A80
				""")));
		assertThatExceptionOfType(CardFailure.UnexpectedAnswer.class).isThrownBy(() -> key.authenticate(AdminAlgorithm.TDES.factory()));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.Slot;
import org.lynchpin.card.capability.Keys;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;

class PivKeysTest {
	private static final byte[] MESSAGE = { 1, 2, 3 };
	/** The generator of P-256, a point that is on the curve (FIPS 186-4, D.1.2.3). */
	private static final String POINT = "046B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296"
			+ "4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5";
	private static final String SELECTED = "> 00A4040009A0000003080000100000\n< 61114F0600001000010079074F05A000000308 9000\n";
	private static final String NO_METADATA = "> 00F7008000\n< 6D00\n";

	private static Keys keys(CardSession session) {
		return session.capability(Keys.class).orElseThrow();
	}

	private static Keys keys(String script) throws CardFailure {
		return keys(Script.session(new Script(script)));
	}

	private static final Slot LOGON = PivSlot.AUTHENTICATION.slot();

	@Test
	void aGeneratedKeyIsGivenAsTheStandardWrapsIt() throws Exception {
		Keys keys = keys(Script.PLAIN + "> 0047009A05AC0380011100\n< 7F49438641" + POINT + "9000");
		assertThat(KeyAlgorithm.of(keys.generate(LOGON, KeyAlgorithm.P256))).contains(KeyAlgorithm.P256);
	}

	@ParameterizedTest
	@ValueSource(strings = { "9000", "7F49009000", "7F490286009000", "7F4943864104" + "00" + "9000", "864101029000", "7F4908810201018203010001" + "9000" })
	void aKeyThatIsNoneIsAnUnexpectedAnswer(String answer) throws Exception {
		Keys keys = keys(Script.PLAIN + "> 0047009A*\n<" + answer);
		assertThatExceptionOfType(CardFailure.UnexpectedAnswer.class).isThrownBy(() -> keys.generate(LOGON, KeyAlgorithm.P256));
	}

	@Test
	void aGeneratedKeyWithoutItsWrappingIsTakenAsOlderCardsGiveIt() throws Exception {
		Keys keys = keys(Script.PLAIN + "> 0047009A05AC0380011100\n< 8641" + POINT + "9000");
		assertThat(KeyAlgorithm.of(keys.generate(LOGON, KeyAlgorithm.P256))).contains(KeyAlgorithm.P256);
	}

	@ParameterizedTest
	@ValueSource(strings = { "7C0C820A 3008 0203000001 020102", "7C0D820B 308108 0203000001 020102" })
	void anEcdsaSignatureWithNeedlessZerosIsMadeTheOneThatEveryVerifierTakes(String answer) throws Exception {
		Keys keys = keys(Script.PLAIN + "> 0087119A*\n<" + answer + "9000");
		assertThat(keys.sign(LOGON, KeyAlgorithm.P256, HashAlgorithm.SHA256, MESSAGE)).isEqualTo(HexFormat.of().parseHex("3006020101020102"));
	}

	@Test
	void anEcdsaSignatureOfTwoBareNumbersIsWrapped() throws Exception {
		String bare = "00".repeat(31) + "01" + "80" + "00".repeat(31);
		Keys keys = keys(Script.PLAIN + "> 0087119A*\n< 7C428240" + bare + "9000");
		assertThat(keys.sign(LOGON, KeyAlgorithm.P256, HashAlgorithm.SHA256, MESSAGE))
				.isEqualTo(HexFormat.of().parseHex("3026020101" + "022100" + "80" + "00".repeat(31)));
	}

	@Test
	void aPointThatIsNotOnTheCurveIsNoKey() throws Exception {
		String off = POINT.substring(0, POINT.length() - 2) + "F6";
		Keys keys = keys(Script.PLAIN + "> 0047009A*\n< 7F49438641" + off + "9000");
		assertThatExceptionOfType(CardFailure.UnexpectedAnswer.class).isThrownBy(() -> keys.generate(LOGON, KeyAlgorithm.P256));
	}

	@ParameterizedTest
	@ValueSource(strings = { "6A80", "6A81", "6A86" })
	void anAlgorithmThatTheCardDoesNotHaveIsSaid(String status) throws Exception {
		Keys keys = keys(Script.PLAIN + "> 0047009A*\n<" + status);
		assertThatExceptionOfType(CardFailure.NotOnThisCard.class).isThrownBy(() -> keys.generate(LOGON, KeyAlgorithm.P384));
	}

	@ParameterizedTest
	@ValueSource(strings = { "040200", "040304" })
	void cardsThatMakeRsaKeysWhichCanBeFactoredAreNotAskedForOne(String version) throws Exception {
		Keys keys = keys(SELECTED + NO_METADATA + "> 00FD000000\n<" + version + "9000");
		assertThat(keys.algorithms()).containsExactlyInAnyOrder(KeyAlgorithm.P256, KeyAlgorithm.P384);
		assertThat(keys.canGenerate(KeyAlgorithm.RSA2048)).isFalse();
		assertThatExceptionOfType(CardFailure.NotOnThisCard.class).isThrownBy(() -> keys.generate(LOGON, KeyAlgorithm.RSA2048));
	}

	@ParameterizedTest
	@ValueSource(strings = { "040109", "040305" })
	void versionsBeforeAndAfterMakeGoodOnes(String version) throws Exception {
		assertThat(keys(SELECTED + NO_METADATA + "> 00FD000000\n<" + version + "9000").canGenerate(KeyAlgorithm.RSA2048)).isTrue();
	}

	@Test
	void theAlgorithmsAreThoseThatTheCardListsWhenItIsSelected() throws Exception {
		Keys keys = keys("""
				> 00A4040009A0000003080000100000
				< 611A 4F06000010000100 AC10 800107 800105 800116 800103 060100 0000 9000
				> 00F7008000
				< 6D00
				> 00FD000000
				< 6D00
				""");
		assertThat(keys.algorithms()).containsExactlyInAnyOrder(KeyAlgorithm.RSA2048, KeyAlgorithm.RSA3072, KeyAlgorithm.RSA4096);
	}

	@Test
	void anEcdsaSignatureIsTheCardsOwn() throws Exception {
		String digest = HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("SHA-256").digest(MESSAGE));
		Keys keys = keys(Script.PLAIN + "> 0087119A267C2482008120" + digest + "00\n< 7C0A8208 3006020101020102 9000");
		assertThat(keys.sign(LOGON, KeyAlgorithm.P256, HashAlgorithm.SHA256, MESSAGE)).isEqualTo(HexFormat.of().parseHex("3006020101020102"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "9000", "7C009000", "7C0282009000", "7C0482020000" + "9000", "7C0A82083006020101030102" + "9000", "30060201010201029000" })
	void aSignatureThatIsNoneIsAnUnexpectedAnswer(String answer) throws Exception {
		Keys keys = keys(Script.PLAIN + "> 0087119A*\n<" + answer);
		assertThatExceptionOfType(CardFailure.UnexpectedAnswer.class).isThrownBy(() -> keys.sign(LOGON, KeyAlgorithm.P256, HashAlgorithm.SHA256, MESSAGE));
	}

	@ParameterizedTest
	@EnumSource(HashAlgorithm.class)
	void whatAnRsaKeySignsIsWhatEveryVerifierExpects(HashAlgorithm hash) throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(2048);
		KeyPair pair = generator.generateKeyPair();
		RSAPrivateKey key = (RSAPrivateKey) pair.getPrivate();
		byte[] block = SignatureInput.of(PivAlgorithm.RSA2048, hash, MESSAGE);
		byte[] raw = new BigInteger(1, block).modPow(key.getPrivateExponent(), key.getModulus()).toByteArray();
		byte[] signature = new byte[256];
		int length = Math.min(256, raw.length);
		System.arraycopy(raw, raw.length - length, signature, 256 - length, length);
		Signature verifier = Signature.getInstance(hash.signature(true));
		verifier.initVerify(pair.getPublic());
		verifier.update(MESSAGE);
		assertThat(verifier.verify(signature)).isTrue();
	}

	@Test
	void aHashIsFittedToTheFieldOfTheCurve() throws Exception {
		byte[] sha512 = MessageDigest.getInstance("SHA-512").digest(MESSAGE);
		assertThat(SignatureInput.of(PivAlgorithm.P256, HashAlgorithm.SHA512, MESSAGE)).isEqualTo(Arrays.copyOf(sha512, 32));
		assertThat(SignatureInput.of(PivAlgorithm.P384, HashAlgorithm.SHA256, MESSAGE)).hasSize(48).startsWith(new byte[16]);
	}

	@Test
	void aSlotThatPivDoesNotHaveIsNotUsed() throws Exception {
		Keys keys = keys(Script.PLAIN);
		assertThatExceptionOfType(CardFailure.NotOnThisCard.class).isThrownBy(() -> keys.generate(new Slot("F0", "?"), KeyAlgorithm.P256));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.soft.applet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lynchpin.card.apdu.Tlv;
import org.lynchpin.card.soft.applet.SoftCardProfile.GlobalPin;
import org.lynchpin.core.key.KeyAlgorithm;

class PivAppletTest {
	private static final HexFormat HEX = HexFormat.of().withUpperCase();
	private static final String PIN = "313233343536FFFF";
	private static final String WRONG = "393939393939FFFF";
	private static final SoftCardProfile PLAIN = SoftCardProfile.plain().withFactory("123456", "12345678");
	private static final String PUK = "3132333435363738";
	private PivApplet card = selected(SoftCardProfile.standard().withAdminKey(AdminKeyAlgorithm.AES_192));

	@Test
	void aPartialAidSelectsAndAnotherAidIsNotFound() {
		PivApplet fresh = PivApplet.blank(PLAIN);
		assertThat(send(fresh, "00CB3FFF055C035FC102")).isEqualTo("6D00");
		assertThat(send(fresh, "00A4040009A00000030800001000")).isEqualTo("61294F0600001000010079074F05A00000030850164C796E636870696E20736F66747761726520636172649000");
		assertThat(send(fresh, "00A404000CA0000003080000100001000000")).isEqualTo("6A82");
		assertThat(send(fresh, "00A4040008A000000527200101")).isEqualTo("6A82");
		assertThat(send(fresh, "002000800000")).isEqualTo("6700");
		assertThat(send(fresh, "00200080")).isEqualTo("63C3");
	}

	@Test
	void theDiscoveryObjectNamesThePrimaryPin() {
		assertThat(send("00CB3FFF035C017E00")).isEqualTo("7E124F0BA0000003080000100001005F2F0240009000");
		assertThat(send(selected(PLAIN.withGlobalPin(GlobalPin.PRIMARY)), "00CB3FFF035C017E00")).endsWith("5F2F0260209000");
		assertThat(send(selected(PLAIN.withoutDiscovery()), "00CB3FFF035C017E00")).isEqualTo("6A82");
	}

	@Test
	void pinIsVerifiedAskedForAndForgotten() {
		assertThat(send("00200080")).isEqualTo("63C3");
		assertThat(send("0020008008" + WRONG)).isEqualTo("63C2");
		assertThat(send("0020008008" + PIN)).isEqualTo("9000");
		assertThat(send("00200080")).isEqualTo("9000");
		assertThat(send("0020FF80")).isEqualTo("9000");
		assertThat(send("00200080")).isEqualTo("63C3");
	}

	@Test
	void aBlockedPinIsUnblockedByThePukAndABlockedPukIsTheEnd() {
		for (int i = 0; i < 3; i++) {
			send("0020008008" + WRONG);
		}
		assertThat(send("00200080")).isEqualTo("6983");
		assertThat(send("0020008008" + PIN)).isEqualTo("6983");
		assertThat(send("002C008010" + PUK + "363534333231FFFF")).isEqualTo("9000");
		assertThat(send("0020008008363534333231FFFF")).isEqualTo("9000");
		assertThat(send("002C008010" + WRONG + PIN)).isEqualTo("63C2");
		send("002C008010" + WRONG + PIN);
		assertThat(send("002C008010" + WRONG + PIN)).isEqualTo("6983");
		assertThat(send("002C008010" + PUK + PIN)).isEqualTo("6983");
	}

	@Test
	void aPinThatIsTooShortCostsNoTry() {
		PivApplet plain = selected(PLAIN);
		assertThat(send(plain, "002000800831323334FFFFFFFF")).isEqualTo("6A80");
		assertThat(send(plain, "0024008010" + PIN + "31323334FFFFFFFF")).isEqualTo("6A80");
		assertThat(send(plain, "00200080")).isEqualTo("63C3");
	}

	@Test
	void pinAndPukAreChanged() {
		assertThat(send("0024008010" + PIN + "373737373737FFFF")).isEqualTo("9000");
		assertThat(send("0024008010" + PIN + "373737373737FFFF")).isEqualTo("63C2");
		assertThat(send("0020008008373737373737FFFF")).isEqualTo("9000");
		assertThat(send("0024008110" + PUK + "3837363534333231")).isEqualTo("9000");
		assertThat(send("0024008110" + PUK + "3837363534333231")).isEqualTo("63C2");
	}

	@Test
	void thereIsAGlobalPinOnlyWhereTheProfileSaysSo() {
		assertThat(send("00200000")).isEqualTo("6A88");
		PivApplet global = selected(PLAIN.withGlobalPin(GlobalPin.PRIMARY));
		assertThat(send(global, "00200000")).isEqualTo("63C3");
		assertThat(send(global, "0020000008" + PIN)).isEqualTo("9000");
		assertThat(send(global, "00200080")).isEqualTo("63C3");
	}

	@Test
	void nothingIsWrittenWithoutTheAdminKey() {
		assertThat(send("00DB3FFF085C035FC1025301AA")).isEqualTo("6982");
		assertThat(send("0047009A05AC03800111")).isEqualTo("6982");
		assertThat(send("00FFFFFF1B039B18" + "01".repeat(24))).isEqualTo("6982");
	}

	@ParameterizedTest
	@EnumSource
	void theAdminKeyIsProvenBothWaysInEachAlgorithm(AdminKeyAlgorithm algorithm) throws Exception {
		card = selected(PLAIN.withAdminKey(algorithm));
		authenticateAdmin();
		assertThat(send("00DB3FFF095C035FC1025302AABB")).isEqualTo("9000");
		assertThat(send("00CB3FFF055C035FC102")).isEqualTo("5302AABB9000");
		assertThat(send("00DB3FFF075C035FC1025300")).isEqualTo("9000");
		assertThat(send("00CB3FFF055C035FC102")).isEqualTo("6A82");
	}

	@Test
	void aWrongAdminKeyIsRefusedAndEachNonceServesOnce() {
		String witness = send("00870A9B047C02800000");
		assertThat(witness).startsWith("7C128010").endsWith("9000");
		assertThat(send("00870A9B267C248010" + "00".repeat(16) + "8110" + "00".repeat(16))).isEqualTo("6982");
		assertThat(send("0087039B047C02800000")).isEqualTo("6A86");
	}

	@Test
	void theAdminKeyIsNoOracleForWhatTheTerminalChooses() {
		assertThat(send("00870A9B167C148110" + "00".repeat(16) + "820000")).doesNotEndWith("9000");
	}

	@ParameterizedTest
	@EnumSource
	void aKeyIsMadeAndSigns(KeyAlgorithm algorithm) throws Exception {
		authenticateAdmin();
		byte[] made = process("0047009A05AC038001%02X00".formatted(PivKeys.id(algorithm)), true);
		PublicKey key = publicKey(algorithm, made);
		byte[] hash = MessageDigest.getInstance("SHA-256").digest("hello".getBytes());
		byte[] input = algorithm.isRsa() ? pkcs1(hash, algorithm.bits() / 8) : hash;
		assertThat(sign(algorithm, 0x9A, input)).hasSize(2);
		send("0020008008" + PIN);
		byte[] response = sign(algorithm, 0x9A, input);
		byte[] signed = DataObjects.find(DataObjects.parse(DataObjects.only(Arrays.copyOf(response, response.length - 2), 0x7C)), 0x82).orElseThrow();
		Signature verifier = Signature.getInstance(algorithm.isRsa() ? "SHA256withRSA" : "SHA256withECDSA");
		verifier.initVerify(key);
		verifier.update("hello".getBytes());
		assertThat(verifier.verify(signed)).isTrue();
	}

	@Test
	void theSignatureKeyWantsThePinBeforeEachUse() throws Exception {
		authenticateAdmin();
		send("0047009C05AC0380011100");
		send("0020008008" + PIN);
		assertThat(HEX.formatHex(sign(KeyAlgorithm.P256, 0x9C, new byte[32]))).endsWith("9000");
		assertThat(HEX.formatHex(sign(KeyAlgorithm.P256, 0x9C, new byte[32]))).isEqualTo("6982");
	}

	@Test
	void longAnswersComeInPiecesAndLongCommandsGoInPieces() throws Exception {
		authenticateAdmin();
		String object = "AB".repeat(600);
		String command = "5C035FC105" + "53820258" + object;
		byte[] all = HEX.parseHex(command);
		assertThat(send("10DB3FFFFF" + HEX.formatHex(all, 0, 255))).isEqualTo("9000");
		assertThat(send("10DB3FFFFF" + HEX.formatHex(all, 255, 510))).isEqualTo("9000");
		assertThat(send("00DB3FFF%02X".formatted(all.length - 510) + HEX.formatHex(all, 510, all.length))).isEqualTo("9000");
		String first = send("00CB3FFF055C035FC10500");
		assertThat(first).hasSize(516).endsWith("6100");
		String second = send("00C0000000");
		assertThat(second).endsWith("615C");
		String third = send("00C000005C");
		assertThat(first.substring(0, 512) + second.substring(0, 512) + third).isEqualTo("53820258" + object + "9000");
		assertThat(send("00CB3FFF0000055C035FC1050000")).isEqualTo("53820258" + object + "9000");
		assertThat(send("00C0000000")).isEqualTo("6985");
	}

	@Test
	void aCardWithoutExtendedLengthSaysWrongLength() {
		assertThat(send(selected(PLAIN.withShortLengthOnly()), "00CB3FFF0000055C035FC1050000")).isEqualTo("6700");
	}

	@Test
	void whatIsTooBigDoesNotReplaceWhatIsThere() throws Exception {
		card = selected(PLAIN.withRoom(100, 150));
		authenticateAdmin();
		assertThat(send("00DB3FFF095C035FC1055302AABB")).isEqualTo("9000");
		assertThat(send("00DB3FFF6B" + "5C035FC1055364" + "CC".repeat(100))).isEqualTo("6A84");
		assertThat(send("00CB3FFF055C035FC105")).isEqualTo("5302AABB9000");
		assertThat(send("00DB3FFF65" + "5C035FC101535E" + "CC".repeat(94))).isEqualTo("9000");
		assertThat(send("00DB3FFF65" + "5C035FC10A535E" + "CC".repeat(94))).isEqualTo("6A84");
	}

	@Test
	void printedInformationIsReadWithThePinOnly() {
		assertThat(send("00CB3FFF055C035FC109")).isEqualTo("6982");
		send("0020008008" + PIN);
		assertThat(send("00CB3FFF055C035FC109")).isEqualTo("6A82");
	}

	@Test
	void metadataTellsDefaultsAndTries() {
		assertThat(send("00F70080")).isEqualTo("0101FF0501010602" + "0303" + "9000");
		send("0020008008" + WRONG);
		assertThat(send("00F70080")).isEqualTo("0101FF0501010602" + "0302" + "9000");
		assertThat(send("00F7009B")).isEqualTo("01010A020200010501019000");
		assertThat(send("00F7009A")).isEqualTo("6A88");
		assertThat(send(selected(PLAIN), "00F70080")).isEqualTo("6D00");
	}

	@Test
	void aNewAdminKeyTakesThePlaceOfTheOldOne() throws Exception {
		authenticateAdmin();
		assertThat(send("00FFFFFF130C9B10" + "22".repeat(16))).isEqualTo("6A80");
		assertThat(send("00FFFFFF230C9B20" + "22".repeat(32))).isEqualTo("9000");
		assertThat(send("00F7009B")).isEqualTo("01010C020200010501009000");
		assertThat(send("00870A9B047C02800000")).isEqualTo("6A86");
		assertThat(send("00870C9B047C02800000")).endsWith("9000");
	}

	@Test
	void newNumbersOfTriesBringBackTheFactoryPin() throws Exception {
		send("0024008010" + PIN + "373737373737FFFF");
		authenticateAdmin();
		assertThat(send("00FA0508")).isEqualTo("9000");
		assertThat(send("00200080")).isEqualTo("63C5");
		assertThat(send("0020008008" + PIN)).isEqualTo("9000");
	}

	@Test
	void resetNeedsBothBlocked() throws Exception {
		authenticateAdmin();
		send("0047009A05AC0380011100");
		assertThat(send("00FB0000")).isEqualTo("6985");
		for (int i = 0; i < 3; i++) {
			send("0020008008" + WRONG);
			send("002C008010" + WRONG + PIN);
		}
		assertThat(send("00FB0000")).isEqualTo("9000");
		assertThat(send("00200080")).isEqualTo("63C3");
		assertThat(send("00F7009A")).isEqualTo("6A88");
	}

	@Test
	void aKeyMadeOnTheCardIsAttested() throws Exception {
		authenticateAdmin();
		PublicKey made = publicKey(KeyAlgorithm.P256, process("0047009A05AC0380011100", true));
		byte[] response = card.process(HEX.parseHex("00F99A0000"));
		byte[] whole = collect(response);
		CertificateFactory factory = CertificateFactory.getInstance("X.509");
		X509Certificate attested = (X509Certificate) factory.generateCertificate(new java.io.ByteArrayInputStream(whole));
		byte[] object = collect(card.process(HEX.parseHex("00CB3FFF055C035FFF0100")));
		byte[] issuerBytes = DataObjects.find(DataObjects.parse(DataObjects.only(object, 0x53)), 0x70).orElseThrow();
		X509Certificate issuer = (X509Certificate) factory.generateCertificate(new java.io.ByteArrayInputStream(issuerBytes));
		attested.verify(issuer.getPublicKey());
		assertThat(attested.getPublicKey()).isEqualTo(made);
		assertThat(attested.getIssuerX500Principal()).isEqualTo(issuer.getSubjectX500Principal());
	}

	@Test
	void whateverComesInAStatusWordGoesOut() {
		long seed = new Random().nextLong();
		Random random = new Random(seed);
		int[] instructions = { 0xA4, 0xCB, 0xDB, 0x20, 0x24, 0x2C, 0x47, 0x87, 0xC0, 0xF7, 0xF8, 0xF9, 0xFA, 0xFB, 0xFD, 0xFE, 0xFF, 0xF6 };
		for (int i = 0; i < 20_000; i++) {
			byte[] command = new byte[random.nextInt(40)];
			random.nextBytes(command);
			if (command.length > 5) {
				command[0] = (byte) (random.nextInt(4) == 0 ? 0x10 : 0);
				command[1] = (byte) instructions[random.nextInt(instructions.length)];
				command[4] = (byte) (command.length - 5);
			}
			byte[] response = card.process(command);
			assertThat(response.length).as("seed %d, %s", seed, HEX.formatHex(command)).isGreaterThanOrEqualTo(2);
			assertThat(response[response.length - 2] & 0xFF).as("seed %d", seed).isNotEqualTo(0x6F);
		}
	}

	@Test
	void aCardComesBackAsItWasSaved() throws Exception {
		authenticateAdmin();
		send("0047009A05AC0380011100");
		send("00DB3FFF095C035FC1025302AABB");
		send("0020008008" + WRONG);
		PivApplet again = PivApplet.restored(card.content(), CardMemory.volatileMemory());
		assertThat(again.content()).isEqualTo(card.content());
		assertThat(again.profile()).isEqualTo(card.profile());
		send(again, "00A4040005A000000308");
		assertThat(send(again, "00200080")).isEqualTo("63C2");
		assertThat(send(again, "00CB3FFF055C035FC102")).isEqualTo("5302AABB9000");
	}

	@Test
	void aTryIsKeptBeforeThePinIsCompared() {
		java.util.List<byte[]> saved = new java.util.ArrayList<>();
		card = PivApplet.blank(SoftCardProfile.standard(), content -> {
			saved.add(content.clone());
			if (saved.size() == 1) {
				throw new java.io.IOException("no space left");
			}
		});
		send("00A4040005A000000308");
		assertThat(send("0020008008" + PIN)).isEqualTo("6581");
		assertThat(send("00200080")).isEqualTo("63C3");
		assertThat(send("0020008008" + PIN)).isEqualTo("9000");
		assertThat(saved).hasSize(3);
	}

	private void authenticateAdmin() throws Exception {
		AdminKeyAlgorithm algorithm = card.profile().adminKey();
		int block = algorithm.blockLength();
		byte[] key = CardState.factoryAdminKey(algorithm).use(byte[]::clone);
		byte[] answer = card.process(HEX.parseHex("0087%02X9B047C02800000".formatted(algorithm.id())));
		byte[] witness = algorithm.crypt(false, key, Arrays.copyOfRange(answer, 4, 4 + block));
		byte[] challenge = HEX.parseHex("5A".repeat(block));
		byte[] data = Tlv.encode(0x7C, Tlv.encode(0x80, witness), Tlv.encode(0x81, challenge), Tlv.encode(0x82));
		String response = send("0087%02X9B%02X".formatted(algorithm.id(), data.length) + HEX.formatHex(data) + "00");
		assertThat(response).isEqualTo(HEX.formatHex(Tlv.encode(0x7C, Tlv.encode(0x82, algorithm.crypt(true, key, challenge)))) + "9000");
	}

	private byte[] sign(KeyAlgorithm algorithm, int slot, byte[] input) {
		byte[] data = Tlv.encode(0x7C, Tlv.encode(0x82), Tlv.encode(0x81, input));
		String command = "0087%02X%02X00%04X".formatted(PivKeys.id(algorithm), slot, data.length) + HEX.formatHex(data) + "0000";
		return card.process(HEX.parseHex(command));
	}

	private byte[] process(String command, boolean ok) {
		byte[] response = card.process(HEX.parseHex(command));
		return ok ? collect(response) : response;
	}

	private byte[] collect(byte[] first) {
		byte[] all = Arrays.copyOf(first, first.length - 2);
		byte[] last = first;
		while (last[last.length - 2] == 0x61) {
			last = card.process(HEX.parseHex("00C0000000"));
			all = DataObjects.join(all, Arrays.copyOf(last, last.length - 2));
		}
		assertThat(HEX.formatHex(last)).endsWith("9000");
		return all;
	}

	private static byte[] pkcs1(byte[] hash, int size) {
		byte[] info = DataObjects.join(HEX.parseHex("3031300D060960864801650304020105000420"), hash);
		byte[] padding = new byte[size - 3 - info.length];
		Arrays.fill(padding, (byte) 0xFF);
		return DataObjects.join(new byte[] { 0, 1 }, padding, new byte[1], info);
	}

	private static PublicKey publicKey(KeyAlgorithm algorithm, byte[] template) throws Exception {
		List<Tlv> parts = DataObjects.parse(DataObjects.only(template, 0x7F49));
		if (algorithm.isRsa()) {
			return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(new BigInteger(1, DataObjects.find(parts, 0x81).orElseThrow()),
					new BigInteger(1, DataObjects.find(parts, 0x82).orElseThrow())));
		}
		byte[] point = DataObjects.find(parts, 0x86).orElseThrow();
		int size = algorithm.bits() / 8;
		return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + size)),
				new BigInteger(1, Arrays.copyOfRange(point, 1 + size, 1 + 2 * size))), PivKeys.curve(algorithm)));
	}

	private static PivApplet selected(SoftCardProfile profile) {
		PivApplet applet = PivApplet.blank(profile);
		assertThat(send(applet, "00A4040005A000000308")).endsWith("9000");
		return applet;
	}

	private String send(String command) {
		return send(card, command);
	}

	private static String send(PivApplet applet, String command) {
		return HEX.formatHex(applet.process(HEX.parseHex(command)));
	}
}

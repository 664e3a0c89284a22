// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.piv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.Slot;
import org.lynchpin.card.capability.AdminKey;
import org.lynchpin.card.capability.Attestation;
import org.lynchpin.card.capability.Certificates;
import org.lynchpin.card.capability.ContentStamp;
import org.lynchpin.card.capability.Keys;
import org.lynchpin.card.capability.Pin;
import org.lynchpin.card.capability.Puk;
import org.lynchpin.card.capability.RetryLimits;
import org.lynchpin.card.piv.PivDriver;
import org.lynchpin.card.soft.AppletChannel;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.card.soft.applet.SoftCardProfile;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;

/** What happens in the life of a card, by the driver on a whole card in software. */
class PivCardLifeTest {
	private static final List<SoftCardProfile> KINDS = List.of(SoftCardProfile.standard(), SoftCardProfile.plain());

	private static CardSession open(PivApplet applet) throws CardFailure {
		return new PivDriver().open(new AppletChannel(applet, "Test")).orElseThrow();
	}

	private static <C> C can(CardSession session, Class<C> type) {
		return session.capability(type).orElseThrow();
	}

	private static Secret digits(String text) {
		return Secret.taking(text.toCharArray());
	}

	private static void authenticate(CardSession session) throws CardFailure {
		AdminKey admin = can(session, AdminKey.class);
		try (Secret factory = admin.factory()) {
			admin.authenticate(factory);
		}
	}

	@Test
	void aWrongPinCostsATryUntilThePinIsBlockedAndThePukUnblocksIt() throws Exception {
		for (SoftCardProfile kind : KINDS) {
			CardSession session = open(PivApplet.blank(kind));
			Pin pin = can(session, Pin.class);
			assertThat(pin.retriesLeft()).isEqualTo(3);
			for (int left = 2; left > 0; left--) {
				int expected = left;
				assertThatExceptionOfType(CardFailure.WrongPin.class).isThrownBy(() -> pin.verify(digits("999999")))
						.satisfies(e -> assertThat(e.retriesLeft()).hasValue(expected));
			}
			assertThatExceptionOfType(CardFailure.PinBlocked.class).isThrownBy(() -> pin.verify(digits("999999")));
			assertThatExceptionOfType(CardFailure.PinBlocked.class).isThrownBy(() -> pin.verify(digits(kind.factoryPin())));
			assertThat(pin.retriesLeft()).isZero();
			can(session, Puk.class).unblock(digits(kind.factoryPuk()), digits("135791"));
			pin.verify(digits("135791"));
			assertThat(session.content().pinRetries()).hasValue(3);
		}
	}

	@Test
	void aRightPinSetsTheCounterAnewAndItIsReadFromTheCard() throws Exception {
		for (SoftCardProfile kind : KINDS) {
			CardSession session = open(PivApplet.blank(kind));
			Pin pin = can(session, Pin.class);
			assertThatExceptionOfType(CardFailure.WrongPin.class).isThrownBy(() -> pin.verify(digits("999999")));
			assertThat(pin.retriesLeft()).isEqualTo(2);
			pin.verify(digits(kind.factoryPin()));
			assertThat(pin.retriesLeft()).isEqualTo(3);
		}
	}

	@Test
	void aWrongPukCostsATryUntilItIsBlocked() throws Exception {
		CardSession session = open(PivApplet.blank(SoftCardProfile.standard()));
		Puk puk = can(session, Puk.class);
		assertThat(puk.retriesLeft()).hasValue(3);
		assertThatExceptionOfType(CardFailure.WrongPuk.class).isThrownBy(() -> puk.unblock(digits("00000000"), digits("135791")));
		assertThat(puk.retriesLeft()).hasValue(2);
		assertThatExceptionOfType(CardFailure.WrongPuk.class).isThrownBy(() -> puk.change(digits("00000000"), digits("13579135")));
		assertThatExceptionOfType(CardFailure.PukBlocked.class).isThrownBy(() -> puk.unblock(digits("00000000"), digits("135791")));
		assertThat(puk.retriesLeft()).hasValue(0);
	}

	@Test
	void whetherTheFactoryValuesAreInUseIsToldByMetadataOrNotKnown() throws Exception {
		CardContent rich = open(PivApplet.blank(SoftCardProfile.standard())).content();
		assertThat(List.of(rich.pinIsDefault(), rich.pukIsDefault(), rich.adminKeyIsDefault())).allMatch(each -> each.orElse(false));
		CardContent plain = open(PivApplet.blank(SoftCardProfile.plain())).content();
		assertThat(List.of(plain.pinIsDefault(), plain.pukIsDefault(), plain.adminKeyIsDefault())).allMatch(each -> each.isEmpty());
	}

	@Test
	void aNewAdminKeyReplacesTheOldOneAtOnceAndForLater() throws Exception {
		PivApplet applet = PivApplet.blank(SoftCardProfile.standard());
		CardSession session = open(applet);
		AdminKey admin = can(session, AdminKey.class);
		authenticate(session);
		try (Secret next = admin.random(); Secret factory = admin.factory()) {
			admin.set(next);
			assertThat(session.content().adminKeyIsDefault()).contains(false);
			CardSession later = open(applet);
			assertThat(later.content().adminKeyIsDefault()).contains(false);
			assertThatExceptionOfType(CardFailure.AdminKeyRejected.class).isThrownBy(() -> can(later, AdminKey.class).authenticate(factory));
			can(later, AdminKey.class).authenticate(next);
		}
	}

	@ParameterizedTest
	@EnumSource(KeyAlgorithm.class)
	void everyHashIsSignedSoThatEveryVerifierAccepts(KeyAlgorithm algorithm) throws Exception {
		CardSession session = open(PivApplet.blank(SoftCardProfile.standard()));
		authenticate(session);
		Keys keys = can(session, Keys.class);
		PublicKey key = keys.generate(keys.logonSlot(), algorithm);
		can(session, Pin.class).verify(digits("123456"));
		for (HashAlgorithm hash : HashAlgorithm.values()) {
			byte[] signature = keys.sign(keys.logonSlot(), algorithm, hash, Enrolling.MESSAGE);
			Signature verifier = Signature.getInstance(hash.signature(algorithm.isRsa()));
			verifier.initVerify(key);
			verifier.update(Enrolling.MESSAGE);
			assertThat(verifier.verify(signature)).as("%s with %s", algorithm, hash).isTrue();
		}
	}

	@Test
	void aKeyWithoutACertificateMeansThatTheCardIsNotBlank() throws Exception {
		PivApplet applet = PivApplet.blank(SoftCardProfile.standard());
		CardSession session = open(applet);
		authenticate(session);
		can(session, Keys.class).generate(can(session, Keys.class).logonSlot(), KeyAlgorithm.P384);
		for (CardContent content : List.of(session.content(), open(applet).content())) {
			assertThat(content.blank()).isFalse();
			assertThat(content.slot("9A").orElseThrow().hasKey()).contains(true);
			assertThat(content.slot("9A").orElseThrow().algorithm()).contains(KeyAlgorithm.P384);
		}
	}

	@Test
	void everyStampIsANewOneAndTheCardIsKnownByIt() throws Exception {
		for (SoftCardProfile kind : KINDS) {
			PivApplet applet = PivApplet.blank(kind);
			CardSession session = open(applet);
			assertThat(session.content().guids()).isEmpty();
			authenticate(session);
			String first = can(session, ContentStamp.class).renew(false);
			String second = can(session, ContentStamp.class).renew(false);
			assertThat(second).isNotEqualTo(first);
			assertThat(session.content().guids()).containsExactly(second);
			assertThat(open(applet).content().guids()).containsExactly(second);
		}
	}

	@Test
	void withoutTheAdminKeyNothingIsChanged() throws Exception {
		for (SoftCardProfile kind : KINDS) {
			CardSession session = open(PivApplet.blank(kind));
			Slot slot = can(session, Keys.class).logonSlot();
			assertThatExceptionOfType(CardFailure.UnexpectedAnswer.class).isThrownBy(() -> can(session, ContentStamp.class).renew(false))
					.satisfies(e -> assertThat(e.statusWord()).isEqualTo(0x6982));
			assertThatExceptionOfType(CardFailure.UnexpectedAnswer.class).isThrownBy(() -> can(session, Keys.class).generate(slot, KeyAlgorithm.P256));
			assertThatExceptionOfType(CardFailure.UnexpectedAnswer.class).isThrownBy(() -> can(session, Certificates.class).probe(slot, 1000));
		}
	}

	@Test
	void anotherProgramThatResetsTheCardIsNoticed() throws Exception {
		PivApplet applet = PivApplet.blank(SoftCardProfile.standard());
		CardSession session = open(applet);
		session.content();
		authenticate(session);
		can(session, Keys.class).generate(can(session, Keys.class).logonSlot(), KeyAlgorithm.P256);
		can(session, Pin.class).verify(digits("123456"));
		selectAfterReset(applet);
		assertThatExceptionOfType(CardFailure.CardReset.class).isThrownBy(() -> can(session, ContentStamp.class).renew(false));
		assertThatExceptionOfType(CardFailure.CardReset.class).isThrownBy(
				() -> can(session, Keys.class).sign(can(session, Keys.class).logonSlot(), KeyAlgorithm.P256, HashAlgorithm.SHA256, Enrolling.MESSAGE));
	}

	/** Another program resets the card and selects the application, so that ours meets a card that has forgotten it. */
	private static void selectAfterReset(PivApplet applet) throws CardFailure {
		applet.reset();
		applet.process(HexFormat.of().parseHex("00A4040009A0000003080000100000"));
	}

	@Test
	void aCardThatIsTooSmallIsFoundOutBeforeACertificateIsIssued() throws Exception {
		PivApplet applet = PivApplet.blank(SoftCardProfile.standard().withRoom(900, 65_536));
		CardSession session = open(applet);
		authenticate(session);
		Certificates certificates = can(session, Certificates.class);
		Slot slot = can(session, Keys.class).logonSlot();
		assertThat(certificates.knownLimit(slot)).isEmpty();
		certificates.probe(slot, 800);
		assertThatExceptionOfType(CardFailure.CardTooSmall.class).isThrownBy(() -> certificates.probe(slot, 1200));
		assertThat(open(applet).content().blank()).isTrue();
	}

	@Test
	void aCertificateThatFitsOnlyCompressedIsCompressedAndReadBack() throws Exception {
		PivApplet applet = PivApplet.blank(SoftCardProfile.standard().withRoom(1100, 65_536));
		CardSession session = open(applet);
		authenticate(session);
		Keys keys = can(session, Keys.class);
		X509Certificate certificate = Certification.withSubject(keys.generate(keys.logonSlot(), KeyAlgorithm.P256), "CN=Ada Lovelace," + "OU=Department,".repeat(40) + "O=Example");
		assertThat(certificate.getEncoded().length).isGreaterThan(1100);
		can(session, Certificates.class).write(keys.logonSlot(), certificate);
		assertThat(open(applet).content().slot("9A").orElseThrow().certificate()).contains(certificate);
	}

	@Test
	void theLimitsOfTriesAreSetAndPinAndPukAreThoseOfTheFactoryAgain() throws Exception {
		PivApplet applet = PivApplet.blank(SoftCardProfile.standard());
		CardSession session = open(applet);
		authenticate(session);
		can(session, Pin.class).change(digits("123456"), digits("246813"));
		can(session, RetryLimits.class).set(5, 8, digits("246813"));
		for (CardContent content : List.of(session.content(), open(applet).content())) {
			assertThat(content.pinRetries()).hasValue(5);
			assertThat(content.pukRetries()).hasValue(8);
			assertThat(content.pinIsDefault()).contains(true);
		}
		can(session, Pin.class).verify(digits("123456"));
	}

	@Test
	void aKeyThatWasMadeOnTheCardIsAttested() throws Exception {
		CardSession session = open(PivApplet.blank(SoftCardProfile.standard()));
		authenticate(session);
		Keys keys = can(session, Keys.class);
		PublicKey key = keys.generate(keys.logonSlot(), KeyAlgorithm.P256);
		List<X509Certificate> chain = can(session, Attestation.class).attest(keys.logonSlot());
		assertThat(chain.getFirst().getPublicKey()).isEqualTo(key);
		chain.getFirst().verify(chain.getLast().getPublicKey());
	}

	@Test
	void aCardWithoutThatApplicationIsLeftToOtherDrivers() throws Exception {
		assertThat(new PivDriver().open(new CardChannel() {
			@Override
			public byte[] transmit(byte[] command) {
				return new byte[] { 0x6A, (byte) 0x82 };
			}

			@Override
			public byte[] atr() {
				return new byte[0];
			}

			@Override
			public void close() {
				throw new AssertionError("the channel is still needed");
			}
		})).isEmpty();
	}
}

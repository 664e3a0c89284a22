// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.Slot;
import org.lynchpin.card.apdu.AnswerToReset;
import org.lynchpin.card.capability.Certificates;

class PivCertificatesTest {
	private static final Slot LOGON = PivSlot.AUTHENTICATION.slot();
	private static final int OBJECT = PivSlot.AUTHENTICATION.object();
	private static final String YUBIKEY = "3BFD1300008131FE158073C021C057597562694B657940";

	private static Certificates certificates(CardSession session) {
		return session.capability(Certificates.class).orElseThrow();
	}

	private static CardSession open(ObjectCard card) throws CardFailure {
		return new PivDriver().open(card).orElseThrow();
	}

	@Test
	void aCertificateThatFitsIsWrittenAsItIs() throws Exception {
		X509Certificate certificate = TestCertificate.small();
		ObjectCard card = new ObjectCard(true).withRoom(3000);
		certificates(open(card)).write(LOGON, certificate);
		assertThat(card.writes()).isOne();
		assertThat(certificates(open(card)).read(LOGON)).contains(certificate);
	}

	@Test
	void aCertificateThatFitsOnlyCompressedIsCompressed() throws Exception {
		X509Certificate certificate = TestCertificate.large(4000, false);
		ObjectCard card = new ObjectCard(true).withRoom(2000);
		certificates(open(card)).write(LOGON, certificate);
		assertThat(certificates(open(card)).read(LOGON)).contains(certificate);
	}

	@Test
	void aCertificateThatDoesNotFitAtAllIsSaidAndTheOldOneStays() throws Exception {
		X509Certificate old = TestCertificate.small();
		ObjectCard card = new ObjectCard(true).withRoom(1500).with(OBJECT, CertificateObject.encode(old.getEncoded()));
		CardSession session = open(card);
		session.content();
		assertThatExceptionOfType(CardFailure.CardTooSmall.class).isThrownBy(() -> certificates(session).write(LOGON, TestCertificate.large(8000, true)));
		assertThat(certificates(open(card)).read(LOGON)).contains(old);
	}

	@Test
	void aCardThatKeepsHalfOfWhatItRefusedIsCleanedUp() throws Exception {
		ObjectCard card = new ObjectCard(true).withRoom(1500).keepingHalf();
		assertThatExceptionOfType(CardFailure.CardTooSmall.class).isThrownBy(() -> certificates(open(card)).write(LOGON, TestCertificate.large(8000, true)));
		assertThat(open(card).content().blank()).isTrue();
	}

	@Test
	void aProbeLeavesNothingWhetherItFitsOrNot() throws Exception {
		ObjectCard card = new ObjectCard(true).withRoom(1500).keepingHalf();
		CardSession session = open(card);
		assertThatExceptionOfType(CardFailure.CardTooSmall.class).isThrownBy(() -> certificates(session).probe(LOGON, 1600));
		certificates(session).probe(LOGON, 1400);
		assertThat(session.content().blank()).isTrue();
		assertThat(open(card).content().blank()).as("a card that is pulled right after").isTrue();
		session.close();
		assertThat(card.has(OBJECT)).isFalse();
	}

	@Test
	void aCertificateTakesThePlaceOfTheProbeAndStaysThere() throws Exception {
		X509Certificate certificate = TestCertificate.small();
		ObjectCard card = new ObjectCard(true).withRoom(3000);
		CardSession session = open(card);
		certificates(session).probe(LOGON, 1400);
		certificates(session).write(LOGON, certificate);
		assertThat(card.writes()).isEqualTo(2);
		session.close();
		assertThat(certificates(open(card)).read(LOGON)).contains(certificate);
	}

	@Test
	void aProbeTouchesNoSlotThatHoldsSomething() throws Exception {
		X509Certificate old = TestCertificate.small();
		ObjectCard card = new ObjectCard(true).withRoom(3000).with(OBJECT, CertificateObject.encode(old.getEncoded()));
		assertThatExceptionOfType(CardFailure.NotOnThisCard.class).isThrownBy(() -> certificates(open(card)).probe(LOGON, 1000));
		assertThat(card.writes()).isZero();
	}

	@Test
	void aSlotIsEmptyOnceItsCertificateWasDeleted() throws Exception {
		ObjectCard card = new ObjectCard(true).withRoom(3000).with(OBJECT, CertificateObject.encode(TestCertificate.small().getEncoded()));
		CardSession session = open(card);
		certificates(session).delete(LOGON);
		assertThat(certificates(session).read(LOGON)).isEmpty();
		assertThat(session.content().blank()).isTrue();
	}

	@Test
	void theLimitIsKnownForKindsThatWereMeasuredAndNotForOthers() throws Exception {
		assertThat(certificates(open(new ObjectCard(true))).knownLimit(LOGON)).isEmpty();
		Product key = new Product(Product.makerOf(AnswerToReset.parse(HexFormat.of().parseHex(YUBIKEY)), Optional.empty()),
				Optional.of(new Product.Version(5, 4, 3)));
		assertThat(key.certificateLimit(false)).hasValue(3052);
		assertThat(new Product(key.maker(), Optional.of(new Product.Version(1, 0, 4))).certificateLimit(false)).hasValue(2025);
	}

	@Test
	void aDamagedCertificateIsShownAsDamagedAndReadingItFails() throws Exception {
		byte[] whole = CertificateObject.encode(TestCertificate.small().getEncoded());
		ObjectCard card = new ObjectCard(true).with(OBJECT, Arrays.copyOf(whole, whole.length / 2)).answering(PivSlot.SIGNATURE.object(), new byte[] { 0x53, 0x50, 1 });
		CardContent content = open(card).content();
		assertThat(content.slot("9A").orElseThrow().damage()).isPresent();
		assertThat(content.slot("9C").orElseThrow().damage()).isPresent();
		assertThat(content.blank()).as("something is there, whatever it is").isFalse();
		assertThatExceptionOfType(CardFailure.UnexpectedAnswer.class).isThrownBy(() -> certificates(open(card)).read(LOGON));
	}

	@Test
	void askingForTheContentAgainCostsNoExchange() throws Exception {
		CardSession session = open(new ObjectCard(true));
		session.content();
		int before = session.exchanges();
		assertThat(session.content().blank()).isTrue();
		assertThat(session.exchanges()).isEqualTo(before);
	}
}

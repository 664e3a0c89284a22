// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
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
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;

/** Whatever a card answers, the driver says what is wrong, in a failure of its own, and soon. */
class PivFuzzTest {
	private static final int CONVERSATIONS = Integer.getInteger("lynchpin.fuzz", 10_000);
	private static final int MOST_EXCHANGES = 20_000;
	private static final Slot LOGON = PivSlot.AUTHENTICATION.slot();
	private final X509Certificate certificate = TestCertificate.small();
	private final byte[] object;

	PivFuzzTest() throws Exception {
		object = CertificateObject.encode(certificate.getEncoded());
	}

	private interface Work {
		void with(CardSession session) throws CardFailure;
	}

	private static <C> C capability(CardSession session, Class<C> type) {
		return session.capability(type).orElseThrow();
	}

	private static Secret pin() {
		return Secret.taking("246813".toCharArray());
	}

	private List<Work> works() {
		return List.of(CardSession::content,
				session -> capability(session, Pin.class).retriesLeft(),
				session -> capability(session, Pin.class).verify(pin()),
				session -> capability(session, Pin.class).change(pin(), pin()),
				session -> capability(session, Puk.class).retriesLeft(),
				session -> capability(session, Puk.class).change(pin(), pin()),
				session -> capability(session, Puk.class).unblock(pin(), pin()),
				session -> capability(session, AdminKey.class).authenticate(capability(session, AdminKey.class).factory()),
				session -> capability(session, AdminKey.class).set(capability(session, AdminKey.class).random()),
				session -> capability(session, Keys.class).algorithms(),
				session -> capability(session, Keys.class).generate(LOGON, KeyAlgorithm.P256),
				session -> capability(session, Keys.class).generate(LOGON, KeyAlgorithm.RSA2048),
				session -> capability(session, Keys.class).sign(LOGON, KeyAlgorithm.P256, HashAlgorithm.SHA256, object),
				session -> capability(session, Keys.class).sign(LOGON, KeyAlgorithm.RSA2048, HashAlgorithm.SHA256, object),
				session -> capability(session, Certificates.class).read(LOGON),
				session -> capability(session, Certificates.class).write(LOGON, certificate),
				session -> capability(session, Certificates.class).delete(LOGON),
				session -> capability(session, Certificates.class).probe(LOGON, 1200),
				session -> capability(session, ContentStamp.class).renew(false),
				session -> capability(session, ContentStamp.class).renew(true),
				session -> attest(session.capability(Attestation.class)),
				session -> limit(session.capability(RetryLimits.class)));
	}

	private static void attest(Optional<Attestation> attestation) throws CardFailure {
		if (attestation.isPresent()) {
			attestation.get().attest(LOGON);
		}
	}

	private static void limit(Optional<RetryLimits> limits) throws CardFailure {
		if (limits.isPresent()) {
			limits.get().set(3, 3, pin());
		}
	}

	@Test
	void tenThousandConversationsWithHostileCardsEndInAnswersOrFailuresThatSaySo() {
		long start = Long.getLong("lynchpin.seed", System.nanoTime());
		System.out.println("PIV conversations with hostile cards: seed " + start);
		List<Work> works = works();
		int answered = 0;
		int failed = 0;
		for (int i = 0; i < CONVERSATIONS; i++) {
			Random random = new Random(start + i);
			HostileCard card = new HostileCard(random, honest(random));
			try {
				CardSession session = new PivDriver().open(card).orElseThrow();
				for (int step = random.nextInt(5); step >= 0; step--) {
					if (tried(works.get(random.nextInt(works.size())), session)) {
						answered++;
					} else {
						failed++;
					}
				}
				assertThat(session.exchanges()).isLessThan(MOST_EXCHANGES);
			} catch (CardFailure e) {
				failed++;
			} catch (RuntimeException | StackOverflowError e) {
				fail("conversation with seed " + (start + i), e);
			}
		}
		assertThat(answered).as("the cards are honest often enough to be worked with").isGreaterThan(CONVERSATIONS / 10);
		assertThat(failed).isGreaterThan(CONVERSATIONS / 10);
	}

	private static boolean tried(Work work, CardSession session) {
		try {
			work.with(session);
			return true;
		} catch (CardFailure e) {
			return false;
		}
	}

	private ObjectCard honest(Random random) {
		ObjectCard card = new ObjectCard(random.nextBoolean()).withRoom(random.nextInt(3000) + 1);
		if (random.nextBoolean()) {
			card.with(PivSlot.AUTHENTICATION.object(), object);
		}
		if (random.nextInt(4) == 0) {
			card.with(PivSlot.KEY_MANAGEMENT.object(), object).with(KeyHistory.TAG, new byte[] { (byte) 0xC1, 1, 2, (byte) 0xC2, 1, 0, (byte) 0xFE, 0 });
		}
		return card;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.piv;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.Slot;
import org.lynchpin.card.capability.AdminKey;
import org.lynchpin.card.capability.Certificates;
import org.lynchpin.card.capability.ContentStamp;
import org.lynchpin.card.capability.FactoryDefaults;
import org.lynchpin.card.capability.Keys;
import org.lynchpin.card.capability.Pin;
import org.lynchpin.card.capability.Puk;
import org.lynchpin.card.piv.PivDriver;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;

/** All that an enrollment does with a blank card, in the order of the design: secured first, then key, certificate, proof. */
final class Enrolling {
	static final byte[] MESSAGE = "to be signed".getBytes(StandardCharsets.US_ASCII);
	private static final int CERTIFICATE_ESTIMATE = 1600;

	/** What came of it. */
	record Result(PublicKey key, X509Certificate certificate, boolean requestProven, boolean cardProven, int exchanges) {
	}

	/** The card is not what the enrollment expects, so nothing was done. */
	static final class NotBlank extends Exception {
		private static final long serialVersionUID = 1;
	}

	private Enrolling() {
	}

	static Secret pin() {
		return Secret.taking("24681357".toCharArray());
	}

	static Secret puk() {
		return Secret.taking("86427531".toCharArray());
	}

	static Result run(CardChannel channel, KeyAlgorithm algorithm, Secret factoryPin) throws Exception {
		CardSession session = new PivDriver().open(channel).orElseThrow();
		if (!session.content().blank()) {
			throw new NotBlank();
		}
		secure(session, factoryPin);
		Keys keys = session.capability(Keys.class).orElseThrow();
		Certificates certificates = session.capability(Certificates.class).orElseThrow();
		Slot slot = keys.logonSlot();
		PublicKey key = keys.generate(slot, algorithm);
		if (!certificates.fitsForCertain(slot, CERTIFICATE_ESTIMATE)) {
			certificates.probe(slot, CERTIFICATE_ESTIMATE);
		}
		if (!session.capability(Pin.class).orElseThrow().isPresentedByChange()) {
			present(session);
		}
		boolean requestProven = proven(keys, algorithm, key);
		X509Certificate certificate = Certification.of(key);
		certificates.write(slot, certificate);
		X509Certificate back = certificates.read(slot).orElseThrow();
		boolean cardProven = back.equals(certificate) && proven(keys, algorithm, back.getPublicKey());
		session.content();
		return new Result(key, back, requestProven, cardProven, session.exchanges());
	}

	private static void secure(CardSession session, Secret factoryPin) throws CardFailure {
		AdminKey admin = session.capability(AdminKey.class).orElseThrow();
		FactoryDefaults defaults = session.capability(FactoryDefaults.class).orElseThrow();
		try (Secret factory = admin.factory(); Secret next = admin.random(); Secret factoryPuk = defaults.puk(); Secret puk = puk(); Secret pin = pin()) {
			admin.authenticate(factory);
			if (admin.canSet()) {
				admin.set(next);
			}
			session.capability(Puk.class).orElseThrow().change(factoryPuk, puk);
			Pin pins = session.capability(Pin.class).orElseThrow();
			if (pins.retriesLeft() > 1) {
				pins.change(factoryPin, pin);
			}
		}
		session.capability(ContentStamp.class).orElseThrow().renew(false);
	}

	private static void present(CardSession session) throws CardFailure {
		Pin pins = session.capability(Pin.class).orElseThrow();
		try (Secret pin = pin()) {
			if (pins.retriesLeft() > 1) {
				pins.verify(pin);
			}
		}
	}

	private static boolean proven(Keys keys, KeyAlgorithm algorithm, PublicKey key) throws Exception {
		byte[] signature = keys.sign(keys.logonSlot(), algorithm, HashAlgorithm.SHA256, MESSAGE);
		Signature verifier = Signature.getInstance(HashAlgorithm.SHA256.signature(algorithm.isRsa()));
		verifier.initVerify(key);
		verifier.update(MESSAGE);
		return verifier.verify(signature);
	}
}

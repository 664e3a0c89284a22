// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.Slot;
import org.lynchpin.card.apdu.ResponseApdu;
import org.lynchpin.card.capability.Attestation;
import org.lynchpin.core.Messages;

/** ATTEST of the widespread additions, with the issuer's certificate from the object 5FFF01. */
final class PivAttestation implements Attestation {
	private static final Messages TEXT = Messages.of(PivAttestation.class);
	private static final String OPERATION = "ATTEST";
	private static final int INS = 0xF9;
	private static final int ISSUER = 0x5FFF01;

	private final PivCard card;

	PivAttestation(PivCard card) {
		this.card = card;
	}

	@Override
	public List<X509Certificate> attest(Slot slot) throws CardFailure {
		PivSlot place = PivSlot.of(slot).orElseThrow(() -> new CardFailure.NotOnThisCard(TEXT.text("slot", slot.id())));
		ResponseApdu answer = card.applet().longAddition(OPERATION, INS, place.key(), 0);
		if (!answer.isOk()) {
			throw new CardFailure.NotOnThisCard(TEXT.text("attest", slot.id()));
		}
		return List.of(certificate(answer), issuer());
	}

	private static X509Certificate certificate(ResponseApdu answer) throws CardFailure {
		try {
			return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(answer.data()));
		} catch (CertificateException | RuntimeException e) { // the JDK's parser throws both for hostile bytes
			throw new CardFailure.UnexpectedAnswer(OPERATION, answer.status().value()).<CardFailure>because(e);
		}
	}

	private X509Certificate issuer() throws CardFailure {
		Reading reading = card.object(ISSUER);
		try {
			if (reading.isPresent()) {
				return CertificateObject.decode(reading.value());
			}
		} catch (CertificateObject.Damaged e) {
			throw new CardFailure.UnexpectedAnswer("GET DATA", reading.status().value()).<CardFailure>because(e);
		}
		throw new CardFailure.UnexpectedAnswer("GET DATA", reading.status().value());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.apdu.StatusWord;
import org.lynchpin.card.capability.RetryLimits;
import org.lynchpin.core.secret.Secret;

/** SET PIN RETRIES of the widespread additions. PIN and PUK have their factory values afterwards. */
final class PivRetryLimits implements RetryLimits {
	private static final String OPERATION = "SET PIN RETRIES";
	private static final int INS = 0xFA;
	private static final int MOST = 15;

	private final PivCard card;
	private final PivPin pin;
	private final PivPuk puk;

	PivRetryLimits(PivCard card, PivPin pin, PivPuk puk) {
		this.card = card;
		this.pin = pin;
		this.puk = puk;
	}

	@Override
	public void set(int pinTries, int pukTries, Secret current) throws CardFailure {
		if (pinTries < 1 || pinTries > MOST || pukTries < 1 || pukTries > MOST) {
			throw new IllegalArgumentException("Tries from 1 to 15, not " + pinTries + " and " + pukTries);
		}
		pin.verify(current);
		StatusWord status = card.applet().addition(OPERATION, INS, pinTries, pukTries).status();
		if (!status.isOk()) {
			throw card.refusedToAdmin(OPERATION, status);
		}
		card.pinVerified(false);
		pin.wasReset(pinTries);
		puk.wasReset(pukTries);
	}
}

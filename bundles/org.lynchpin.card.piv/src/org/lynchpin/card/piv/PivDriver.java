// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardDriver;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.apdu.ResponseApdu;
import org.osgi.service.component.annotations.Component;

/** Cards with the PIV application (NIST SP 800-73-4), and what many of them have beyond it. */
@Component
public final class PivDriver implements CardDriver {
	static final String APPLET = "PIV";
	private static final int RANK = 10;

	@Override
	public String applet() {
		return APPLET;
	}

	@Override
	public int rank() {
		return RANK;
	}

	@Override
	public Optional<CardSession> open(CardChannel channel) throws CardFailure {
		PivApplet applet = new PivApplet(channel);
		ResponseApdu properties = applet.select();
		if (!PivApplet.isSelected(properties)) {
			return Optional.empty();
		}
		PivCard card = new PivCard(applet, properties);
		card.identify();
		return Optional.of(new PivSession(card, new SecureRandom(), Clock.systemDefaultZone()));
	}
}

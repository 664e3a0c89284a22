// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.piv;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.capability.AdminKey;
import org.lynchpin.card.capability.Attestation;
import org.lynchpin.card.capability.Certificates;
import org.lynchpin.card.capability.ContentStamp;
import org.lynchpin.card.capability.FactoryDefaults;
import org.lynchpin.card.capability.Keys;
import org.lynchpin.card.capability.Pin;
import org.lynchpin.card.capability.Puk;
import org.lynchpin.card.capability.RetryLimits;

/** A conversation with the PIV application: what is known of the card is shared by the capabilities, so that none asks again. */
final class PivSession implements CardSession {
	private final PivCard card;
	private final PivInspection inspection;
	private final PivCertificates certificates;
	private final Map<Class<?>, Object> capabilities = new LinkedHashMap<>();

	PivSession(PivCard card, SecureRandom random, Clock clock) {
		this.card = card;
		PivDefaults defaults = new PivDefaults(card.isExtended());
		PivPin pin = new PivPin(card, defaults);
		PivPuk puk = new PivPuk(card, defaults, pin, random);
		certificates = new PivCertificates(card);
		PivAdminKey adminKey = new PivAdminKey(card, random);
		PivStamp stamp = new PivStamp(card, random, clock);
		inspection = new PivInspection(card, pin, puk, adminKey, stamp);
		capabilities.put(Pin.class, pin);
		capabilities.put(Puk.class, puk);
		capabilities.put(AdminKey.class, adminKey);
		capabilities.put(Keys.class, new PivKeys(card));
		capabilities.put(Certificates.class, certificates);
		capabilities.put(ContentStamp.class, stamp);
		capabilities.put(FactoryDefaults.class, defaults);
		if (card.isExtended()) {
			capabilities.put(RetryLimits.class, new PivRetryLimits(card, pin, puk));
		}
		if (card.tellsMetadata() || card.product().hasAttestation()) {
			capabilities.put(Attestation.class, new PivAttestation(card));
		}
	}

	@Override
	public CardContent content() throws CardFailure {
		return inspection.content();
	}

	@Override
	public <C> Optional<C> capability(Class<C> type) {
		return Optional.ofNullable(capabilities.get(type)).map(type::cast);
	}

	@Override
	public int exchanges() {
		return card.applet().exchanges();
	}

	@Override
	public void close() {
		card.applet().close(certificates::removeFiller);
	}
}

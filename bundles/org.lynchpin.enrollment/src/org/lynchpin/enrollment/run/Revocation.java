// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.RevocationReason;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.HistoryEntry;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.Task;
import org.lynchpin.site.SiteDocument;

/**
 * Takes certificates out of force: at the authority, where it can be told from here, else as a task for a person. The
 * revocation takes effect for others with the next CRL, so one is published where that can be done.
 */
public final class Revocation {
	private final Services services;
	private final SiteDocument site;
	private final Inventory inventory;
	private final Interaction ask;

	public Revocation(Services services, SiteDocument site, Inventory inventory, Interaction ask) {
		this.services = services;
		this.site = site;
		this.inventory = inventory;
		this.ask = ask;
	}

	/**
	 * Revokes what is in force on a card.
	 *
	 * @return the certificates' serial numbers that an authority has revoked; those that only became tasks are not among them
	 * @throws EnrollmentFailure if the card's state does not let it
	 */
	public List<String> card(UUID id, RevocationReason reason) throws Failure {
		CardRecord card = inventory.card(id).orElseThrow(() -> new EnrollmentFailure(Failure.Kind.CALL, Stage.CARD, "card-unknown", id));
		if (card.state() != CardState.REVOKED && !card.state().next().contains(CardState.REVOKED)) {
			throw new EnrollmentFailure(Failure.Kind.CALL, Stage.CARD, "card-state-forbids", card.label(), card.state());
		}
		List<Credential> inForce = inventory.credentials(id).stream()
				.filter(each -> each.state() == Credential.State.VALID || each.state() == Credential.State.ON_HOLD).toList();
		List<String> revoked = new java.util.ArrayList<>();
		for (Credential credential : inForce) {
			if (certificate(credential.ca(), new BigInteger(credential.serial(), 16), reason, Optional.of(id), card.holder())) {
				revoked.add(credential.serial());
			}
			inventory.save(with(credential, Credential.State.REVOKED));
		}
		Instant now = services.clock().instant();
		inventory.save(CardRecords.with(card, CardState.REVOKED, now));
		inventory.record(new HistoryEntry(now, "revoked", Optional.of(id), card.holder(), services.operator(),
				Map.of("reason", reason.name(), "serials", String.join(" ", revoked))));
		return List.copyOf(revoked);
	}

	/** Revokes one certificate. Returns whether the authority did; else a task says what is to be done there. */
	boolean certificate(String authority, BigInteger serial, RevocationReason reason, Optional<UUID> card, Optional<String> upn) throws Failure {
		Optional<CaSettings> settings = site.certificationAuthority(authority);
		if (settings.isPresent()) {
			try (CaConnection ca = services.authorities().connect(settings.get(), ask)) {
				if (ca.features().contains(CaConnection.Feature.REVOKE)) {
					ca.revoke(serial, reason);
					if (ca.features().contains(CaConnection.Feature.PUBLISH_CRL)) {
						ca.publishCrl();
					}
					return true;
				}
			}
		}
		String hex = serial.toString(16);
		UUID id = UUID.nameUUIDFromBytes(("revoke " + authority + " " + hex).getBytes(StandardCharsets.UTF_8));
		inventory.save(new Task(id, "revoke-at-ca", Work.TEXT.text("task-revoke", hex, settings.map(CaSettings::name).orElse(authority), reason.code()),
				card, upn, services.clock().instant(), Optional.empty(), Optional.empty()));
		return false;
	}

	static Credential with(Credential credential, Credential.State state) {
		return new Credential(credential.id(), credential.card(), credential.slot(), credential.serial(), credential.issuer(), credential.subject(),
				credential.upn(), credential.template(), credential.notBefore(), credential.notAfter(), credential.thumbprint(), credential.encoded(),
				credential.ca(), credential.agent(), state);
	}
}

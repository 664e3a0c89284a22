// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.run;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.Reader;
import org.lynchpin.card.Slot;
import org.lynchpin.card.SlotContent;
import org.lynchpin.card.capability.Keys;
import org.lynchpin.card.capability.Pin;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.directory.Person;
import org.lynchpin.enrollment.CardProof;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.site.SiteDocument;

/** Has a card that is in use prove itself. */
public final class Proof {
	private static final SecureRandom RANDOM = new SecureRandom();

	private final Services services;
	private final SiteDocument site;

	public Proof(Services services, SiteDocument site) {
		this.services = services;
		this.site = site;
	}

	/** All of it; what is wrong is a finding, what keeps it from being found out is a failure. */
	public CardProof prove(Reader reader, Interaction ask) throws Failure {
		try (CardSession session = services.cards().open(reader, ask)) {
			CardContent content = session.content();
			Keys keys = session.capability(Keys.class).orElseThrow(() -> new CardFailure.NotOnThisCard(Work.TEXT.text("capability.Keys")));
			Slot slot = keys.logonSlot();
			Optional<X509Certificate> certificate = content.slot(slot.id()).flatMap(SlotContent::certificate);
			if (certificate.isEmpty()) {
				Finding nothing = Finding.of("no-certificate", Stage.CERTIFICATE, Severity.ERROR, Work.TEXT, content.label(), slot.id());
				return new CardProof(content, certificate, Optional.empty(), Optional.empty(), List.of(nothing), session.exchanges());
			}
			List<Finding> findings = new ArrayList<>();
			boolean right = signs(session, keys, slot, certificate.get(), ask);
			if (!right) {
				findings.add(new EnrollmentFailure(Failure.Kind.CARD, Stage.CARD, "signature-wrong", content.label()).finding());
			}
			Optional<Person> person = person(CertificateFacts.of(certificate.get()), findings, ask);
			policy(certificate.get(), person, content, findings, ask);
			findings.addAll(chain(certificate.get(), ask));
			findings.sort(Comparator.comparing(Finding::stage).thenComparing(Finding::severity));
			return new CardProof(content, certificate, person, Optional.of(right), findings, session.exchanges());
		}
	}

	private static boolean signs(CardSession session, Keys keys, Slot slot, X509Certificate certificate, Interaction ask) throws Failure {
		KeyAlgorithm algorithm = KeyAlgorithm.of(certificate.getPublicKey()).orElseThrow(() -> new CardFailure.NotOnThisCard(Work.TEXT.text("capability.Keys")));
		unlock(session, ask);
		byte[] challenge = new byte[32];
		RANDOM.nextBytes(challenge);
		byte[] signature = keys.sign(slot, algorithm, HashAlgorithm.SHA256, challenge);
		try {
			Signature check = Signature.getInstance(HashAlgorithm.SHA256.signature(algorithm.isRsa()));
			check.initVerify(certificate.getPublicKey());
			check.update(challenge);
			return check.verify(signature);
		} catch (GeneralSecurityException e) {
			return false; // a signature that is none
		}
	}

	private static void unlock(CardSession session, Interaction ask) throws Failure {
		Pin pin = session.capability(Pin.class).orElseThrow(() -> new CardFailure.NotOnThisCard(Work.TEXT.text("capability.Pin")));
		String label = session.content().label();
		OptionalInt read = session.content().pinRetries();
		OptionalInt left = read.isPresent() ? read : PinAccess.tries(pin);
		if (left.isPresent() && left.getAsInt() == 0) {
			throw new CardFailure.PinBlocked();
		}
		if (left.orElse(1) == 1 && !agreed(left.isPresent(), label, ask)) {
			throw new EnrollmentFailure(Failure.Kind.CARD, Stage.CARD, left.isPresent() ? "last-try-kept" : "uncounted-try-kept");
		}
		try (Secret typed = ask.ask(new SecretPrompt(SecretPrompt.Kind.CURRENT_PIN, label, Work.TEXT.text("ask-pin", label), left, pin.minLength(),
				pin.maxLength()))) {
			pin.verify(typed);
		}
	}

	private static boolean agreed(boolean counted, String label, Interaction ask) throws Failure {
		String title = counted ? Work.TEXT.text("last-try.title") : Work.TEXT.text("uncounted-try.title");
		String text = counted ? Work.TEXT.text("last-try.text", label) : Work.TEXT.text("uncounted-try.text", label);
		return ask.consent(new Consent(Consent.Kind.LAST_TRY, title, text, List.of()));
	}

	private Optional<Person> person(CertificateFacts facts, List<Finding> findings, Interaction ask) throws Failure {
		Optional<Person> person = facts.upn().isPresent() ? services.directories().byUpn(site.directories(), facts.upn().get(), ask) : Optional.empty();
		if (person.isEmpty()) {
			findings.add(Finding.of("person-unknown", Stage.ACCOUNT, Severity.ERROR, Work.TEXT, facts.upn().orElse(facts.subject())));
		}
		return person;
	}

	private void policy(X509Certificate certificate, Optional<Person> person, CardContent content, List<Finding> findings, Interaction ask) throws Failure {
		Optional<Person> owner = person.isPresent() && !person.get().signInAddress().isBlank()
				? new Planner(services, site).owner(person.get().signInAddress(), ask) : Optional.empty();
		findings.addAll(services.policy().card(person, owner, CertificateFacts.of(certificate), content, defaultPin(content, ask), site.policy()));
	}

	private Optional<Boolean> defaultPin(CardContent content, Interaction ask) throws Failure {
		if (content.pinIsDefault().isPresent()) {
			return content.pinIsDefault();
		}
		return services.inventory(site, ask).cardKnownAs(content.applet(), content.serial(), content.guids()).map(CardRecord::pinState).flatMap(state -> switch (state) {
		case FACTORY -> Optional.of(true);
		case OWN, CHANGE_DUE -> Optional.of(false);
		case UNKNOWN -> Optional.<Boolean>empty();
		});
	}

	/** The authority that issued it: as the inventory remembers, else the one of the site whose name the certificate has as its issuer. */
	private List<Finding> chain(X509Certificate certificate, Interaction ask) throws Failure {
		Inventory inventory = services.inventory(site, ask);
		Optional<String> remembered = Optional.empty();
		for (CardRecord card : inventory.cardsOf(CertificateFacts.of(certificate).upn().orElse(""))) {
			for (Credential credential : inventory.credentials(card.id())) {
				if (credential.thumbprint().equals(CertificateFacts.of(certificate).thumbprintSha256())) {
					remembered = Optional.of(credential.ca());
				}
			}
		}
		for (CaSettings settings : site.certificationAuthorities()) {
			if (remembered.isPresent() && !remembered.get().equals(settings.id())) {
				continue;
			}
			try (CaConnection ca = services.authorities().connect(settings, ask)) {
				if (ca.chain().getFirst().getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
					return CertificateProof.of(certificate, ca, services.clock().instant()).findings();
				}
			}
		}
		return List.of(Finding.of("authority-unknown", Stage.CERTIFICATE, Severity.ERROR, Work.TEXT, CertificateFacts.of(certificate).issuer()));
	}
}

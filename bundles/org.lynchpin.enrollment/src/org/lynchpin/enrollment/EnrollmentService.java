// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.lynchpin.ca.CaRequest;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaTemplate;
import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.ca.RevocationReason;
import org.lynchpin.card.CardContent;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.Cards;
import org.lynchpin.card.Reader;
import org.lynchpin.card.capability.AdminKey;
import org.lynchpin.card.capability.ForcedPinChange;
import org.lynchpin.card.capability.Keys;
import org.lynchpin.card.capability.Pin;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.directory.Person;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.enrollment.run.Planner;
import org.lynchpin.enrollment.run.PolicyGate;
import org.lynchpin.enrollment.run.Proof;
import org.lynchpin.enrollment.run.Revocation;
import org.lynchpin.enrollment.run.Runner;
import org.lynchpin.enrollment.run.Services;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.Holder;
import org.lynchpin.inventory.Inventories;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventoryQuery;
import org.lynchpin.inventory.InventoryRow;
import org.lynchpin.model.EnrollmentPlan;
import org.lynchpin.policy.Policies;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.SiteInteraction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes a person's blank card a card that signs them in, and takes it out of force again. Every call blocks until it is
 * done or the interaction is cancelled; cancelling closes the card and the connection that are being waited for. Safe for
 * use from several threads, one enrollment a card.
 */
@Component(service = EnrollmentService.class)
public final class EnrollmentService {
	private final Services services;

	@Activate
	public EnrollmentService(@Reference Cards cards, @Reference CertificationAuthorities authorities, @Reference PersonDirectories directories,
			@Reference Inventories inventories, @Reference Policies policies) {
		this(cards, authorities, directories, inventories, policies, Clock.systemUTC());
	}

	/** With a clock of one's own. */
	public EnrollmentService(Cards cards, CertificationAuthorities authorities, PersonDirectories directories, Inventories inventories, Policies policies,
			Clock clock) {
		this.services = new Services(cards, authorities, directories, inventories, new PolicyGate(policies), clock, System.getProperty("user.name", ""));
	}

	/** The saved profiles of a site, in its order. A plan that names an unknown algorithm gets the usual one. */
	public List<EnrollmentProfile> profiles(SiteDocument site) {
		return site.site().getEnrollmentPlans().stream().map(plan -> profile(site, plan)).toList();
	}

	private static EnrollmentProfile profile(SiteDocument site, EnrollmentPlan plan) {
		return new EnrollmentProfile(plan.getName(), site.certificationAuthorityFor(plan).map(CaSettings::id).orElse(""), plan.getTemplate(),
				KeyAlgorithm.of(plan.getKeyAlgorithm()).orElse(KeyAlgorithm.RSA2048), HashAlgorithm.of(plan.getHash()).orElse(HashAlgorithm.SHA256),
				"cmc".equalsIgnoreCase(plan.getFormat()) ? CaRequest.Format.CMC : CaRequest.Format.PKCS10, plan.getCsp(), plan.getFriendlyName(), Optional.empty(),
				plan.getPinSource(), plan.isForcePinChange(), Optional.of(site.policyFor(plan).getId()).filter(id -> !id.isBlank()));
	}

	/** People of the site's directories whose name, address or account has these words. */
	public List<Person> people(SiteDocument site, String text, int limit, Interaction ask) throws Failure {
		return services.directories().find(site.directories(), text, limit, ask);
	}

	/** The templates of a certification authority. */
	public List<CaTemplate> templates(SiteDocument site, String ca, Interaction ask) throws Failure {
		CaSettings settings = site.certificationAuthority(ca)
				.orElseThrow(() -> new EnrollmentFailure(Failure.Kind.CALL, org.lynchpin.core.Stage.CERTIFICATE, "ca-unknown", ca));
		Interaction interaction = SiteInteraction.of(site, ask);
		try (CaConnection connection = services.authorities().connect(settings, interaction)) {
			return connection.templates();
		}
	}

	/** The cards in use that a person holds already. */
	public List<CardRecord> cardsInUse(SiteDocument site, String upn, Interaction ask) throws Failure {
		return Planner.cardsInUse(services.inventory(site, SiteInteraction.of(site, ask)), upn, Optional.empty());
	}

	/** The card with this id in the inventory, or those with these words in holder, serial number, label or identifier. */
	public List<CardRecord> cards(SiteDocument site, String words, Interaction ask) throws Failure {
		Inventory inventory = services.inventory(site, SiteInteraction.of(site, ask));
		Optional<CardRecord> byId = words.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? inventory.card(UUID.fromString(words)) : Optional.empty();
		if (byId.isPresent()) {
			return List.of(byId.get());
		}
		InventoryQuery query = new InventoryQuery(words, Set.of(), Set.of(), Optional.empty(), InventoryQuery.Order.HOLDER, false);
		return inventory.find(query, 0, 100).stream().map(InventoryRow::card).toList();
	}

	/** What is known of the card in a reader, read without a PIN, a key or a try. */
	public CardFacts inspect(SiteDocument site, Reader reader, Interaction ask) throws Failure {
		Interaction interaction = SiteInteraction.of(site, ask);
		Inventory inventory = services.inventory(site, interaction);
		try (CardSession session = services.cards().open(reader, interaction)) {
			CardContent content = session.content();
			Optional<CardRecord> known = inventory.cardKnownAs(content.applet(), content.serial(), content.guids());
			Optional<String> upn = known.flatMap(CardRecord::holder);
			Optional<Holder> holder = upn.isPresent() ? inventory.holder(upn.get()) : Optional.empty();
			Optional<Pin> pin = session.capability(Pin.class);
			return new CardFacts(reader, content, known, holder, session.capability(Keys.class).map(Keys::algorithms).orElse(Set.of()),
					pin.map(Pin::minLength).orElse(0), pin.map(Pin::maxLength).orElse(0), session.capability(ForcedPinChange.class).isPresent(),
					session.capability(AdminKey.class).map(AdminKey::canSet).orElse(false));
		}
	}

	/**
	 * What the policy says, and what would fail later, as far as person, profile and card are known: for the form while it
	 * is filled in. A finding of severity ERROR would stop the enrollment before anything is changed.
	 */
	public List<Finding> check(SiteDocument site, Optional<Person> person, EnrollmentProfile profile, Optional<CardFacts> card, Interaction ask)
			throws Failure {
		return new Planner(services, site).findings(person, profile, card.map(CardFacts::content), SiteInteraction.of(site, ask));
	}

	/**
	 * Enrolls. What has to be asked is asked before anything is changed, except for the comparison of the certificate.
	 *
	 * @return how far it came, also where something stopped it on the way: {@link EnrollmentResult#stoppedBy()}
	 * @throws EnrollmentFailure.Refused if the policy forbids it
	 * @throws Failure if it could not begin, or if the journal cannot be written
	 */
	public EnrollmentResult run(SiteDocument site, EnrollmentRequest request, Interaction ask) throws Failure {
		return new Runner(services, site).run(request, SiteInteraction.of(site, ask));
	}

	/**
	 * Goes on with an enrollment that was stopped, or asks whether a pending one was decided.
	 *
	 * @param reader the reader that has the card now; empty for the one it was in
	 * @param given secrets that the person has at hand, as in {@link EnrollmentRequest#given()}
	 */
	public EnrollmentResult resume(SiteDocument site, UUID id, Optional<String> reader, Set<SecretPrompt.Kind> given, Interaction ask) throws Failure {
		Runner runner = new Runner(services, site);
		Interaction interaction = SiteInteraction.of(site, ask);
		EnrollmentRequest made = runner.request(id, interaction);
		return runner.resume(id, reader, new EnrollmentRequest(made.person(), made.reader(), made.profile(), made.replaces(), given), interaction);
	}

	/** What an enrollment that was begun is about, from the journal. */
	public EnrollmentRequest request(SiteDocument site, UUID id, Interaction ask) throws Failure {
		return new Runner(services, site).request(id, SiteInteraction.of(site, ask));
	}

	/** Ends an enrollment for good. A certificate that was issued is revoked, or its revocation becomes a task. Needs no card. */
	public EnrollmentResult cancel(SiteDocument site, UUID id, Interaction ask) throws Failure {
		return new Runner(services, site).cancel(id, SiteInteraction.of(site, ask));
	}

	/** Enrollments, newest first. */
	public List<EnrollmentRun> list(SiteDocument site, boolean openOnly, Interaction ask) throws Failure {
		return new Runner(services, site).list(openOnly, SiteInteraction.of(site, ask));
	}

	/**
	 * Revokes what is in force on a card: at the authority, with a new CRL, where it can be told from here, else as a task.
	 *
	 * @return serial numbers of the certificates that an authority has revoked now
	 */
	public List<String> revoke(SiteDocument site, UUID card, RevocationReason reason, Interaction ask) throws Failure {
		Interaction interaction = SiteInteraction.of(site, ask);
		return new Revocation(services, site, services.inventory(site, interaction), interaction).card(card, reason);
	}

	/** Has a card prove itself: a signature with the PIN, certificate, chain, revocation, person and policy. */
	public CardProof prove(SiteDocument site, Reader reader, Interaction ask) throws Failure {
		return new Proof(services, site).prove(reader, SiteInteraction.of(site, ask));
	}
}

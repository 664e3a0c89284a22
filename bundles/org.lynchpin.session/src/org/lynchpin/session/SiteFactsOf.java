// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.diagnosis.SiteFacts.CardFacts;
import org.lynchpin.diagnosis.SiteFacts.PersonFacts;
import org.lynchpin.diagnosis.SiteFacts.PoolFacts;
import org.lynchpin.directory.Person;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.Inventories;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventorySettings;
import org.lynchpin.model.Director;
import org.lynchpin.model.FederationService;
import org.lynchpin.model.Pool;
import org.lynchpin.pki.CertificateFiles;
import org.lynchpin.pki.PkiFailure;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.SiteInteraction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gathers what logs are compared with: the site document, the directory's answer about a person, the certificates on the person's cards. A service. */
@Component(service = SiteFactsOf.class)
public final class SiteFactsOf {
	private final PersonDirectories directories;
	private final Inventories inventories;

	@Activate
	public SiteFactsOf(@Reference PersonDirectories directories, @Reference Inventories inventories) {
		this.directories = directories;
		this.inventories = inventories;
	}

	/** The site alone; nothing is opened and nobody is asked. */
	public SiteFacts site(SiteDocument document) {
		return facts(document, Optional.empty(), List.of());
	}

	/** The site, a person whom the directory has answered, and the cards that the inventory has of the person. */
	public SiteFacts person(SiteDocument document, Person person, Interaction ask) throws Failure {
		return facts(document, Optional.of(facts(person)), cards(document, person.upn(), ask));
	}

	/**
	 * The site, and the person to whom a name belongs.
	 *
	 * @param name a sign-in address, with or without {@code sip:}, or a UPN
	 * @return with the site alone where the directory knows nobody of that name
	 */
	public SiteFacts named(SiteDocument document, String name, Interaction ask) throws Failure {
		Optional<Person> person = find(document, name, ask);
		return person.isPresent() ? person(document, person.get(), ask) : site(document);
	}

	/** The person to whom a sign-in address, with or without {@code sip:}, or a UPN belongs. */
	public Optional<Person> find(SiteDocument document, String name, Interaction ask) throws Failure {
		Interaction asking = SiteInteraction.of(document, ask);
		Optional<Person> owner = directories.bySignInAddress(document.directories(), name, asking);
		return owner.isPresent() ? owner : directories.byUpn(document.directories(), Inspected.address(name), asking);
	}

	private static SiteFacts facts(SiteDocument document, Optional<PersonFacts> person, List<CardFacts> cards) {
		List<PoolFacts> pools = document.site().getPools().stream().filter(pool -> !pool.getFqdn().isBlank())
				.map(pool -> new PoolFacts(host(pool.getFqdn()), Set.of(host(pool.getFqdn())), pool.isTwoFactor())).toList();
		Set<String> web = Stream.concat(document.site().getPools().stream().map(Pool::getFqdn), document.site().getDirectors().stream().map(Director::getFqdn))
				.map(SiteFactsOf::host).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
		Optional<String> federation = document.site().getFederationServices().stream().map(FederationService::getFqdn).map(SiteFactsOf::host)
				.filter(name -> !name.isEmpty()).findFirst();
		// the document names no SIP domains; those of its sample people would be taken for all there are
		return new SiteFacts(Optional.of(document.site().getName()).filter(name -> !name.isBlank()), Set.of(), pools, federation, web, person, cards);
	}

	private static String host(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

	private static PersonFacts facts(Person person) {
		return new PersonFacts(some(person.upn()), some(person.signInAddress()).map(Inspected::address), Optional.of(person.enabled()),
				Optional.of(person.sipEnabled()), person.pool().map(SiteFactsOf::host).filter(pool -> !pool.isEmpty()));
	}

	private static Optional<String> some(String text) {
		return Optional.of(text).filter(each -> !each.isBlank());
	}

	private List<CardFacts> cards(SiteDocument document, String upn, Interaction ask) throws Failure {
		if (upn.isBlank()) {
			return List.of();
		}
		Inventory inventory = inventories.open(new InventorySettings(document.dataFolder(), document.inventoryUrl()), SiteInteraction.of(document, ask));
		List<CardFacts> facts = new ArrayList<>();
		for (CardRecord card : inventory.cardsOf(upn)) {
			for (Credential credential : inventory.credentials(card.id())) {
				// one that was replaced is no longer on the card
				if (credential.state() != Credential.State.REPLACED) {
					facts.add(facts(card, credential));
				}
			}
		}
		return facts;
	}

	private static CardFacts facts(CardRecord card, Credential credential) {
		String state = credential.state() == Credential.State.VALID ? card.state().name() : credential.state().name();
		return new CardFacts(card.label(), credential.serial().toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", ""), sha1(credential.encoded()),
				issuer(credential), some(credential.upn()), credential.notAfter(), state);
	}

	/** Written as the certificates of a log are. */
	private static String issuer(Credential credential) {
		try {
			return CertificateFiles.certificate(credential.encoded()).getIssuerX500Principal().getName();
		} catch (PkiFailure e) {
			return credential.issuer(); // what was imported without its certificate still has the name
		}
	}

	private static String sha1(byte[] encoded) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(encoded));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has it
		}
	}
}

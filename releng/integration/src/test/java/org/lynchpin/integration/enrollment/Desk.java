// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.enrollment;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.ca.local.LocalCaConnector;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Cards;
import org.lynchpin.card.Reader;
import org.lynchpin.card.piv.PivDriver;
import org.lynchpin.card.soft.SoftTransport;
import org.lynchpin.core.DataFolder;
import org.lynchpin.core.Failure;
import org.lynchpin.directory.Person;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.directory.site.SiteDirectory;
import org.lynchpin.enrollment.EnrollmentProfile;
import org.lynchpin.enrollment.EnrollmentRequest;
import org.lynchpin.enrollment.EnrollmentResult;
import org.lynchpin.enrollment.EnrollmentService;
import org.lynchpin.inventory.Inventories;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventorySettings;
import org.lynchpin.inventory.jdbc.JdbcInventoryStore;
import org.lynchpin.policy.Policies;
import org.lynchpin.policy.PolicyRule;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.Sites;

/** A console with everything real: a site with five people, a local authority, an inventory in a file, one reader. */
final class Desk implements AutoCloseable {
	static final String ANNA = "anna.meier@corp.example";

	final Path home;
	final OneReader reader = new OneReader();
	final Sites sites;
	final SiteDocument site;
	final StubbornCa authority;
	final CertificationAuthorities authorities;
	final Inventories inventories;
	final PersonDirectories directories;
	final Cards cards;
	final EnrollmentService service;
	private final FolderKeyrings keyrings = new FolderKeyrings();

	/** With one reader in which tests put cards. */
	Desk(Path home) throws Failure {
		this(home, false);
	}

	/**
	 * At {@code home}, where another process may have worked before.
	 *
	 * @param software with the software cards of that folder instead of the reader
	 */
	Desk(Path home, boolean software) throws Failure {
		this.home = home;
		sites = new Sites(new DataFolder(home), Map.of(), List.of());
		site = sites.trial();
		authority = new StubbornCa(new LocalCaConnector(keyrings));
		authorities = new CertificationAuthorities(List.of(authority));
		inventories = new Inventories(List.of(new JdbcInventoryStore(keyrings)));
		directories = new PersonDirectories(List.of(new SiteDirectory(sites)));
		CardTransport transport = software ? new SoftTransport(keyrings, List.of(site.dataFolder())) : reader;
		cards = new Cards(List.of(transport), List.of(new PivDriver()));
		service = new EnrollmentService(cards, authorities, directories, inventories, new Policies(Rules.all()), Clock.systemUTC());
		foundAuthority();
	}

	private void foundAuthority() throws Failure {
		CaSettings settings = authority();
		if (!java.nio.file.Files.exists(Path.of(settings.property("folder").orElseThrow()))) {
			authorities.connector(settings).create(settings, org.lynchpin.site.SiteInteraction.of(site, new Clerk())).close();
		}
	}

	CaSettings authority() {
		return site.certificationAuthorities().getFirst();
	}

	CaConnection ca() throws Failure {
		return authorities.connect(authority(), org.lynchpin.site.SiteInteraction.of(site, new Clerk()));
	}

	Inventory inventory() throws Failure {
		return inventories.open(new InventorySettings(site.dataFolder(), site.inventoryUrl()), org.lynchpin.site.SiteInteraction.of(site, new Clerk()));
	}

	Person person(String upn) throws Failure {
		return directories.byUpn(site.directories(), upn, new Clerk()).orElseThrow();
	}

	Reader there() throws Failure {
		return cards.readers().getFirst();
	}

	EnrollmentProfile profile() {
		return service.profiles(site).getFirst();
	}

	EnrollmentResult enroll(String upn, EnrollmentProfile profile, Clerk clerk) throws Failure {
		return service.run(site, new EnrollmentRequest(person(upn), there(), profile, Optional.empty(), clerk.given()), clerk);
	}

	EnrollmentResult resume(UUID id, Clerk clerk) throws Failure {
		return service.resume(site, id, Optional.empty(), clerk.given(), clerk);
	}

	@Override
	public void close() {
		inventories.close();
	}

	/** The rules that are shipped. */
	static final class Rules {
		private Rules() {
		}

		static List<PolicyRule> all() {
			return List.of(new org.lynchpin.policy.rules.AccountEnabled(), new org.lynchpin.policy.rules.AccountOwnsSignInAddress(),
					new org.lynchpin.policy.rules.CardBlank(), new org.lynchpin.policy.rules.CertificateHash(), new org.lynchpin.policy.rules.CertificateKeySize(),
					new org.lynchpin.policy.rules.CertificateLifetime(), new org.lynchpin.policy.rules.CertificateValidNow(),
					new org.lynchpin.policy.rules.ClientAuthenticationEku(), new org.lynchpin.policy.rules.DefaultPin(),
					new org.lynchpin.policy.rules.MailForSmartcardUser(), new org.lynchpin.policy.rules.PrivilegedPerson(),
					new org.lynchpin.policy.rules.RequestHash(), new org.lynchpin.policy.rules.RequestKeySize(), new org.lynchpin.policy.rules.RequestProof(),
					new org.lynchpin.policy.rules.SidMatchesPerson(), new org.lynchpin.policy.rules.SidPresent(),
					new org.lynchpin.policy.rules.SignInAddressDiffers(), new org.lynchpin.policy.rules.SigningKeyUsage(),
					new org.lynchpin.policy.rules.SipEnabled(), new org.lynchpin.policy.rules.SmartCardLogonEku(),
					new org.lynchpin.policy.rules.UpnMatchesPerson(), new org.lynchpin.policy.rules.UpnPresent());
		}
	}

}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaConnector;
import org.lynchpin.ca.CaFailure;
import org.lynchpin.ca.CaPerson;
import org.lynchpin.ca.CaRequest;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.ca.Issued;
import org.lynchpin.ca.RevocationReason;
import org.lynchpin.ca.local.LocalCaConnector;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.DataFolder;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.diagnosis.Diagnosis;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.directory.Person;
import org.lynchpin.directory.PersonDirectories;
import org.lynchpin.directory.site.SiteDirectory;
import org.lynchpin.integration.diagnosis.AllRules;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.Holder;
import org.lynchpin.inventory.Inventories;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.inventory.InventorySettings;
import org.lynchpin.inventory.jdbc.JdbcInventoryStore;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.pki.CertificateIssuer;
import org.lynchpin.pki.CertificationRequests;
import org.lynchpin.policy.Policies;
import org.lynchpin.policy.rules.SmartCardLogonEku;
import org.lynchpin.policy.rules.UpnMatchesPerson;
import org.lynchpin.session.Checkup;
import org.lynchpin.session.Inspected;
import org.lynchpin.session.Inspection;
import org.lynchpin.session.Inspector;
import org.lynchpin.session.SiteFactsOf;
import org.lynchpin.session.StageAnswer.Answer;
import org.lynchpin.session.check.PersonCheck;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.SiteInteraction;
import org.lynchpin.site.Sites;
import org.lynchpin.testkit.MemoryKeyrings;
import org.lynchpin.testkit.ScriptedInteraction;
import org.lynchpin.testkit.trace.Break;
import org.lynchpin.testkit.trace.TraceBuilder;
import org.lynchpin.testkit.trace.TraceStyle;
import org.lynchpin.trace.TraceReader;

/** Check everything, with a real authority, directory and inventory. */
@Timeout(120)
class PersonCheckTest {
	private static final String ANNA = "anna.meier@corp.example";
	private static final String YATING = "yating.lin@corp.example";
	private static final Instant NOW = Instant.now();

	private final Locale before = Locale.getDefault();
	private final MemoryKeyrings keyrings = new MemoryKeyrings();

	@TempDir
	private Path folder;
	private SiteDocument site;
	private PersonDirectories directories;
	private Inventories inventories;
	private CertificationAuthorities authorities;
	private Inventory inventory;

	@BeforeEach
	void aSiteWithAnAuthorityAndAnInventory() throws Failure {
		Locale.setDefault(Locale.US);
		Sites sites = new Sites(new DataFolder(folder.resolve("data")), Map.of(), List.of());
		site = sites.trial();
		directories = new PersonDirectories(List.of(new SiteDirectory(sites)));
		inventories = new Inventories(List.of(new JdbcInventoryStore(keyrings)));
		authorities = new CertificationAuthorities(List.of(new LocalCaConnector(keyrings)));
		authorities.connector(authority()).create(authority(), asking()).close();
		inventory = inventories.open(new InventorySettings(site.dataFolder(), site.inventoryUrl()), asking());
	}

	@AfterEach
	void close() {
		inventories.close();
		Locale.setDefault(before);
	}

	private Interaction asking() {
		return SiteInteraction.of(site, new ScriptedInteraction());
	}

	private CaSettings authority() {
		return site.certificationAuthorities().getFirst();
	}

	private Person person(String upn) throws Failure {
		return directories.byUpn(site.directories(), upn, asking()).orElseThrow();
	}

	/** A card in the inventory with a certificate of the authority. */
	private X509Certificate card(String upn, String label, CardState state, CardRecord.PinState pin, UnaryOperator<Credential> change) throws Exception {
		Person person = person(upn);
		KeyPair pair = CertificateIssuer.pair(KeyAlgorithm.P256);
		byte[] request = CertificationRequests.pkcs10("CN=" + upn, pair.getPublic(), HashAlgorithm.SHA256, "SmartcardLogon",
				CertificateIssuer.signer(pair.getPrivate(), false));
		X509Certificate certificate;
		try (CaConnection ca = authorities.connect(authority(), asking())) {
			certificate = ((Issued) ca.submit(new CaRequest(request, CaRequest.Format.PKCS10, "SmartcardLogon",
					new CaPerson(person.displayName(), upn, person.mail(), person.sid(), person.account())))).certificate();
			ca.publishCrl();
		}
		CertificateFacts facts = CertificateFacts.of(certificate);
		UUID id = UUID.randomUUID();
		inventory.save(new Holder(upn, person.displayName(), person.signInAddress(), person.mail(), person.sid()));
		inventory.save(new CardRecord(id, "PIV", CardRecord.Kind.PHYSICAL, Optional.of(label), List.of(), label, state, Optional.of(upn), Optional.empty(), pin,
				CardRecord.AdminKeyState.OURS, NOW, NOW));
		inventory.save(change.apply(new Credential(UUID.randomUUID(), id, "9A", facts.serial(), facts.issuer(), facts.subject(), upn, facts.template(),
				facts.notBefore(), facts.notAfter(), facts.thumbprintSha256(), encoded(certificate), authority().id(), Optional.empty(), Credential.State.VALID)));
		return certificate;
	}

	private static byte[] encoded(X509Certificate certificate) throws Exception {
		return certificate.getEncoded();
	}

	private X509Certificate card(String upn, String label) throws Exception {
		return card(upn, label, CardState.ACTIVE, CardRecord.PinState.OWN, UnaryOperator.identity());
	}

	private PersonCheck at(Instant moment) {
		return new PersonCheck(directories, inventories, authorities, new Policies(List.of(new SmartCardLogonEku(), new UpnMatchesPerson())),
				Clock.fixed(moment, ZoneOffset.UTC), Duration.ofSeconds(30));
	}

	private Checkup check(String upn, Instant moment, Inspected... logs) throws Failure {
		ScriptedInteraction ask = new ScriptedInteraction();
		Checkup checkup = at(moment).check(site, person(upn), List.of(logs), progress -> {
		}, ask);
		assertThat(ask.prompts()).as("nobody is asked for anything").isEmpty();
		return checkup;
	}

	private static List<String> rules(Checkup checkup, Severity severity) {
		return checkup.findings().stream().filter(finding -> finding.severity() == severity).map(Finding::rule).toList();
	}

	@Test
	void whereAllIsWellTheFirstThreeLinksHoldAndTheOthersAreNotKnown() throws Exception {
		card(ANNA, "1187");
		Checkup checkup = check(ANNA, Instant.now());

		assertThat(checkup.stages()).extracting(answer -> answer.stage()).containsExactly(Stage.values());
		assertThat(checkup.stages().subList(0, 3)).allSatisfy(answer -> assertThat(answer.answer()).isEqualTo(Answer.OK));
		assertThat(checkup.stages().subList(3, 9)).allSatisfy(answer -> {
			assertThat(answer.answer()).isEqualTo(Answer.NOT_KNOWN);
			assertThat(answer.sentence()).isNotBlank();
		});
		assertThat(checkup.firstBreak()).isEmpty();
		assertThat(checkup.headline()).contains("Not known");
		assertThat(checkup.running()).isEmpty();
		assertThat(checkup.stage(Stage.CARD).sentence()).contains("1187");
		assertThat(rules(checkup, Severity.INFO)).contains("check-address-differs");
	}

	@Test
	void aCrlThatHasEndedStopsEveryoneAndTheOthersAreCounted() throws Exception {
		card(ANNA, "1187");
		card(YATING, "1188");
		card(YATING, "1189");
		Checkup checkup = check(ANNA, Instant.now().plus(Duration.ofDays(60)));

		assertThat(checkup.firstBreak()).contains(Stage.CERTIFICATE);
		assertThat(checkup.cause().orElseThrow().rule()).isEqualTo("check-crl-outdated");
		assertThat(checkup.certain()).isTrue();
		assertThat(checkup.everyone()).isTrue();
		assertThat(checkup.others()).hasValue(1);
		assertThat(checkup.headline()).contains("One other person is affected");
		assertThat(checkup.tellUser()).contains("Your card is fine");
		assertThat(checkup.ticketText(UnaryOperator.identity())).contains("CRL").contains("Trial CA").contains(ANNA);
		assertThat(checkup.ticketText(text -> "redacted")).isEqualTo("redacted");
	}

	@Test
	void whatIsCopiedForATicketNamesNobody() throws Exception {
		card(ANNA, "1187");
		Checkup checkup = check(ANNA, Instant.now());

		assertThat(checkup.ticketText(UnaryOperator.identity())).contains("Anna Meier").contains(ANNA).contains("anna@corp.example");
		assertThat(checkup.ticketText()).doesNotContain("Anna").doesNotContain("Meier").doesNotContain("anna").contains("Account");
	}

	@Test
	void aDisabledAccountIsTheFirstBreakWhateverElseIsWrong() throws Exception {
		card("carla.rossi@corp.example", "1190");
		Checkup checkup = check("carla.rossi@corp.example", Instant.now().plus(Duration.ofDays(60)));

		assertThat(checkup.firstBreak()).contains(Stage.ACCOUNT);
		assertThat(checkup.cause().orElseThrow().rule()).isEqualTo("check-account-disabled");
		assertThat(checkup.everyone()).isFalse();
		assertThat(checkup.stage(Stage.CERTIFICATE).answer()).isEqualTo(Answer.FAIL);
	}

	@Test
	void somebodyWhoIsNotEnabledForLyncIsSaidToBeSo() throws Exception {
		assertThat(check("david.novak@corp.example", Instant.now()).cause().orElseThrow().rule()).isEqualTo("check-account-not-sip");
	}

	@Test
	void noCardInTheInventoryIsNoProofThatThereIsNone() throws Exception {
		Checkup checkup = check(ANNA, Instant.now());

		assertThat(checkup.stage(Stage.CARD).answer()).isEqualTo(Answer.NOT_KNOWN);
		assertThat(rules(checkup, Severity.WARNING)).contains("check-card-none");
	}

	@Test
	void aLostCardFailsAndASecondOneInUseIsEnough() throws Exception {
		card(ANNA, "1187", CardState.LOST, CardRecord.PinState.OWN, UnaryOperator.identity());
		assertThat(check(ANNA, Instant.now()).firstBreak()).contains(Stage.CARD);

		card(ANNA, "1201", CardState.ACTIVE, CardRecord.PinState.CHANGE_DUE, UnaryOperator.identity());
		Checkup checkup = check(ANNA, Instant.now());
		assertThat(checkup.firstBreak()).isEmpty();
		assertThat(rules(checkup, Severity.WARNING)).contains("check-pin-due");
	}

	@Test
	void anExpiredCertificateIsFoundAndOthersWithTheSameAreCounted() throws Exception {
		UnaryOperator<Credential> expired = c -> new Credential(c.id(), c.card(), c.slot(), c.serial(), c.issuer(), c.subject(), c.upn(), c.template(),
				NOW.minus(Duration.ofDays(400)), NOW.minus(Duration.ofDays(1)), c.thumbprint(), c.encoded(), c.ca(), c.agent(), c.state());
		card(ANNA, "1187", CardState.ACTIVE, CardRecord.PinState.OWN, expired);
		card(YATING, "1188", CardState.ACTIVE, CardRecord.PinState.OWN, expired);
		card("emma.okafor@corp.example", "1189");
		Checkup checkup = check(ANNA, Instant.now());

		assertThat(checkup.cause().orElseThrow().rule()).isEqualTo("check-certificate-expired");
		assertThat(checkup.others()).hasValue(1);
	}

	@Test
	void aCertificateOnTheCrlIsRevokedWhateverTheInventorySays() throws Exception {
		X509Certificate certificate = card(ANNA, "1187");
		try (CaConnection ca = authorities.connect(authority(), asking())) {
			ca.revoke(certificate.getSerialNumber(), RevocationReason.KEY_COMPROMISE);
			ca.publishCrl();
		}
		assertThat(check(ANNA, Instant.now()).cause().orElseThrow().rule()).isEqualTo("check-certificate-revoked");
	}

	@Test
	void anAuthorityThatRefusesOrHangsLeavesTheRestToBeChecked() throws Exception {
		card(ANNA, "1187");
		CountDownLatch released = new CountDownLatch(1);
		for (CaConnector broken : List.of(connector(ask -> {
			throw new CaFailure("ca-no-connector", "Trial CA", "local");
		}), connector(ask -> {
			throw new IllegalStateException("a plug-in's fault");
		}), connector(ask -> {
			try (var cancelling = ask.cancellation().onCancel(released::countDown)) {
				released.await(); // a server that never answers; cancelling closes the connection
				throw new CaFailure("ca-no-connector", "Trial CA", "local");
			} catch (InterruptedException e) {
				throw new Cancelled();
			}
		}))) {
			PersonCheck check = new PersonCheck(directories, inventories, new CertificationAuthorities(List.of(broken)), new Policies(List.of()),
					Clock.systemUTC(), Duration.ofSeconds(2));
			Checkup checkup = check.check(site, person(ANNA), List.of(), progress -> {
			}, new ScriptedInteraction());

			assertThat(rules(checkup, Severity.NO_EVIDENCE)).contains("check-authority-silent");
			assertThat(checkup.stage(Stage.ACCOUNT).answer()).isEqualTo(Answer.OK);
			assertThat(checkup.stage(Stage.CARD).answer()).isEqualTo(Answer.OK);
			assertThat(checkup.stage(Stage.CERTIFICATE).answer()).isEqualTo(Answer.OK);
			assertThat(checkup.stage(Stage.CERTIFICATE).sentence()).contains("could not be asked");
		}
		assertThat(released.getCount()).as("what hung was cancelled").isZero();
	}

	private interface Connecting {
		CaConnection connect(Interaction ask) throws Failure;
	}

	private static CaConnector connector(Connecting connecting) {
		return new CaConnector() {
			@Override
			public String type() {
				return "local";
			}

			@Override
			public CaConnection connect(CaSettings settings, Interaction ask) throws Failure {
				return connecting.connect(ask);
			}
		};
	}

	@Test
	void cancellingEndsItAfterAnyPart() throws Exception {
		card(ANNA, "1187");
		Person anna = person(ANNA);
		for (int part = 0; part < 5; part++) {
			int last = part;
			List<Checkup> told = new ArrayList<>();
			ScriptedInteraction ask = new ScriptedInteraction();

			assertThatThrownBy(() -> at(Instant.now()).check(site, anna, List.of(), progress -> {
				told.add(progress);
				if (told.size() == last + 1) {
					ask.cancellation().cancel();
				}
			}, ask)).isInstanceOf(Cancelled.class);
			assertThat(told).hasSize(last + 1).allSatisfy(progress -> assertThat(progress.running()).isPresent());
		}
	}

	@Test
	void aLogNamesTheBreakThatNothingElseCouldKnow() throws Exception {
		card(ANNA, "1187");
		TraceBuilder builder = TraceBuilder.seed(3).breaks(Break.SERVICE_DOWN);
		Path log = Files.write(folder.resolve("client.uccapilog"), builder.bytes(TraceStyle.UCCAPI));
		try (Inspection inspection = new Inspector(new TraceReader(AllRules.formats(), folder.resolve("cache")), new Diagnosis(AllRules.rules()))
				.inspect(new SiteFactsOf(directories, inventories).person(site, person(ANNA), asking()))) {
			Inspected inspected = inspection.add(List.of(log), new ScriptedInteraction());
			String user = inspected.users().getFirst();
			site.execute("address", () -> site.site().getPersons().getFirst().setSignInAddress(user));
			Checkup checkup = check(ANNA, Instant.now(), inspected);

			assertThat(checkup.firstBreak()).contains(Stage.REGISTRATION);
			assertThat(checkup.stage(Stage.REGISTRATION).answer()).isEqualTo(Answer.FAIL);
			assertThat(checkup.tellSupport()).isNotBlank();
		}
	}

	@Test
	void theCardsOfAPersonAreWhatALogIsComparedWith() throws Exception {
		X509Certificate certificate = card(ANNA, "1187");
		SiteFacts facts = new SiteFactsOf(directories, inventories).named(site, "sip:ANNA@corp.example", asking());

		assertThat(facts.person().orElseThrow().upn()).contains(ANNA);
		assertThat(facts.pools()).extracting(SiteFacts.PoolFacts::twoFactor).containsExactly(true);
		assertThat(facts.cards()).singleElement().satisfies(card -> {
			assertThat(card.card()).isEqualTo("1187");
			assertThat(card.thumbprint()).isEqualTo(CertificateFacts.of(certificate).thumbprintSha1());
			assertThat(card.serial()).isEqualTo(certificate.getSerialNumber().toString(16));
		});
		assertThat(new SiteFactsOf(directories, inventories).named(site, "nobody@corp.example", asking()).person()).isEmpty();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.RevocationReason;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.capability.AdminKey;
import org.lynchpin.card.capability.Pin;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.card.soft.applet.SoftCardProfile;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Finding;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.enrollment.CardProof;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.enrollment.EnrollmentProfile;
import org.lynchpin.enrollment.EnrollmentResult;
import org.lynchpin.enrollment.EnrollmentRun;
import org.lynchpin.enrollment.EnrollmentState;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardState;

/** What goes wrong is said, leaves nothing half, and uses up no try. */
class EnrollmentRefusalTest {
	@TempDir
	private Path home;
	private Desk desk;

	@BeforeEach
	void open() throws Exception {
		desk = new Desk(home);
		desk.reader.insert(PivApplet.blank(SoftCardProfile.standard()));
	}

	@AfterEach
	void close() {
		desk.close();
	}

	private EnrollmentProfile quick() {
		return desk.profile().with(KeyAlgorithm.P256);
	}

	@ParameterizedTest
	@CsvSource({ "carla.rossi@corp.example, account-enabled", "david.novak@corp.example, sip-enabled", "emma.okafor@corp.example, privileged-person" })
	void aPersonForWhomItWouldFailLaterIsRefusedBeforeTheCardIsTouched(String upn, String rule) throws Exception {
		assertThatThrownBy(() -> desk.enroll(upn, quick(), new Clerk())).isInstanceOfSatisfying(EnrollmentFailure.Refused.class,
				refused -> assertThat(refused.findings()).extracting(Finding::rule).contains(rule));
		try (CardSession session = desk.cards.open(desk.there(), new Clerk())) {
			assertThat(session.content().blank()).isTrue();
			assertThat(session.content().adminKeyIsDefault()).contains(true);
		}
		assertThat(desk.service.list(desk.site, false, new Clerk())).isEmpty();
	}

	@Test
	void smartcardUserNeedsAMailAddress() {
		EnrollmentProfile mail = quick().from(quick().ca(), "SmartcardUser");
		assertThatThrownBy(() -> desk.enroll("yating.lin@corp.example", mail, new Clerk())).isInstanceOfSatisfying(EnrollmentFailure.Refused.class,
				refused -> assertThat(refused.findings()).extracting(Finding::rule).contains("mail-for-smartcard-user"));
	}

	@Test
	void aRequestWithSha1IsRefusedByThePolicy() {
		assertThatThrownBy(() -> desk.enroll(Desk.ANNA, quick().with(HashAlgorithm.SHA1), new Clerk())).isInstanceOf(EnrollmentFailure.Refused.class);
	}

	@Test
	void theFactoryPinIsNotTakenAsTheNewOne() throws Exception {
		EnrollmentResult result = desk.enroll(Desk.ANNA, quick(), new Clerk().knowing(SecretPrompt.Kind.NEW_PIN, SoftCardProfile.standard().factoryPin()));
		assertThat(result.stoppedBy().map(Failure::finding).map(Finding::rule)).contains("default-pin-refused");
		assertThat(desk.resume(result.id(), new Clerk()).isDone()).isTrue();
	}

	@Test
	void aWrongPinSaysHowManyTriesAreLeftAndTheLastOneIsNeverUsedUnasked() throws Exception {
		desk.reader.insert(PivApplet.blank(SoftCardProfile.plain()));
		EnrollmentResult first = desk.enroll(Desk.ANNA, quick(), new Clerk().giving(SecretPrompt.Kind.CURRENT_PIN, "000000"));
		assertThat(first.stoppedBy()).containsInstanceOf(CardFailure.WrongPin.class);
		assertThat(((CardFailure.WrongPin) first.stoppedBy().get()).retriesLeft()).hasValue(2);
		EnrollmentResult second = desk.resume(first.id(), new Clerk().giving(SecretPrompt.Kind.CURRENT_PIN, "000001"));
		assertThat(((CardFailure.WrongPin) second.stoppedBy().get()).retriesLeft()).hasValue(1);
		Clerk clerk = new Clerk().giving(SecretPrompt.Kind.CURRENT_PIN, "000002");
		EnrollmentResult third = desk.resume(first.id(), clerk);
		assertThat(clerk.wasAsked(Consent.Kind.LAST_TRY)).isTrue();
		assertThat(third.stoppedBy().map(failure -> failure.finding().rule())).contains("last-try-kept");
		try (CardSession session = desk.cards.open(desk.there(), new Clerk())) {
			assertThat(session.content().pinRetries()).hasValue(1);
		}
		assertThat(desk.resume(first.id(), new Clerk() {
			@Override
			public boolean consent(Consent question) {
				return true;
			}
		}.giving(SecretPrompt.Kind.CURRENT_PIN, "12345678")).isDone()).isTrue();
	}

	@Test
	void aBlockedPinIsSaidBeforeAnythingIsChanged() throws Exception {
		try (CardSession session = desk.cards.open(desk.there(), new Clerk())) {
			Pin pin = session.capability(Pin.class).orElseThrow();
			for (int i = 0; i < 3; i++) {
				try (Secret wrong = Secret.taking("000000".toCharArray())) {
					assertThatThrownBy(() -> pin.verify(wrong)).isInstanceOf(CardFailure.class);
				}
			}
		}
		assertThatThrownBy(() -> desk.enroll(Desk.ANNA, quick(), new Clerk())).isInstanceOf(CardFailure.PinBlocked.class);
		assertThat(desk.service.list(desk.site, false, new Clerk())).isEmpty();
	}

	@Test
	void anUnknownAdminKeyIsTriedOnceAndNoOtherAfterIt() throws Exception {
		try (CardSession session = desk.cards.open(desk.there(), new Clerk())) {
			AdminKey key = session.capability(AdminKey.class).orElseThrow();
			try (Secret factory = key.factory(); Secret other = key.random()) {
				key.authenticate(factory);
				key.set(other);
			}
		}
		Clerk clerk = new Clerk().knowing(SecretPrompt.Kind.CURRENT_ADMIN_KEY, "0102030405060708".repeat(3));
		EnrollmentResult result = desk.enroll(Desk.ANNA, quick(), clerk);
		assertThat(result.stoppedBy()).containsInstanceOf(CardFailure.AdminKeyRejected.class);
		assertThat(clerk.prompts).extracting(SecretPrompt::kind).containsExactly(SecretPrompt.Kind.CURRENT_ADMIN_KEY);
		assertThat(desk.service.cancel(desk.site, result.id(), new Clerk()).state()).isEqualTo(EnrollmentState.CANCELLED);
	}

	@Test
	void aCardThatIsTooSmallIsFoundBeforeTheRequestGoesOut() throws Exception {
		desk.reader.insert(PivApplet.blank(SoftCardProfile.plain().withRoom(900, 20_000)));
		EnrollmentResult result = desk.enroll(Desk.ANNA, quick(), new Clerk());
		assertThat(result.stoppedBy()).containsInstanceOf(CardFailure.CardTooSmall.class);
		assertThat(result.state()).isEqualTo(EnrollmentState.SECURED);
		assertThat(result.certificate()).isEmpty();
	}

	@Test
	void anotherCardInTheReaderIsNotTouchedByAResume() throws Exception {
		EnrollmentResult stopped = desk.enroll(Desk.ANNA, quick(), new Clerk().knowing(SecretPrompt.Kind.NEW_PIN, "12"));
		assertThat(stopped.stoppedBy()).containsInstanceOf(CardFailure.PinNotAllowed.class);
		desk.reader.insert(PivApplet.blank(SoftCardProfile.standard()));
		assertThat(desk.resume(stopped.id(), new Clerk()).stoppedBy()).containsInstanceOf(EnrollmentFailure.OtherCard.class);
	}

	@Test
	void aCertificateThatThePersonDoesNotRecogniseIsRevoked() throws Exception {
		EnrollmentResult result = desk.enroll(Desk.ANNA, quick(), new Clerk().refusing(Consent.Kind.COMPARE));
		assertThat(result.state()).isEqualTo(EnrollmentState.COMPENSATED);
		assertThat(result.stoppedBy().map(failure -> failure.finding().rule())).contains("certificate-refused");
		try (CaConnection ca = desk.ca()) {
			assertThat(ca.crl().isRevoked(result.certificate().orElseThrow())).isTrue();
		}
		assertThat(desk.enroll(Desk.ANNA, quick(), new Clerk().giving(SecretPrompt.Kind.CURRENT_PIN, Clerk.NEW_PIN)).isDone()).isTrue();
	}

	@Test
	void theComparisonShowsNameUserNameMailTemplateAndValidity() throws Exception {
		Clerk clerk = new Clerk();
		desk.enroll(Desk.ANNA, quick(), clerk);
		Consent comparison = clerk.questions.stream().filter(each -> each.kind() == Consent.Kind.COMPARE).findFirst().orElseThrow();
		assertThat(comparison.allSame()).isTrue();
		assertThat(comparison.rows()).extracting(Consent.Comparison::expected).contains("Anna Meier", Desk.ANNA, "SmartcardLogon");
	}

	@Test
	void aSecondCardIsAskedAboutAndAReplacedOneIsRevoked() throws Exception {
		EnrollmentResult first = desk.enroll(Desk.ANNA, quick(), new Clerk());
		desk.reader.insert(PivApplet.blank(SoftCardProfile.standard()));
		Clerk clerk = new Clerk().refusing(Consent.Kind.SECOND_CARD);
		assertThatThrownBy(() -> desk.enroll(Desk.ANNA, quick(), clerk)).isInstanceOf(org.lynchpin.core.Cancelled.class);
		EnrollmentResult second = desk.service.run(desk.site, new org.lynchpin.enrollment.EnrollmentRequest(desk.person(Desk.ANNA), desk.there(), quick(), first.card(), Set.of()), clerk);
		assertThat(second.isDone()).isTrue();
		assertThat(desk.inventory().card(first.card().orElseThrow()).map(CardRecord::state)).contains(CardState.REVOKED);
		try (CaConnection ca = desk.ca()) {
			assertThat(ca.crl().isRevoked(first.certificate().orElseThrow())).isTrue();
			assertThat(ca.crl().isRevoked(second.certificate().orElseThrow())).isFalse();
		}
	}

	@Test
	void aRevokedCardNoLongerProvesItself() throws Exception {
		EnrollmentResult result = desk.enroll(Desk.ANNA, quick(), new Clerk());
		assertThat(desk.service.revoke(desk.site, result.card().orElseThrow(), RevocationReason.KEY_COMPROMISE, new Clerk())).hasSize(1);
		CardProof proof = desk.service.prove(desk.site, desk.there(), new Clerk().knowing(SecretPrompt.Kind.CURRENT_PIN, Clerk.NEW_PIN));
		assertThat(proof.signatureRight()).contains(true);
		assertThat(proof.isGood()).isFalse();
	}

	@Test
	void anAuthorityWhoseStoreIsGoneStopsTheEnrollmentWhichCanBeResumedWhenItIsBack() throws Exception {
		Path folder = Path.of(desk.authority().property("folder").orElseThrow());
		Path aside = folder.resolveSibling("aside");
		Files.move(folder, aside);
		EnrollmentResult result = desk.enroll(Desk.ANNA, quick(), new Clerk());
		assertThat(result.stoppedBy()).isPresent();
		assertThat(result.stoppedBy().get().kind()).isIn(Failure.Kind.AUTHORITY, Failure.Kind.DATA);
		Files.move(aside, folder);
		assertThat(desk.resume(result.id(), new Clerk().knowing(SecretPrompt.Kind.CURRENT_PIN, Clerk.NEW_PIN)).isDone()).isTrue();
	}

	@Test
	void aCardWhoseEnrollmentIsUnfinishedIsNotBegunAgain() throws Exception {
		EnrollmentResult stopped = desk.enroll(Desk.ANNA, quick(), new Clerk().knowing(SecretPrompt.Kind.NEW_PIN, "12"));
		assertThatThrownBy(() -> desk.enroll(Desk.ANNA, quick(), new Clerk())).hasMessageContaining("not finished");
		assertThat(desk.service.list(desk.site, true, new Clerk())).extracting(EnrollmentRun::id).containsExactly(stopped.id());
	}

	@Test
	void nothingThatARunWroteHasAPinPukOrAdminKeyInIt() throws Exception {
		EnrollmentResult result = desk.enroll(Desk.ANNA, quick(), new Clerk());
		List<byte[]> secrets = new java.util.ArrayList<>(Secrets.encodings(Clerk.NEW_PIN.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
		for (org.lynchpin.inventory.Escrow.Kind kind : org.lynchpin.inventory.Escrow.Kind.values()) {
			for (var entry : desk.inventory().escrow().entries(result.card().orElseThrow(), kind)) {
				try (Secret secret = desk.inventory().escrow().reveal(entry, org.lynchpin.site.SiteInteraction.of(desk.site, new Clerk()))) {
					secrets.addAll(secret.<List<byte[]>, RuntimeException>use(Secrets::encodings));
				}
			}
		}
		desk.close();
		try (Stream<Path> files = Files.walk(home)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				byte[] content = Files.readAllBytes(file);
				assertThat(secrets.stream().filter(secret -> Secrets.contains(content, secret)).count()).as("secrets in %s", file.getFileName()).isZero();
			}
		}
		desk = new Desk(home);
	}
}

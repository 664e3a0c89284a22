// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lynchpin.ca.CaRequest;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.card.soft.applet.SoftCardProfile;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.enrollment.EnrollmentResult;
import org.lynchpin.enrollment.EnrollmentState;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.Escrow;
import org.lynchpin.inventory.HistoryEntry;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.pki.CertificateFacts;

/** A blank card becomes a card that signs its person in. */
class EnrollmentTest {
	@TempDir
	static Path home;
	private static Desk desk;

	@BeforeAll
	static void open() throws Exception {
		desk = new Desk(home);
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	@ParameterizedTest
	@EnumSource(KeyAlgorithm.class)
	void aBlankCardIsEnrolledWithEveryKindOfKey(KeyAlgorithm algorithm) throws Exception {
		desk.reader.insert(PivApplet.blank(SoftCardProfile.standard()));
		EnrollmentResult result = desk.enroll(Desk.ANNA, desk.profile().with(algorithm), new Clerk());

		assertThat(result.stoppedBy().map(failure -> failure.finding().detail())).isEmpty();
		assertThat(result.state()).isEqualTo(EnrollmentState.RECORDED);
		assertThat(result.word()).isEqualTo("VERIFIED");
		CertificateFacts facts = CertificateFacts.of(result.certificate().orElseThrow());
		assertThat(facts.upn()).contains(Desk.ANNA);
		assertThat(KeyAlgorithm.of(facts.certificate().getPublicKey())).contains(algorithm);
		assertThat(desk.service.prove(desk.site, desk.there(), new Clerk().knowing(SecretPrompt.Kind.CURRENT_PIN, Clerk.NEW_PIN)).isGood()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(CaRequest.Format.class)
	void aPlainCardThatTellsNothingOfItselfIsEnrolledAfterTheFactoryValuesWereAgreedTo(CaRequest.Format format) throws Exception {
		desk.reader.insert(PivApplet.blank(SoftCardProfile.plain()));
		Clerk clerk = new Clerk();
		EnrollmentResult result = desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256).with(format), clerk);

		assertThat(result.stoppedBy().map(failure -> failure.finding().detail())).isEmpty();
		assertThat(result.isDone()).isTrue();
		assertThat(clerk.wasAsked(Consent.Kind.TRY_DEFAULT)).isTrue();
	}

	@Test
	void aBlankCardTakesFewExchanges() throws Exception {
		desk.reader.insert(PivApplet.blank(SoftCardProfile.standard()));
		EnrollmentResult result = desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), new Clerk());
		assertThat(result.isDone()).isTrue();
		assertThat(result.exchanges()).as("with every vendor addition, room probed, admin key replaced and proven").isLessThanOrEqualTo(26);
		desk.reader.insert(PivApplet.blank(SoftCardProfile.plain()));
		assertThat(desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), new Clerk()).exchanges()).isLessThanOrEqualTo(26);
	}

	@Test
	void theInventoryKnowsCardHolderCertificateAndEscrowAfterwards() throws Exception {
		desk.reader.insert(PivApplet.blank(SoftCardProfile.standard()));
		EnrollmentResult result = desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), new Clerk());
		Inventory inventory = desk.inventory();
		CardRecord card = inventory.card(result.card().orElseThrow()).orElseThrow();
		assertThat(card.state()).isEqualTo(CardState.ACTIVE);
		assertThat(card.holder()).contains(Desk.ANNA);
		assertThat(card.pinState()).isEqualTo(CardRecord.PinState.OWN);
		assertThat(card.adminKeyState()).isEqualTo(CardRecord.AdminKeyState.OURS);
		assertThat(card.guids()).isNotEmpty();
		assertThat(inventory.holder(Desk.ANNA)).isPresent();
		assertThat(inventory.credentials(card.id())).hasSize(1);
		for (Escrow.Kind kind : Escrow.Kind.values()) {
			assertThat(inventory.escrow().entries(card.id(), kind)).extracting(Escrow.Entry::standing).containsExactly(Escrow.Standing.PROVEN);
		}
		List<HistoryEntry> history = inventory.history(Optional.of(card.id()), Optional.empty(), 10);
		assertThat(history).extracting(HistoryEntry::what).contains("enrolled");
		assertThat(desk.service.list(desk.site, true, new Clerk())).isEmpty();
	}

	@Test
	void aCardThatIsEnrolledAlreadyIsOnlyOverwrittenWhenThatWasAgreed() throws Exception {
		desk.reader.insert(PivApplet.blank(SoftCardProfile.standard()));
		EnrollmentResult first = desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), new Clerk());
		Clerk no = new Clerk().refusing(Consent.Kind.OVERWRITE).knowing(SecretPrompt.Kind.CURRENT_PIN, Clerk.NEW_PIN);
		assertThatThrownBy(() -> desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), no)).isInstanceOf(EnrollmentFailure.class)
				.hasMessageContaining("Nothing was changed");
		assertThat(no.questions.getLast().text()).contains("Anna Meier").contains(Desk.ANNA);

		EnrollmentResult second = desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), new Clerk().knowing(SecretPrompt.Kind.CURRENT_PIN, Clerk.NEW_PIN));
		assertThat(second.stoppedBy().map(failure -> failure.finding().detail())).isEmpty();
		assertThat(second.card()).isEqualTo(first.card());
		assertThat(desk.inventory().card(second.card().orElseThrow()).orElseThrow().guids()).hasSizeGreaterThan(1);
		assertThat(desk.inventory().credentials(second.card().orElseThrow())).extracting(each -> each.state().name()).containsExactlyInAnyOrder("VALID", "REPLACED");
	}
}

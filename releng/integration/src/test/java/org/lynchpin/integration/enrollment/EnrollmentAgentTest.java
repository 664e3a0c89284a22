// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Cards;
import org.lynchpin.card.Reader;
import org.lynchpin.card.piv.PivDriver;
import org.lynchpin.card.soft.AppletChannel;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.card.soft.applet.SoftCardProfile;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.enrollment.EnrollmentProfile;
import org.lynchpin.enrollment.EnrollmentRequest;
import org.lynchpin.enrollment.EnrollmentResult;
import org.lynchpin.enrollment.EnrollmentService;
import org.lynchpin.enrollment.EnrollmentState;
import org.lynchpin.inventory.Credential;
import org.lynchpin.pki.CertificateFacts;
import org.lynchpin.policy.Policies;

/** A request on behalf of somebody, signed by the card of an enrollment agent in a second reader. */
class EnrollmentAgentTest {
	private static final String SECOND = "Reader 01";

	@TempDir
	private Path home;
	private Desk desk;
	private final SecondReader second = new SecondReader();
	private EnrollmentService service;

	/** Where the agent's card is. */
	private static final class SecondReader implements CardTransport {
		private Optional<PivApplet> card = Optional.empty();

		@Override
		public String id() {
			return "second";
		}

		@Override
		public List<Reader> readers() {
			return List.of(Reader.of(id(), SECOND, card.map(PivApplet::atr).orElse(new byte[0])));
		}

		@Override
		public CardChannel connect(Reader reader, Interaction ask) {
			return new AppletChannel(card.orElseThrow(), SECOND);
		}

		@Override
		public Watch watch(Consumer<List<Reader>> changed) {
			changed.accept(readers());
			return () -> { };
		}
	}

	@BeforeEach
	void open() throws Exception {
		desk = new Desk(home);
		Cards cards = new Cards(List.of(desk.reader, second), List.of(new PivDriver()));
		service = new EnrollmentService(cards, desk.authorities, desk.directories, desk.inventories, new Policies(Desk.Rules.all()), Clock.systemUTC());
	}

	@AfterEach
	void close() {
		desk.close();
	}

	private EnrollmentResult enroll(String upn, EnrollmentProfile profile, Clerk clerk) throws Failure {
		return service.run(desk.site, new EnrollmentRequest(desk.person(upn), desk.there(), profile, Optional.empty(), clerk.given()), clerk);
	}

	private EnrollmentProfile quick() {
		return desk.profile().with(KeyAlgorithm.P256);
	}

	/** A card whose holder may ask on behalf of others, in the second reader. */
	private String agentAtHand() throws Exception {
		PivApplet applet = PivApplet.blank(SoftCardProfile.standard());
		desk.reader.insert(applet);
		EnrollmentProfile profile = quick();
		EnrollmentResult agent = enroll(Desk.ANNA, profile.from(profile.ca(), "EnrollmentAgent"), new Clerk());
		assertThat(agent.stoppedBy().map(failure -> failure.finding().detail())).isEmpty();
		second.card = Optional.of(applet);
		desk.reader.insert(PivApplet.blank(SoftCardProfile.standard()));
		return CertificateFacts.of(agent.certificate().orElseThrow()).thumbprintSha256();
	}

	@Test
	void aCardIsEnrolledOnBehalfOfItsHolderAndTheAgentStandsInTheInventory() throws Exception {
		String thumbprint = agentAtHand();
		Clerk clerk = new Clerk().knowing(SecretPrompt.Kind.PASSWORD, Clerk.NEW_PIN);
		EnrollmentResult result = enroll(Desk.ANNA, quick().signedBy(Optional.of(SECOND)), clerk);
		assertThat(result.stoppedBy().map(failure -> failure.finding().detail())).isEmpty();
		assertThat(result.word()).isEqualTo("VERIFIED");
		assertThat(CertificateFacts.of(result.certificate().orElseThrow()).upn()).contains(Desk.ANNA);
		assertThat(desk.inventory().credentials(result.card().orElseThrow())).singleElement().extracting(Credential::agent).isEqualTo(Optional.of(thumbprint));
		assertThat(desk.inventory().history(result.card(), Optional.empty(), 10)).anySatisfy(entry -> assertThat(entry.facts()).containsEntry("agent", thumbprint));
		assertThat(clerk.prompts).filteredOn(prompt -> prompt.kind() == SecretPrompt.Kind.PASSWORD).singleElement()
				.satisfies(prompt -> assertThat(prompt.text()).contains(SECOND));
	}

	@Test
	void aCardWithoutTheCertificateOfAnAgentIsRefusedBeforeTheAuthorityIsAsked() throws Exception {
		desk.reader.insert(PivApplet.blank(SoftCardProfile.standard()));
		second.card = Optional.of(PivApplet.blank(SoftCardProfile.standard()));
		EnrollmentResult result = enroll(Desk.ANNA, quick().signedBy(Optional.of(SECOND)), new Clerk());
		assertThat(result.stoppedBy().orElseThrow().finding().rule()).isEqualTo("agent-without-certificate");
		assertThat(result.state()).isEqualTo(EnrollmentState.KEY_GENERATED);
	}

	@Test
	void theAgentsCardIsNotTheOneThatIsEnrolled() throws Exception {
		desk.reader.insert(PivApplet.blank(SoftCardProfile.standard()));
		EnrollmentResult result = enroll(Desk.ANNA, quick().signedBy(Optional.of(OneReader.NAME)), new Clerk());
		assertThat(result.stoppedBy().orElseThrow().finding().rule()).isEqualTo("agent-in-same-reader");
	}

	@Test
	void aWrongPinOfTheAgentStopsTheEnrollmentWhichGoesOnWithTheRightOne() throws Exception {
		agentAtHand();
		EnrollmentResult stopped = enroll(Desk.ANNA, quick().signedBy(Optional.of(SECOND)), new Clerk().knowing(SecretPrompt.Kind.PASSWORD, "000000"));
		assertThat(stopped.stoppedBy().orElseThrow().finding().rule()).isEqualTo("wrong-pin");
		Clerk clerk = new Clerk().knowing(SecretPrompt.Kind.PASSWORD, Clerk.NEW_PIN).knowing(SecretPrompt.Kind.CURRENT_PIN, Clerk.NEW_PIN);
		EnrollmentResult result = service.resume(desk.site, stopped.id(), Optional.empty(), clerk.given(), clerk);
		assertThat(result.word()).isEqualTo("VERIFIED");
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.ca.CaConnection;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.card.soft.applet.SoftCardProfile;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.enrollment.EnrollmentFailure;
import org.lynchpin.enrollment.EnrollmentResult;
import org.lynchpin.enrollment.EnrollmentState;
import org.lynchpin.inventory.Task;

/** What a certification authority may answer, and what becomes of the enrollment. */
class EnrollmentAuthorityTest {
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

	private EnrollmentResult enroll() throws Exception {
		return desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), new Clerk());
	}

	private EnrollmentResult resume(EnrollmentResult before) throws Exception {
		return desk.resume(before.id(), new Clerk().knowing(SecretPrompt.Kind.CURRENT_PIN, Clerk.NEW_PIN));
	}

	@Test
	void aRequestThatAnOfficerHasToDecideWaitsAndGoesOnWhenItWasApproved() throws Exception {
		desk.authority.mood = StubbornCa.Mood.OFFICER_DECIDES;
		EnrollmentResult pending = enroll();
		assertThat(pending.state()).isEqualTo(EnrollmentState.PENDING);
		assertThat(pending.word()).isEqualTo("PENDING");
		assertThat(pending.stoppedBy()).isEmpty();
		assertThat(resume(pending).state()).as("the officer has not decided").isEqualTo(EnrollmentState.PENDING);
		desk.authority.approved = true;
		assertThat(resume(pending).isDone()).isTrue();
	}

	@Test
	void aPendingRequestThatIsCancelledBecomesATask() throws Exception {
		desk.authority.mood = StubbornCa.Mood.OFFICER_DECIDES;
		EnrollmentResult pending = enroll();
		assertThat(desk.service.cancel(desk.site, pending.id(), new Clerk()).state()).isEqualTo(EnrollmentState.CANCELLED);
		assertThat(desk.inventory().tasks(true)).extracting(Task::what).contains("deny-at-ca");
	}

	@Test
	void whenTheAnswerIsLostTheCertificateIsFoundByItsKeyAndThereIsOnlyOne() throws Exception {
		desk.authority.mood = StubbornCa.Mood.ANSWER_IS_LOST;
		EnrollmentResult stopped = enroll();
		assertThat(stopped.state()).isEqualTo(EnrollmentState.KEY_GENERATED);
		assertThat(stopped.word()).isEqualTo("FAILED");
		EnrollmentResult done = resume(stopped);
		assertThat(done.stoppedBy().map(failure -> failure.finding().detail())).isEmpty();
		assertThat(done.isDone()).isTrue();
	}

	@Test
	void whenTheAnswerIsLostAndThePersonGivesUpTheCertificateIsRevokedAllTheSame() throws Exception {
		desk.authority.mood = StubbornCa.Mood.ANSWER_IS_LOST;
		EnrollmentResult given = desk.service.cancel(desk.site, enroll().id(), new Clerk());
		assertThat(given.state()).isEqualTo(EnrollmentState.COMPENSATED);
		try (CaConnection ca = desk.ca()) {
			assertThat(ca.crl().isRevoked(given.certificate().orElseThrow())).isTrue();
		}
	}

	@Test
	void aCertificateForSomebodyElseIsRefusedWhateverIsAnsweredAndRevoked() throws Exception {
		desk.authority.mood = StubbornCa.Mood.WRONG_PERSON;
		EnrollmentResult result = enroll();
		assertThat(result.stoppedBy()).isPresent();
		assertThat(result.state().isEnd()).isTrue();
		assertThat(result.isDone()).isFalse();
		if (result.stoppedBy().get() instanceof EnrollmentFailure.Mismatch mismatch) {
			assertThat(mismatch.finding().detail()).contains("emma.okafor@corp.example");
			try (CaConnection ca = desk.ca()) {
				assertThat(ca.crl().isRevoked(result.certificate().orElseThrow())).isTrue();
			}
		} else {
			assertThat(result.stoppedBy()).containsInstanceOf(EnrollmentFailure.CaDenied.class);
		}
	}

	@Test
	void anAuthorityThatCannotRevokeFromHereLeavesATaskWithTheCommand() throws Exception {
		desk.authority.mood = StubbornCa.Mood.ANSWER_IS_LOST;
		EnrollmentResult stopped = enroll();
		desk.authority.revokes = false;
		assertThat(desk.service.cancel(desk.site, stopped.id(), new Clerk()).state()).isEqualTo(EnrollmentState.COMPENSATED);
		assertThat(desk.inventory().tasks(true)).singleElement().satisfies(task -> {
			assertThat(task.what()).isEqualTo("revoke-at-ca");
			assertThat(task.text()).contains("certutil -revoke");
		});
	}

	@Test
	void aDenialEndsTheEnrollmentWithTheAuthoritysWordsAndTheCardCanBeUsedAgain() throws Exception {
		desk.authority.mood = StubbornCa.Mood.DENIES;
		EnrollmentResult denied = enroll();
		assertThat(denied.state()).isEqualTo(EnrollmentState.FAILED);
		assertThat(denied.findings().getFirst().detail()).contains("Denied by the officer");
		assertThat(denied.findings().getFirst().codes()).contains("0x80094014");
		desk.authority.mood = StubbornCa.Mood.WILLING;
		assertThat(desk.enroll(Desk.ANNA, desk.profile().with(KeyAlgorithm.P256), new Clerk().giving(SecretPrompt.Kind.CURRENT_PIN, Clerk.NEW_PIN)).isDone()).isTrue();
	}
}

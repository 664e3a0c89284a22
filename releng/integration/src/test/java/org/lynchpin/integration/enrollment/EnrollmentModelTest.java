// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.card.soft.applet.PivApplet;
import org.lynchpin.card.soft.applet.SoftCardProfile;
import org.lynchpin.core.Finding;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.core.key.HashAlgorithm;
import org.lynchpin.core.key.KeyAlgorithm;
import org.lynchpin.core.secret.Secret;
import org.lynchpin.enrollment.EnrollmentField;
import org.lynchpin.enrollment.EnrollmentModel;
import org.lynchpin.enrollment.EnrollmentModel.Holding;
import org.lynchpin.enrollment.EnrollmentModel.Page;
import org.lynchpin.enrollment.EnrollmentState;
import org.lynchpin.enrollment.RunStep;
import org.lynchpin.model.PinSource;

/** The wizard as a person uses it, without a screen. */
class EnrollmentModelTest {
	@TempDir
	private Path home;
	private Desk desk;
	private EnrollmentModel model;
	private Clerk clerk;

	@BeforeEach
	void open() throws Exception {
		desk = new Desk(home);
		desk.reader.insert(PivApplet.blank(SoftCardProfile.standard()));
		clerk = new Clerk().knowing(SecretPrompt.Kind.CURRENT_PIN, Clerk.NEW_PIN);
		model = new EnrollmentModel(desk.service, desk.site, Runnable::run, clerk);
		model.readers(desk.reader.readers());
	}

	@AfterEach
	void close() {
		model.close();
		desk.close();
	}

	private void choose(String name) {
		model.search(name);
		model.choose(model.people().getFirst());
	}

	private void typePin(String pin) {
		model.pin(pin.toCharArray());
		model.pinAgain(pin.toCharArray());
	}

	private void quick() {
		model.profile(model.profile().with(KeyAlgorithm.P256));
	}

	/** Looks at the comparison as soon as it is there, and says yes or no. */
	private void compare(boolean fits) {
		model.onChange(() -> model.comparison().ifPresent(each -> model.answerComparison(fits)));
	}

	@Test
	void theCommonCaseTakesAPersonAPinAndTwoButtons() {
		choose("anna");
		assertThat(model.page()).as("nothing stops Anna, so the next page comes by itself").isEqualTo(Page.CARD);
		assertThat(model.card()).isPresent();
		assertThat(model.ready()).isFalse();
		quick();
		typePin(Clerk.NEW_PIN);
		assertThat(model.ready()).isTrue();
		compare(true);
		model.enroll();
		assertThat(model.runFailure().map(Finding::detail)).isEmpty();
		assertThat(model.page()).isEqualTo(Page.RECEIPT);
		assertThat(model.steps()).extracting(RunStep::status).containsOnly(RunStep.Status.DONE);
		assertThat(model.receipt()).contains("Anna Meier").contains(Desk.ANNA).contains("NOT FOR PRODUCTION").doesNotContain(Clerk.NEW_PIN);
	}

	@Test
	void theNextPersonBeginsAnewWithTheSameProfileAndReader() {
		theCommonCaseTakesAPersonAPinAndTwoButtons();
		model.nextPerson();
		assertThat(model.page()).isEqualTo(Page.PERSON);
		assertThat(model.person()).isEmpty();
		assertThat(model.receipt()).isEmpty();
		assertThat(model.profile().key()).isEqualTo(KeyAlgorithm.P256);
		assertThat(model.reader()).isPresent();
		choose("anna");
		assertThat(model.page()).as("Anna holds a card now, so it stops").isEqualTo(Page.PERSON);
		assertThat(model.held()).hasSize(1);
		assertThat(model.holding()).isEqualTo(Holding.UNDECIDED);
		model.next();
		typePin("918273");
		assertThat(model.ready()).isFalse();
		model.holding(Holding.SECOND);
		assertThat(model.ready()).isTrue();
	}

	@Test
	void whatWouldFailLaterStopsOnTheFirstPage() {
		choose("carla");
		assertThat(model.page()).isEqualTo(Page.PERSON);
		assertThat(model.personReady()).isFalse();
		assertThat(model.personFindings()).extracting(Finding::rule).contains("account-enabled");
		model.next();
		assertThat(model.page()).isEqualTo(Page.PERSON);
	}

	@Test
	void everyFieldIsCheckedWhileItIsFilledIn() {
		choose("anna");
		model.profile(model.profile().with(HashAlgorithm.SHA1));
		assertThat(model.findings(EnrollmentField.HASH)).extracting(Finding::rule).contains("request-hash");
		assertThat(model.ready()).isFalse();
		model.profile(model.profile().with(HashAlgorithm.SHA256).with(PinSource.FACTORY, false));
		assertThat(model.findings(EnrollmentField.HASH)).isEmpty();
		assertThat(model.findings(EnrollmentField.PIN)).extracting(Finding::rule).contains("default-pin");
		model.profile(model.profile().with(PinSource.PERSON_TYPES, false));
		typePin("12");
		assertThat(model.findings(EnrollmentField.PIN)).extracting(Finding::rule).contains("pin-not-allowed");
		model.pin("739184".toCharArray());
		model.pinAgain("739185".toCharArray());
		assertThat(model.findings(EnrollmentField.PIN)).extracting(Finding::rule).contains("pin-differs");
		typePin("739184");
		assertThat(model.findings(EnrollmentField.PIN)).isEmpty();
		assertThat(model.ready()).isTrue();
	}

	@Test
	void aKeyThatTheCardCannotMakeIsSaidBesideTheField() {
		desk.reader.insert(PivApplet.blank(SoftCardProfile.plain()));
		model.inspect();
		choose("anna");
		model.profile(model.profile().with(KeyAlgorithm.RSA4096));
		assertThat(model.findings(EnrollmentField.KEY)).extracting(Finding::rule).contains("key-not-on-this-card");
	}

	@Test
	void smartcardUserIsStoppedForAPersonWithoutMail() {
		model.profile(model.profiles().get(1));
		choose("yating");
		assertThat(model.findings(EnrollmentField.TEMPLATE)).extracting(Finding::rule).contains("mail-for-smartcard-user");
	}

	@Test
	void aLetterHasAPinThatNobodyTyped() {
		choose("anna");
		model.profile(model.profile().with(KeyAlgorithm.P256).with(PinSource.LETTER, true));
		model.makeLetterPin();
		assertThat(model.ready()).isTrue();
		try (Secret pin = model.letterPin().orElseThrow()) {
			assertThat(pin.length()).isBetween(model.shortestPin(), model.longestPin());
		}
		compare(true);
		model.enroll();
		assertThat(model.page()).isEqualTo(Page.RECEIPT);
		assertThat(model.receipt()).contains("Change the PIN at first use");
	}

	@Test
	void theCertificateStandsBesideThePersonAndNoRevokesIt() {
		choose("anna");
		quick();
		typePin(Clerk.NEW_PIN);
		List<Consent> seen = new ArrayList<>();
		model.onChange(() -> model.comparison().ifPresent(seen::add));
		compare(false);
		model.enroll();
		assertThat(seen).isNotEmpty();
		assertThat(seen.getFirst().rows()).extracting(Consent.Comparison::actual).contains("Anna Meier", Desk.ANNA);
		assertThat(model.page()).isEqualTo(Page.RUN);
		assertThat(model.result().orElseThrow().state()).isEqualTo(EnrollmentState.COMPENSATED);
		assertThat(model.steps()).extracting(RunStep::status).contains(RunStep.Status.FAILED);
		assertThat(model.comparison()).isEmpty();
	}

	@Test
	void cancelEndsTheRunAndItCanBeResumed() {
		choose("anna");
		quick();
		typePin(Clerk.NEW_PIN);
		EnrollmentModel.Registration cancels = model.onChange(() -> model.comparison().ifPresent(each -> model.cancel()));
		model.enroll();
		assertThat(model.isRunning()).isFalse();
		assertThat(model.result().orElseThrow().isInterrupted()).isTrue();
		assertThat(model.result().orElseThrow().state()).isEqualTo(EnrollmentState.ISSUED);
		cancels.close();
		compare(true);
		model.resume(model.result().orElseThrow().id());
		assertThat(model.runFailure().map(Finding::detail)).isEmpty();
		assertThat(model.page()).isEqualTo(Page.RECEIPT);
	}

	@Test
	void anAnswerToAnOldSearchIsThrownAway() {
		List<Runnable> waiting = new ArrayList<>();
		Executor later = waiting::add;
		try (EnrollmentModel slow = new EnrollmentModel(desk.service, desk.site, later, clerk)) {
			slow.search("anna");
			slow.search("carla");
			waiting.get(1).run();
			waiting.get(0).run();
			assertThat(slow.people()).singleElement().extracting(person -> person.displayName()).isEqualTo("Carla Rossi");
			slow.search(" ");
			assertThat(slow.people()).isEmpty();
		}
	}

	@Test
	void aCardThatIsTakenOutIsForgotten() {
		choose("anna");
		assertThat(model.card()).isPresent();
		model.readers(List.of(new org.lynchpin.card.Reader("pcsc", OneReader.NAME, false, "")));
		assertThat(model.card()).isEmpty();
		assertThat(model.ready()).isFalse();
	}
}

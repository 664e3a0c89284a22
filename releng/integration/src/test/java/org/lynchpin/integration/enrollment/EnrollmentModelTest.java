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
import org.lynchpin.enrollment.EnrollmentModel.Page;
import org.lynchpin.enrollment.EnrollmentState;
import org.lynchpin.enrollment.PersonChoice.Holding;
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
		model.who().search(name);
		model.who().choose(model.who().people().getFirst());
	}

	private void typePin(String pin) {
		model.form().pin(pin.toCharArray());
		model.form().pinAgain(pin.toCharArray());
	}

	private void quick() {
		model.form().profile(model.form().profile().with(KeyAlgorithm.P256));
	}

	/** Looks at the comparison as soon as it is there, and says yes or no. */
	private void compare(boolean fits) {
		model.onChange(() -> model.comparison().ifPresent(each -> model.answerComparison(fits)));
	}

	@Test
	void theCommonCaseTakesAPersonAPinAndTwoButtons() {
		choose("anna");
		assertThat(model.page()).as("nothing stops Anna, so the next page comes by itself").isEqualTo(Page.CARD);
		assertThat(model.what().card()).isPresent();
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
		assertThat(model.who().person()).isEmpty();
		assertThat(model.receipt()).isEmpty();
		assertThat(model.form().profile().key()).isEqualTo(KeyAlgorithm.P256);
		assertThat(model.what().reader()).isPresent();
		choose("anna");
		assertThat(model.page()).as("Anna holds a card now, so it stops").isEqualTo(Page.PERSON);
		assertThat(model.who().held()).hasSize(1);
		assertThat(model.who().holding()).isEqualTo(Holding.UNDECIDED);
		model.next();
		typePin("918273");
		assertThat(model.ready()).isFalse();
		model.who().holding(Holding.SECOND);
		assertThat(model.ready()).isTrue();
	}

	@Test
	void whatWouldFailLaterStopsOnTheFirstPage() {
		choose("carla");
		assertThat(model.page()).isEqualTo(Page.PERSON);
		assertThat(model.form().personReady()).isFalse();
		assertThat(model.form().personFindings()).extracting(Finding::rule).contains("account-enabled");
		model.next();
		assertThat(model.page()).isEqualTo(Page.PERSON);
	}

	@Test
	void everyFieldIsCheckedWhileItIsFilledIn() {
		choose("anna");
		model.form().profile(model.form().profile().with(HashAlgorithm.SHA1));
		assertThat(model.form().findings(EnrollmentField.HASH)).extracting(Finding::rule).contains("request-hash");
		assertThat(model.ready()).isFalse();
		model.form().profile(model.form().profile().with(HashAlgorithm.SHA256).with(PinSource.FACTORY, false));
		assertThat(model.form().findings(EnrollmentField.HASH)).isEmpty();
		assertThat(model.form().findings(EnrollmentField.PIN)).extracting(Finding::rule).contains("default-pin");
		model.form().profile(model.form().profile().with(PinSource.PERSON_TYPES, false));
		typePin("12");
		assertThat(model.form().findings(EnrollmentField.PIN)).extracting(Finding::rule).contains("pin-not-allowed");
		model.form().pin("739184".toCharArray());
		model.form().pinAgain("739185".toCharArray());
		assertThat(model.form().findings(EnrollmentField.PIN)).extracting(Finding::rule).contains("pin-differs");
		typePin("739184");
		assertThat(model.form().findings(EnrollmentField.PIN)).isEmpty();
		assertThat(model.ready()).isTrue();
	}

	@Test
	void aKeyThatTheCardCannotMakeIsSaidBesideTheField() {
		desk.reader.insert(PivApplet.blank(SoftCardProfile.plain()));
		model.what().inspect();
		choose("anna");
		model.form().profile(model.form().profile().with(KeyAlgorithm.RSA4096));
		assertThat(model.form().findings(EnrollmentField.KEY)).extracting(Finding::rule).contains("key-not-on-this-card");
	}

	@Test
	void smartcardUserIsStoppedForAPersonWithoutMail() {
		model.form().profile(model.form().profiles().get(1));
		choose("yating");
		assertThat(model.page()).as("it is said before anything else").isEqualTo(Page.PERSON);
		assertThat(model.form().personFindings()).extracting(Finding::rule).contains("mail-for-smartcard-user");
		model.next();
		assertThat(model.page()).as("another template can be chosen there").isEqualTo(Page.CARD);
		assertThat(model.form().findings(EnrollmentField.TEMPLATE)).extracting(Finding::rule).contains("mail-for-smartcard-user");
	}

	@Test
	void aLetterHasAPinThatNobodyTyped() {
		choose("anna");
		model.form().profile(model.form().profile().with(KeyAlgorithm.P256).with(PinSource.LETTER, true));
		assertThat(model.ready()).isTrue();
		compare(true);
		model.enroll();
		assertThat(model.page()).isEqualTo(Page.RECEIPT);
		try (Secret pin = model.form().letterPin().orElseThrow()) {
			assertThat(pin.length()).isBetween(model.form().pinLimits().shortest(), model.form().pinLimits().longest());
		}
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
			slow.who().search("anna");
			slow.who().search("carla");
			waiting.get(1).run();
			waiting.get(0).run();
			assertThat(slow.who().people()).singleElement().extracting(person -> person.displayName()).isEqualTo("Carla Rossi");
			slow.who().search(" ");
			assertThat(slow.who().people()).isEmpty();
		}
	}

	@Test
	void aCardThatIsTakenOutIsForgotten() {
		choose("anna");
		assertThat(model.what().card()).isPresent();
		model.readers(List.of(new org.lynchpin.card.Reader("pcsc", OneReader.NAME, false, "")));
		assertThat(model.what().card()).isEmpty();
		assertThat(model.ready()).isFalse();
	}

	/** A wizard whose slow work is done when the test says so. */
	private EnrollmentModel slow(List<Runnable> waiting) {
		return new EnrollmentModel(desk.service, desk.site, waiting::add, clerk);
	}

	private static void finish(List<Runnable> waiting) {
		while (!waiting.isEmpty()) {
			waiting.removeFirst().run();
		}
	}

	@Test
	void theWizardThatIsOpenedForAPersonBeginsWithThisPerson() {
		model.who().begin(Desk.ANNA);
		assertThat(model.page()).isEqualTo(Page.CARD);
		assertThat(model.who().person().orElseThrow().upn()).isEqualTo(Desk.ANNA);
	}

	@Test
	void whoeverIsTypedMeanwhileCountsAndNotThePersonItWasOpenedFor() {
		List<Runnable> waiting = new ArrayList<>();
		try (EnrollmentModel slow = slow(waiting)) {
			slow.who().begin(Desk.ANNA);
			slow.who().search("ben");
			finish(waiting);
			assertThat(slow.who().person()).as("nobody was chosen").isEmpty();
			assertThat(slow.page()).isEqualTo(Page.PERSON);
			slow.who().search("anna");
			finish(waiting);
			assertThat(slow.who().person()).as("being found again is not being chosen").isEmpty();
		}
	}

	@Test
	void enterBeforeTheAnswerIsThereNeverTakesSomebodyOfAnOlderAnswer() {
		List<Runnable> waiting = new ArrayList<>();
		try (EnrollmentModel slow = slow(waiting)) {
			slow.who().search("anna");
			finish(waiting);
			slow.who().search("corp.example");
			slow.who().chooseFirst();
			finish(waiting);
			assertThat(slow.who().people()).hasSizeGreaterThan(1);
			assertThat(slow.who().person()).as("several were found, so Enter was too early").isEmpty();
			slow.who().search("carla");
			slow.who().chooseFirst();
			finish(waiting);
			assertThat(slow.who().person().orElseThrow().displayName()).isEqualTo("Carla Rossi");
		}
	}

	@Test
	void whatWasRefusedBeforeAnythingWasDoneLeadsBackToTheForm() {
		choose("anna");
		quick();
		typePin(Clerk.NEW_PIN);
		compare(false);
		model.enroll();
		assertThat(model.resumable()).as("the certificate was refused: nothing to go on with").isEmpty();
		assertThat(model.canGoBack()).isTrue();
		model.back();
		assertThat(model.page()).isEqualTo(Page.CARD);
		assertThat(model.runFailure()).isEmpty();
		assertThat(model.who().person()).isPresent();
	}

	@Test
	void nobodyGoesOnWithAPersonWhoWasNotLookedAtYet() {
		List<Runnable> waiting = new ArrayList<>();
		try (EnrollmentModel slow = slow(waiting)) {
			slow.who().search("carla");
			finish(waiting);
			slow.who().choose(slow.who().people().getFirst());
			slow.next();
			assertThat(slow.page()).isEqualTo(Page.PERSON);
			slow.readers(desk.reader.readers());
			finish(waiting);
			assertThat(slow.page()).isEqualTo(Page.PERSON);
			assertThat(slow.form().personFindings()).extracting(Finding::rule).contains("account-enabled");
		}
	}

	@Test
	void theReceiptOfAnEnrollmentThatWasResumedNamesWhatItWasAbout() {
		choose("anna");
		quick();
		model.form().profile(model.form().profile().named("Anna at the front desk"));
		typePin(Clerk.NEW_PIN);
		EnrollmentModel.Registration cancels = model.onChange(() -> model.comparison().ifPresent(each -> model.cancel()));
		model.enroll();
		cancels.close();
		try (EnrollmentModel later = new EnrollmentModel(desk.service, desk.site, Runnable::run, clerk)) {
			later.readers(desk.reader.readers());
			later.onChange(() -> later.comparison().ifPresent(each -> later.answerComparison(true)));
			later.resume(model.result().orElseThrow().id());
			assertThat(later.receipt()).contains("Anna Meier", "Anna at the front desk");
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.workbench.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.HistoryEntry;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.ui.page.OpenPage;

/** The enrollment wizard through its widgets, on a software card, with the certification authority of the trial. */
class EnrollmentWizardTest {
	private static final String YATING = "林雅婷";
	private static final String YATING_UPN = "yating.lin@corp.example";
	private static final String ANNA_UPN = "anna.meier@corp.example";

	private Wizard wizard;

	@BeforeEach
	void sitDown() throws Exception {
		wizard = new Wizard();
	}

	@AfterEach
	void clear() {
		wizard.clear();
		Bench.closePages();
	}

	private void openWithACard() throws Exception {
		wizard.insert();
		wizard.open();
	}

	@Test
	void aPersonGetsACardThatSignsThemInAndAReceiptWithoutThePin() throws Exception {
		openWithACard();
		wizard.chooseAndGoOn(YATING);
		wizard.until("the card is said to be empty", () -> wizard.shows("empty"));
		assertThat(wizard.button("Enroll").isEnabled()).as("without a PIN").isFalse();
		wizard.type(Wizard.PIN, "271829");
		wizard.until("two different PINs are said to be so", () -> wizard.shows("differently the second time"));
		assertThat(wizard.button("Enroll").isEnabled()).as("with two different PINs").isFalse();
		wizard.type(Wizard.PIN, Wizard.PIN);
		wizard.enrollUntilCompared();
		assertThat(Bench.texts(wizard.shell())).contains(YATING_UPN);
		wizard.press(Wizard.YES);
		wizard.until("the receipt is there", () -> wizard.shows("has proven itself by a signature"));

		assertThat(wizard.all(StyledText.class).getFirst().getText()).contains(YATING, YATING_UPN).doesNotContain(Wizard.PIN);
		Inventory inventory = Bench.desk().inventory().orElseThrow();
		List<CardRecord> cards = inventory.cardsOf(YATING_UPN);
		assertThat(cards.stream().map(CardRecord::state).toList()).containsExactly(CardState.ACTIVE);
		assertThat(cards.getFirst().pinState()).isEqualTo(CardRecord.PinState.OWN);
		assertThat(cards.getFirst().adminKeyState()).isEqualTo(CardRecord.AdminKeyState.OURS);
		assertThat(inventory.history(Optional.empty(), Optional.of(YATING_UPN), 10).stream().map(HistoryEntry::what)).contains("enrolled");

		wizard.press("Next Person");
		wizard.until("the first page is there for the next person", () -> wizard.shows("Who gets the card?"));
		assertThat(wizard.all(Text.class).getFirst().getText()).isEmpty();
	}

	@Test
	void aPersonWhoseAccountIsOffStopsTheWizardOnItsFirstPage() throws Exception {
		openWithACard();
		wizard.choose("Carla");
		wizard.until("it says why", () -> wizard.shows("is disabled"));
		assertThat(wizard.button("Next >").isEnabled()).isFalse();
		assertThat(wizard.shows("Page 1 of 4")).isTrue();
	}

	@Test
	void theWizardBeginsWithThePersonWhosePageIsWorkedIn() throws Exception {
		OpenPage.person(Bench.page(), ANNA_UPN, "Anna Meier");
		openWithACard();
		wizard.until("it speaks of this person", () -> wizard.shows("Anna Meier"));
	}

	@Test
	void aCardThatIsPutInWhileTheSecondPageWaitsForItIsNoticed() throws Exception {
		wizard.open();
		wizard.chooseAndGoOn("Anna Meier");
		assertThat(wizard.button("Enroll").isEnabled()).isFalse();
		wizard.insert();
		wizard.until("the card is said to be empty", () -> wizard.shows("empty"));
		wizard.type(Wizard.PIN, Wizard.PIN);
		wizard.until("it can be enrolled", () -> wizard.button("Enroll").isEnabled());
		wizard.press("< Back");
		wizard.until("the first page is there", () -> wizard.shows("Page 1 of 4"));
	}

	@Test
	void aFieldBehindChangeThatThePolicyForbidsSaysSoBesideTheFields() throws Exception {
		openWithACard();
		wizard.chooseAndGoOn("Anna Meier");
		wizard.until("the card was read", () -> wizard.shows("empty"));
		wizard.type(Wizard.PIN, Wizard.PIN);
		wizard.until("it can be enrolled", () -> wizard.button("Enroll").isEnabled());
		Button change = wizard.button("Change...");
		change.setSelection(true);
		Bench.click(change);
		Combo hash = wizard.all(Combo.class).stream().filter(each -> List.of(each.getItems()).contains("SHA-1")).findFirst().orElseThrow();
		choose(hash, "SHA-1");
		wizard.until("the policy has said why not", () -> wizard.shows("the policy allows") && !wizard.button("Enroll").isEnabled());
		choose(hash, "SHA-256");
		wizard.until("nothing is wrong any more", () -> !wizard.shows("the policy allows") && wizard.button("Enroll").isEnabled());
	}

	@Test
	void aPinInALetterIsNotLeftBehindUnprinted() throws Exception {
		openWithACard();
		wizard.chooseAndGoOn("Anna Meier");
		wizard.until("the card was read", () -> wizard.shows("empty"));
		Button letter = wizard.button("A random PIN in a letter");
		wizard.button("Anna Meier types it now").setSelection(false);
		letter.setSelection(true);
		Bench.click(letter);
		wizard.enrollUntilCompared();
		wizard.press(Wizard.YES);
		wizard.until("the letter can be printed", () -> wizard.shows("Print PIN Letter..."));
		Bench.answering("The PIN Letter Was Not Printed", "No", () -> Bench.click(wizard.button("Next Person")));
		assertThat(wizard.shows("Receipt - Anna Meier")).as("still there").isTrue();
		Bench.answering("The PIN Letter Was Not Printed", "Yes", () -> Bench.click(wizard.button("Next Person")));
		wizard.until("the first page is there for the next person", () -> wizard.shows("Page 1 of 4"));
	}

	private static void choose(Combo combo, String item) {
		combo.select(combo.indexOf(item));
		combo.notifyListeners(SWT.Selection, new Event());
	}
}

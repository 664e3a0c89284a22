// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.workbench.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Cards;
import org.lynchpin.card.Reader;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.HistoryEntry;
import org.lynchpin.site.SiteDocument;

/** The enrollment wizard through its widgets, on a software card, with the certification authority of the trial. */
class EnrollmentWizardTest {
	private static final String UPN = "yating.lin@corp.example";
	private static final String PIN = "271828";

	private final String name = "Enrolling " + UUID.randomUUID();
	private CardTransport transport;
	private Shell wizard;

	@BeforeEach
	void aBlankCardAndAnAuthority() throws Exception {
		SiteDocument site = Bench.trial();
		Bench.closePages(); // the wizard begins with the person whose page is worked in
		transport = PlatformUI.getWorkbench().getService(Cards.class).transports().stream().filter(each -> each.factory().isPresent()).findFirst().orElseThrow();
		AtomicReference<Reader> made = new AtomicReference<>();
		Bench.desk().work("Prepare", ask -> {
			found(site.certificationAuthorities().getFirst(), ask);
			return transport.factory().orElseThrow().create(name, site.dataFolder(), ask);
		}).then(made::set).start();
		Bench.until("the card is made", () -> made.get() != null);
		Bench.command("org.lynchpin.enrollment.ui.enroll");
		Bench.until("the wizard is open", () -> shell().isPresent());
		wizard = shell().orElseThrow();
	}

	private static void found(CaSettings settings, Interaction ask) throws Failure {
		CertificationAuthorities authorities = PlatformUI.getWorkbench().getService(CertificationAuthorities.class);
		try (CaConnection there = authorities.connect(settings, ask)) {
			there.chain();
		} catch (Failure notYet) {
			authorities.connector(settings).create(settings, ask).close();
		}
	}

	private static Optional<Shell> shell() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(each -> !each.isDisposed() && each.getText().equals("Enroll a Card")).findFirst();
	}

	@AfterEach
	void closed() {
		if (!wizard.isDisposed()) {
			wizard.close();
		}
		Bench.until("the wizard is closed", () -> wizard.isDisposed());
		AtomicReference<Boolean> gone = new AtomicReference<>(false);
		Bench.desk().work("Destroy the card", ask -> {
			for (Reader each : transport.readers().stream().filter(reader -> reader.name().equals(name)).toList()) {
				transport.factory().orElseThrow().destroy(each, ask);
			}
			return true;
		}).on(new Reader(transport.id(), name, true, "")).then(gone::set).failed(failure -> gone.set(true)).start();
		Bench.until("the card is destroyed", gone::get);
	}

	@Test
	void aPersonGetsACardThatSignsThemInAndAReceiptWithoutThePin() throws Exception {
		choose("林雅婷");
		until("the second page has come by itself", () -> Bench.shows(wizard, "Card and profile - 林雅婷"));
		until("the card is said to be empty", () -> Bench.shows(wizard, "empty"));
		assertThat(button("Enroll").isEnabled()).as("without a PIN").isFalse();
		List<Text> pins = pins();
		pins.getFirst().setTextChars(PIN.toCharArray());
		pins.getLast().setTextChars("271829".toCharArray());
		until("two different PINs are said to be so", () -> Bench.texts(wizard).stream().anyMatch(text -> text.contains("not the same") || text.contains("differ")));
		assertThat(button("Enroll").isEnabled()).as("with two different PINs").isFalse();
		pins.getLast().setTextChars(PIN.toCharArray());
		until("it can be enrolled", () -> button("Enroll").isEnabled());

		Bench.click(button("Enroll"));
		until("the certificate is to be compared", () -> Bench.shows(wizard, "Check that it has your information on it"));
		assertThat(Bench.texts(wizard)).contains(UPN);
		Bench.click(button("Yes, Install This Certificate"));
		until("the receipt is there", () -> Bench.shows(wizard, "has proven itself by a signature"));

		String receipt = Bench.all(wizard, StyledText.class).getFirst().getText();
		assertThat(receipt).contains("林雅婷", UPN).doesNotContain(PIN);
		List<CardRecord> cards = Bench.desk().inventory().orElseThrow().cardsOf(UPN);
		assertThat(cards.stream().map(CardRecord::state).toList()).containsExactly(CardState.ACTIVE);
		assertThat(cards.getFirst().pinState()).isEqualTo(CardRecord.PinState.OWN);
		assertThat(cards.getFirst().adminKeyState()).isEqualTo(CardRecord.AdminKeyState.OURS);
		List<HistoryEntry> history = Bench.desk().inventory().orElseThrow().history(Optional.empty(), Optional.of(UPN), 10);
		assertThat(history.stream().map(HistoryEntry::what)).contains("enrolled");

		Bench.click(button("Next Person"));
		until("the first page is there for the next person", () -> Bench.shows(wizard, "Who gets the card?"));
	}

	@Test
	void aPersonWhoseAccountIsOffStopsTheWizardOnItsFirstPage() {
		choose("Carla");
		until("it says why", () -> Bench.shows(wizard, "is disabled"));
		assertThat(button("Next >").isEnabled()).isFalse();
		assertThat(Bench.shows(wizard, "Page 1 of 4")).isTrue();
	}

	private void choose(String who) {
		Text search = Bench.all(wizard, Text.class).getFirst();
		search.setText(who);
		until("the person is found", () -> Bench.all(wizard, Table.class).getFirst().getItemCount() == 1);
		search.traverse(SWT.TRAVERSE_RETURN);
	}

	private List<Text> pins() {
		List<Text> fields = Bench.all(wizard, Text.class).stream().filter(field -> (field.getStyle() & SWT.PASSWORD) != 0).toList();
		assertThat(fields).hasSize(2);
		return fields;
	}

	private Button button(String text) {
		return Bench.button(wizard, text);
	}

	/** What cannot be seen any more because the wizard has gone is not waited for. */
	private void until(String what, BooleanSupplier so) {
		Bench.until(what, () -> {
			assertThat(wizard.isDisposed()).as("the wizard is open while waiting until " + what).isFalse();
			return so.getAsBoolean();
		});
	}
}

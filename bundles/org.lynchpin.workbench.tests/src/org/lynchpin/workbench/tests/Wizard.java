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
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.lynchpin.ca.CaConnection;
import org.lynchpin.ca.CaSettings;
import org.lynchpin.ca.CertificationAuthorities;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Cards;
import org.lynchpin.card.Reader;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.site.SiteDocument;

/** A person at the enrollment wizard of the trial, with a software card in a reader of its own. */
final class Wizard {
	static final String PIN = "271828";
	static final String YES = "Yes, Install This Certificate";

	private final String reader = "Enrolling " + UUID.randomUUID();
	private final SiteDocument site;
	private final CardTransport transport;
	private Shell shell;

	/** The trial with its authority; no card is there yet, and no page is open whose person the wizard would begin with. */
	Wizard() throws Exception {
		site = Bench.trial();
		Bench.closePages();
		transport = PlatformUI.getWorkbench().getService(Cards.class).transports().stream().filter(each -> each.factory().isPresent()).findFirst().orElseThrow();
		done("the authority is there", ask -> {
			found(site.certificationAuthorities().getFirst(), ask);
			return true;
		});
	}

	private static void found(CaSettings settings, Interaction ask) throws Failure {
		CertificationAuthorities authorities = PlatformUI.getWorkbench().getService(CertificationAuthorities.class);
		try (CaConnection there = authorities.connect(settings, ask)) {
			there.chain();
		} catch (Failure notYet) {
			authorities.connector(settings).create(settings, ask).close();
		}
	}

	/** A blank card comes, in its reader. */
	void insert() {
		done("the card is made", ask -> transport.factory().orElseThrow().create(reader, site.dataFolder(), ask));
	}

	private static <T> void done(String what, org.lynchpin.ui.desk.Work.Step<T> step) {
		AtomicReference<T> made = new AtomicReference<>();
		Bench.desk().work(what, step).then(made::set).start();
		Bench.until(what, () -> made.get() != null);
	}

	void open() throws Exception {
		Bench.command("org.lynchpin.enrollment.ui.enroll");
		opened();
	}

	/** Something else opens it. */
	void opened() {
		Bench.until("the wizard is open", () -> found().isPresent());
		shell = found().orElseThrow();
	}

	private static Optional<Shell> found() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(each -> !each.isDisposed() && each.getText().equals("Enroll a Card")).findFirst();
	}

	/** Closes the wizard, and takes the card and its reader away. */
	void clear() {
		close();
		done("the card is destroyed", ask -> {
			for (Reader each : transport.readers().stream().filter(there -> there.name().equals(reader)).toList()) {
				transport.factory().orElseThrow().destroy(each, ask);
			}
			return true;
		});
	}

	void close() {
		if (shell != null && !shell.isDisposed()) {
			shell.close();
			Bench.until("the wizard is closed", shell::isDisposed);
		}
	}

	/** Types a name and presses Enter, as soon as one is found. */
	void choose(String who) {
		Text search = Bench.all(shell, Text.class).getFirst();
		search.setText(who);
		until("the person is found", () -> Bench.all(shell, Table.class).getFirst().getItemCount() == 1);
		search.traverse(SWT.TRAVERSE_RETURN);
	}

	/** Chooses a person of whom nothing is wrong. The second page comes by itself; of one who holds a card, it is said there that this is a second one. */
	void chooseAndGoOn(String who) {
		choose(who);
		until("it is known what the person holds", () -> shows("Page 2 of 4") || shows("holds a card already"));
		if (shows("holds a card already")) {
			press("Next >");
			until("the second page is there", () -> shows("Page 2 of 4"));
			Button second = button("is a second card");
			second.setSelection(true);
			Bench.click(second);
		}
		until("it is the page of the person", () -> shows("Card and profile - " + who));
	}

	void type(String pin, String again) {
		List<Text> fields = all(Text.class).stream().filter(field -> (field.getStyle() & SWT.PASSWORD) != 0).toList();
		assertThat(fields).hasSize(2);
		fields.getFirst().setTextChars(pin.toCharArray());
		fields.getLast().setTextChars(again.toCharArray());
	}

	void press(String button) {
		until("it is possible to press " + button, () -> button(button).isEnabled());
		Bench.click(button(button));
	}

	/** From the second page to the certificate beside the person. */
	void enrollUntilCompared() {
		press("Enroll");
		until("the certificate is to be compared", () -> shows("Check that it has your information on it"));
	}

	Shell shell() {
		return shell;
	}

	boolean shows(String text) {
		return Bench.shows(shell, text);
	}

	<C extends org.eclipse.swt.widgets.Control> List<C> all(Class<C> type) {
		return Bench.all(shell, type);
	}

	Button button(String text) {
		return Bench.button(shell, text);
	}

	/** What cannot be seen any more because the wizard has gone is not waited for. */
	void until(String what, BooleanSupplier so) {
		Bench.until(what, () -> {
			assertThat(shell.isDisposed()).as("the wizard is open while waiting until " + what).isFalse();
			return so.getAsBoolean();
		});
	}
}

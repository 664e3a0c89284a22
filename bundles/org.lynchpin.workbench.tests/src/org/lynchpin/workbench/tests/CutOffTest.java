// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.workbench.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.ui.ask.ConsentDialog;
import org.lynchpin.ui.ask.SecretDialog;
import org.lynchpin.ui.page.OpenPage;

/** In both languages and at both sizes every word can be read. */
class CutOffTest {
	private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.TRADITIONAL_CHINESE);
	private static final List<Point> SIZES = List.of(new Point(1280, 800), new Point(1920, 1080));

	private Locale before;
	private Rectangle bounds;
	private Optional<Dialog> open = Optional.empty();

	@BeforeEach
	void remember() {
		before = Locale.getDefault();
		bounds = Bench.window().getShell().getBounds();
	}

	@AfterEach
	void restore() {
		open.ifPresent(Dialog::close);
		Bench.closePages();
		Locale.setDefault(before);
		Bench.window().getShell().setBounds(bounds);
	}

	/** What is shown, after the window was given a size and everything was built anew in a language. */
	private interface Screen {
		Composite open() throws Exception;
	}

	private static void everyWordCanBeRead(Screen screen) throws Exception {
		for (Locale language : LANGUAGES) {
			for (Point size : SIZES) {
				Bench.closePages();
				Locale.setDefault(language);
				Shell window = Bench.window().getShell();
				window.setMaximized(false);
				window.setBounds(0, 0, size.x, size.y);
				Composite shown = screen.open();
				Bench.settle();
				assertThat(CutOff.texts(shown)).as("%s at %s", language, size).isEmpty();
			}
		}
	}

	@Test
	void homeWithASite() throws Exception {
		everyWordCanBeRead(() -> {
			Bench.trial();
			Bench.command("org.lynchpin.ui.showHome");
			Composite home = Bench.control(Bench.page().getActiveEditor());
			Bench.until("Home is there", () -> Bench.texts(home).size() > 5);
			return home;
		});
	}

	@Test
	void homeWithoutASite() throws Exception {
		everyWordCanBeRead(() -> {
			Bench.noSite();
			Bench.command("org.lynchpin.ui.showHome");
			return Bench.control(Bench.page().getActiveEditor());
		});
	}

	@Test
	void thePersonPage() throws Exception {
		everyWordCanBeRead(() -> {
			Bench.trial();
			OpenPage.person(Bench.page(), "emma.okafor@corp.example", "Emma Okafor");
			Composite page = Bench.control(Bench.page().getActiveEditor());
			Bench.until("the person is there", () -> Bench.shows(page, "emma.okafor@corp.example"));
			return page;
		});
	}

	@Test
	void theSite() throws Exception {
		everyWordCanBeRead(() -> {
			Bench.trial();
			Bench.command("org.lynchpin.site.ui.edit");
			return Bench.control(Bench.page().getActiveEditor());
		});
	}

	@Test
	void theReadersView() throws Exception {
		everyWordCanBeRead(() -> Bench.control(Bench.view("org.lynchpin.card.ui.readers")));
	}

	@Test
	void theDialogThatAsksForANewPin() throws Exception {
		everyWordCanBeRead(() -> opened(new SecretDialog(Bench.window().getShell(), new SecretPrompt(SecretPrompt.Kind.NEW_PIN, "PIV card 4711",
				"Please choose a PIN for this card. Nobody but you may know it.", OptionalInt.of(1), 6, 8))));
	}

	@Test
	void theDialogThatComparesACertificateWithThePerson() throws Exception {
		everyWordCanBeRead(() -> opened(new ConsentDialog(Bench.window().getShell(), new Consent(Consent.Kind.COMPARE, "Is it the right person?",
				"Compare the certificate with the person before it is written to the card.", List.of(new Consent.Comparison("Name", "Anna Meier", "Anna Meier", true),
						new Consent.Comparison("User principal name", "anna.meier@corp.example", "anna.maier@corp.example", false))))));
	}

	private Composite opened(Dialog dialog) {
		open.ifPresent(Dialog::close);
		open = Optional.of(dialog);
		dialog.setBlockOnOpen(false);
		dialog.open();
		return dialog.getShell();
	}
}

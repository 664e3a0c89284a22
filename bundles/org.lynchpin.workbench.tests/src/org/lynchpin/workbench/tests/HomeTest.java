// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.workbench.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.ui.home.HomeInput;

/** Home: the first thing a person sees. */
class HomeTest {
	private Composite home;

	@BeforeEach
	void homeIsOpen() throws Exception {
		Bench.closePages();
		Bench.command("org.lynchpin.ui.showHome");
		IEditorPart editor = Bench.page().getActiveEditor();
		assertThat(editor.getEditorInput()).isEqualTo(new HomeInput());
		home = Bench.control(editor);
	}

	@Test
	void withoutASiteHomeOffersTheWaysToOne() {
		Bench.noSite();
		Bench.until("Home welcomes", () -> Bench.shows(home, "Welcome to Lynchpin"));
		assertThat(Bench.texts(home)).contains("Try it: trial site", "New site", "Open a site");
		assertThat(Bench.all(home, Text.class)).as("nothing to ask without a site").isEmpty();
	}

	@Test
	void theTrialIsBadgedAsNotForProduction() throws Exception {
		Bench.trial();
		Bench.until("Home shows the trial", () -> Bench.shows(home, "Not for production"));
		Bench.until("the title says so, too", () -> Bench.window().getShell().getText().contains("not for production"));
	}

	@Test
	void theAskBoxFindsAPersonByAPartOfTheNameWhileItIsTyped() throws Exception {
		Table hits = ask("mei");
		assertThat(hits.getItem(0).getText(0)).isEqualTo("Anna Meier");
		assertThat(hits.getItem(0).getText(1)).contains("anna.meier@corp.example");
	}

	@Test
	void enterOpensTheFirstThatWasFound() throws Exception {
		ask("meier");
		Text box = Bench.all(home, Text.class).getFirst();
		box.notifyListeners(SWT.DefaultSelection, new Event());
		Bench.until("the Person page is open", () -> "Anna Meier".equals(Bench.page().getActiveEditor().getTitle()));
		Composite person = Bench.control(Bench.page().getActiveEditor());
		Bench.until("it says how she signs in", () -> Bench.shows(person, "anna@corp.example"));
	}

	@Test
	void theAskBoxExplainsACode() throws Exception {
		Table hits = ask("0x80090304");
		assertThat(hits.getItem(0).getText(0)).contains("0x80090304");
	}

	@Test
	void whatFitsNothingIsSaidToFitNothing() throws Exception {
		type("nobody-of-this-name");
		Bench.until("it says so", () -> Bench.shows(home, "Nothing fits"));
	}

	private Table ask(String text) throws Exception {
		type(text);
		Bench.until("something is found", () -> Bench.all(home, Table.class).stream().anyMatch(table -> table.getItemCount() > 0));
		return Bench.all(home, Table.class).getFirst();
	}

	private void type(String text) throws Exception {
		Bench.trial();
		Bench.until("there is an ask box", () -> !Bench.all(home, Text.class).isEmpty());
		Bench.all(home, Text.class).getFirst().setText(text);
	}
}

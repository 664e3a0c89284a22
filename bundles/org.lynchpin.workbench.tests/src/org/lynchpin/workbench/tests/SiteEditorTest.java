// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.workbench.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.ui.desk.Desk;

/** The site as a document: changed, undone, saved, given up. */
class SiteEditorTest {
	private Path file;
	private SiteDocument document;
	private IEditorPart editor;

	@BeforeEach
	void openASiteOfOnesOwn() throws Exception {
		file = Bench.folder().resolve("corp.lynchpin");
		document = Bench.desk().sites().create(file, "Corp");
		document.save();
		Bench.desk().sites().setCurrent(document);
		Bench.until("the inventory is open", () -> Bench.desk().state() == Desk.State.READY);
		Bench.command("org.lynchpin.site.ui.edit");
		editor = Bench.page().getActiveEditor();
		assertThat(editor.getTitle()).isEqualTo("Corp");
	}

	@AfterEach
	void close() throws Exception {
		Bench.closePages();
		Bench.trial();
	}

	@Test
	void aChangeIsUnsavedUntilItIsSavedOrUndone() {
		rename("Corp North");
		Bench.until("the page is dirty", editor::isDirty);
		Bench.until("the page has the new name", () -> editor.getTitle().equals("Corp North"));
		document.undo();
		Bench.until("nothing is left to save", () -> !editor.isDirty() && editor.getTitle().equals("Corp"));
	}

	@Test
	void savingWritesTheFile() throws Exception {
		rename("Corp South");
		editor.doSave(new NullProgressMonitor());
		assertThat(editor.isDirty()).isFalse();
		assertThat(Files.readString(file)).contains("Corp South");
	}

	@Test
	void closingWithoutSavingGivesTheChangeUp() {
		rename("Corp West");
		Bench.closePages();
		assertThat(document.site().getName()).isEqualTo("Corp");
		assertThat(document.dirty()).isFalse();
	}

	@Test
	void theTitleOfTheWindowFollowsTheSite() {
		rename("Corp East");
		Bench.until("the window is called after it", () -> Bench.window().getShell().getText().startsWith("Corp East"));
	}

	private void rename(String name) {
		document.execute("Rename", () -> document.site().setName(name));
		Bench.settle();
	}
}

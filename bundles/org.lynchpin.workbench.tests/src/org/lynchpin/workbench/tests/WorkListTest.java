// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.workbench.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.inventory.HistoryEntry;
import org.lynchpin.inventory.Inventory;

/** An enrollment that was stopped waits in the Work list, from where it goes on or is ended. */
class WorkListTest {
	private static final String ANNA = "Anna Meier";
	private static final String ANNA_UPN = "anna.meier@corp.example";

	private Wizard wizard;
	private Composite view;

	@BeforeEach
	void anEnrollmentIsStoppedBeforeTheCertificateIsOnTheCard() throws Exception {
		wizard = new Wizard();
		wizard.insert();
		wizard.open();
		wizard.chooseAndGoOn(ANNA);
		wizard.type(Wizard.PIN, Wizard.PIN);
		wizard.enrollUntilCompared();
		wizard.press("Cancel");
		wizard.until("it has stopped, and says that nothing is lost", () -> wizard.shows("What was done until now is kept"));
		wizard.close();
		view = Bench.control(Bench.view("org.lynchpin.inventory.ui.worklist"));
		Bench.until("the Work list has it", () -> rows().size() == 1);
	}

	@AfterEach
	void clear() throws Exception {
		wizard.clear();
		Bench.closePages();
	}

	/** Her enrollments; a task for her may be there, too. */
	private List<TableItem> rows() {
		return Bench.all(view, Table.class).stream().flatMap(table -> Stream.of(table.getItems())).filter(item -> item.getText(0).equals("Enrollment") && item.getText(1).equals(ANNA_UPN)).toList();
	}

	private void select() {
		Table table = Bench.all(view, Table.class).getFirst();
		table.setFocus();
		table.setSelection(rows().getFirst());
		table.notifyListeners(SWT.Selection, new Event());
		Bench.settle();
	}

	private List<String> history() throws Exception {
		Inventory inventory = Bench.desk().inventory().orElseThrow();
		return inventory.history(Optional.empty(), Optional.of(ANNA_UPN), 50).stream().map(HistoryEntry::what).toList();
	}

	@Test
	void itSaysHowFarItCameAndCancelEndsItForGood() throws Exception {
		assertThat(rows().getFirst().getText(2)).isEqualTo("certificate issued");
		select();
		Bench.answering("Cancel Enrollment", "Yes", () -> {
			try {
				Bench.command("org.lynchpin.enrollment.ui.cancel");
			} catch (Exception e) {
				throw new AssertionError(e);
			}
		});
		Bench.until("it is gone from the Work list", () -> rows().isEmpty());
		assertThat(history()).contains("enrollment-compensated");
	}

	@Test
	void resumeAsksForThePinAndGoesOnToTheReceipt() throws Exception {
		select();
		Bench.command("org.lynchpin.enrollment.ui.resume");
		wizard.opened();
		wizard.until("the certificate is compared once more", () -> wizard.shows("Check that it has your information on it"));
		Bench.answering("PIN of the card", dialog -> {
			Bench.all(dialog, Text.class).getFirst().setTextChars(Wizard.PIN.toCharArray());
			Bench.click(Bench.button(dialog, "OK"));
		}, () -> wizard.press(Wizard.YES));
		wizard.until("the receipt names the person", () -> wizard.shows("Receipt - " + ANNA));
		wizard.close();
		Bench.until("it is gone from the Work list", () -> rows().isEmpty());
		assertThat(history()).contains("enrolled");

		Composite history = Bench.control(Bench.view("org.lynchpin.inventory.ui.history"));
		Bench.until("the history has it, newest first", () -> Bench.all(history, Table.class).stream().anyMatch(table -> Stream.of(table.getItems()).anyMatch(row -> row.getText(2).equals(ANNA_UPN))));
	}
}

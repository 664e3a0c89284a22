// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.workbench.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.ui.finding.FindingList;

/** The list of findings that support reads from the top. */
class FindingListTest {
	private Shell shell;
	private FindingList list;

	@BeforeEach
	void open() {
		shell = new Shell(Bench.window().getShell());
		shell.setLayout(new FillLayout());
		list = new FindingList(shell);
		list.show(List.of(finding(Stage.CERTIFICATE, Severity.ERROR, "The CRL has ended"), finding(Stage.ACCOUNT, Severity.INFO, "The address differs"),
				finding(Stage.CERTIFICATE, Severity.WARNING, "The certificate ends soon")));
		shell.setSize(700, 500);
		shell.open();
	}

	@AfterEach
	void close() {
		shell.dispose();
	}

	@Test
	void theFindingsStandInTheOrderOfTheChainTheWorstOfAStageFirst() {
		assertThat(list.findings().stream().map(Finding::title)).containsExactly("The address differs", "The CRL has ended", "The certificate ends soon");
	}

	@Test
	void copyForTicketHoldsWhatIsWrongWhatToDoAndWhatToSay() {
		Bench.click(Bench.button(shell, "Copy for ticket"));
		Clipboard clipboard = new Clipboard(shell.getDisplay());
		String ticket = (String) clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		assertThat(ticket).contains("[Certificate] Error: The CRL has ended", "What to do: Publish a CRL", "Tell the user: Try again at ten", "0x80092013");
		assertThat(ticket.indexOf("The address differs")).isLessThan(ticket.indexOf("The CRL has ended"));
	}

	private static Finding finding(Stage stage, Severity severity, String title) {
		return new Finding("test", stage, severity, title, title + " at six.", "Publish a CRL.", "Try again at ten.", "See the CDP.", List.of("0x80092013"), List.of());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.workbench.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.session.CaseFile;
import org.lynchpin.session.Cases;
import org.lynchpin.session.SignInCase;
import org.lynchpin.testkit.trace.Break;
import org.lynchpin.testkit.trace.TraceBuilder;
import org.lynchpin.testkit.trace.TraceStyle;

/** Why could this person not sign in? From the dropped log to the message that proves it. */
class SignInSupportTest {
	private static final String VIEWS = "org.lynchpin.session.ui.";
	private static final Pattern COUNT = Pattern.compile("(\\d+) of (\\d+) messages");

	private TraceBuilder trace;
	private Path folder;
	private Path log;

	@BeforeEach
	void aLogOfASignInThatFailed() throws Exception {
		Bench.closePages();
		Bench.trial();
		Bench.command("org.lynchpin.session.ui.newCase"); // with no logs
		Bench.closePages();
		folder = Bench.folder();
		trace = TraceBuilder.seed(7).breaks(Break.ALERT_UNKNOWN_CA);
		log = Files.write(folder.resolve("anna.uccapilog"), trace.bytes(TraceStyle.UCCAPI));
	}

	@AfterEach
	void close() throws Exception {
		Bench.all(view("messages"), Combo.class).forEach(line -> line.setText(""));
		Bench.closePages();
		// what comes after expects the console as it starts
		PlatformUI.getWorkbench().showPerspective("org.lynchpin.app.cardDesk", Bench.window());
	}

	/** As a drop on Home does: its name stands in the ask box, and what is found first opens. */
	private void drop(Path file) throws Exception {
		Bench.command("org.lynchpin.ui.showHome");
		Composite home = Bench.control(Bench.page().getActiveEditor());
		Bench.until("there is an ask box", () -> !Bench.all(home, Text.class).isEmpty());
		Text box = Bench.all(home, Text.class).getFirst();
		box.setText(file.toString());
		box.notifyListeners(SWT.DefaultSelection, new Event());
	}

	private static Composite view(String name) throws Exception {
		return Bench.control(Bench.view(VIEWS + name));
	}

	private Composite attempts() throws Exception {
		drop(log);
		Composite attempts = view("attempts");
		Bench.until("the attempt is listed", () -> rows(attempts).stream().anyMatch(row -> row.contains(trace.cast().user().toLowerCase(Locale.ROOT))));
		return attempts;
	}

	/** The rows of the table of a view, each with its cells. */
	private static List<String> rows(Composite view) {
		return Bench.all(view, Table.class).stream().flatMap(table -> IntStream.range(0, table.getItemCount())
				.mapToObj(row -> String.join(" | ", IntStream.range(0, table.getColumnCount()).mapToObj(column -> table.getItem(row).getText(column)).toList()))).toList();
	}

	/** The messages that are in sight, from the top. */
	private static List<String> messages(Composite view) {
		return Bench.all(view, NatTable.class).stream().flatMap(table -> IntStream.range(1, table.getRowCount())
				.mapToObj(row -> String.valueOf(table.getDataValueByPosition(1, row)))).filter(text -> !text.isEmpty()).toList();
	}

	/** How many messages are listed, of how many. */
	private static Optional<int[]> count(Composite view) {
		return Bench.texts(view).stream().map(COUNT::matcher).filter(Matcher::find).findFirst()
				.map(found -> new int[] { Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)) });
	}

	private static void untilAll(Composite view) {
		Bench.until("all messages are listed", () -> count(view).filter(count -> count[0] == count[1] && count[0] > 5).isPresent() && !messages(view).isEmpty());
	}

	private static void untilFewer(Composite view) {
		Bench.until("fewer are listed", () -> count(view).filter(count -> count[0] < count[1] && count[0] > 0).isPresent() && !messages(view).isEmpty());
	}

	private static String raw(Composite message) {
		Bench.all(message, CTabFolder.class).getFirst().setSelection(1);
		return Bench.all(message, StyledText.class).stream().map(StyledText::getText).reduce("", String::concat);
	}

	@Test
	void aLogDroppedOnHomeIsListedAsAnAttemptThatFailedWithItsFirstBreak() throws Exception {
		Composite attempts = attempts();
		assertThat(rows(attempts)).anySatisfy(row -> assertThat(row).startsWith("failed").contains("Client certificate"));
		assertThat(Bench.page().getPerspective().getId()).isEqualTo("org.lynchpin.session.ui.support");
	}

	@Test
	void theLadderNamesTheFirstBreakAndTheKeysGoFromMessageToMessage() throws Exception {
		attempts();
		Composite ladder = view("ladder");
		Bench.until("its head says where it failed", () -> Bench.shows(ladder, "failed at Client certificate"));
		Canvas canvas = Bench.all(ladder, Canvas.class).stream().filter(each -> each.getClass() == Canvas.class).findFirst().orElseThrow();
		Composite message = view("message");
		Event end = new Event();
		end.keyCode = SWT.END;
		canvas.notifyListeners(SWT.KeyDown, end);
		Bench.until("the last message is shown", () -> !Bench.shows(message, "No message is chosen") && Bench.shows(message, "anna.uccapilog, line"));
	}

	@Test
	void theProofOfAFindingIsALinkToItsMessage() throws Exception {
		attempts();
		Composite findings = view("findings");
		Bench.until("the findings have proofs", () -> !Bench.all(findings, Link.class).isEmpty());
		Link proof = Bench.all(findings, Link.class).getFirst();
		String line = proof.getText().replaceFirst("(?s)<a>[^:]*:(\\d+)</a>.*", "$1");
		proof.notifyListeners(SWT.Selection, new Event());
		Composite message = view("message");
		Bench.until("the message at line " + line + " is shown", () -> Bench.shows(message, "line " + String.format("%,d", Integer.parseInt(line))));
		assertThat(raw(message)).contains("REGISTER");
	}

	@Test
	void theFilterLineChoosesMessagesAndSaysWhatItDoesNotUnderstand() throws Exception {
		attempts();
		Composite view = view("messages");
		untilAll(view);
		Combo line = Bench.all(view, Combo.class).getFirst();
		line.setText("method:REGISTER");
		untilFewer(view);
		Bench.until("only those of REGISTER are in sight", () -> !messages(view).isEmpty() && messages(view).stream().allMatch(each -> each.contains("REGISTER") || each.contains("SIP/2.0")));
		line.setText("status:>=abc");
		Bench.until("it is said in words", () -> Bench.shows(view, "status:>=abc"));
		line.setText("");
		untilAll(view);
		Button failed = Bench.button(view, "Only failed");
		failed.setSelection(true);
		Bench.click(failed);
		untilFewer(view);
		failed.setSelection(false);
		Bench.click(failed);
		untilAll(view);
	}

	@Test
	void nextErrorGoesToAMessageThatFailed() throws Exception {
		attempts();
		Composite view = view("messages");
		untilAll(view);
		Composite message = view("message");
		Bench.command("org.lynchpin.session.ui.nextError");
		Bench.until("a message is shown", () -> Bench.shows(message, "anna.uccapilog, line"));
	}

	@Test
	void aCaseOpensWithItsLogsAndKeepsWhatWasWrittenWhenItIsSaved() throws Exception {
		Path file = folder.resolve("INC4711." + Cases.EXTENSION);
		new Cases().save(SignInCase.begin("INC4711", Instant.now()).withFiles(List.of(CaseFile.of(log))), file);
		Text title = caseTitle(file, "INC4711");
		Composite page = Bench.control(Bench.page().getActiveEditor());
		Bench.until("its log is open", () -> rows(page).stream().anyMatch(row -> row.contains("anna.uccapilog")));
		title.setText("INC4711, second visit");
		Bench.until("it has to be saved", () -> Bench.page().getActiveEditor().isDirty());
		Bench.page().getActiveEditor().doSave(new NullProgressMonitor());
		assertThat(Bench.page().getActiveEditor().isDirty()).isFalse();
		Bench.command("org.lynchpin.session.ui.newCase");
		Bench.until("another case is open", () -> "New case".equals(Bench.page().getActiveEditor().getTitle()));
		caseTitle(file, "INC4711, second visit");
	}

	private Text caseTitle(Path file, String title) throws Exception {
		drop(file);
		Bench.until("the page of the case " + title + " is open", () -> title.equals(Bench.page().getActiveEditor().getTitle()));
		Text field = Bench.all(Bench.control(Bench.page().getActiveEditor()), Text.class).getFirst();
		assertThat(field.getText()).isEqualTo(title);
		return field;
	}

	@Test
	void thePersonPageShowsTheChainOfWhyWithoutAnyLog() throws Exception {
		Bench.command("org.lynchpin.ui.showHome");
		Composite home = Bench.control(Bench.page().getActiveEditor());
		Bench.until("there is an ask box", () -> !Bench.all(home, Text.class).isEmpty());
		Text box = Bench.all(home, Text.class).getFirst();
		box.setText("meier");
		box.notifyListeners(SWT.DefaultSelection, new Event());
		Bench.until("the Person page is open", () -> "Anna Meier".equals(Bench.page().getActiveEditor().getTitle()));
		Composite person = Bench.control(Bench.page().getActiveEditor());
		Bench.until("the check is done", () -> Bench.texts(person).stream().anyMatch(text -> text.startsWith("checked ")));
		assertThat(Bench.texts(person)).contains("Account", "Card", "Certificate", "Discovery", "Federation (AD FS)", "Registration");
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.workbench.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.ui.desk.Desk;

/** The hands and eyes of a person at the console. All calls are made in the thread of the user interface. */
final class Bench {
	private static final Duration PATIENCE = Duration.ofSeconds(30);
	private static final int TICK = 20; // ms

	private Bench() {
	}

	static IWorkbenchWindow window() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	static IWorkbenchPage page() {
		return window().getActivePage();
	}

	static Desk desk() {
		return PlatformUI.getWorkbench().getService(Desk.class);
	}

	/** Lets the console work until something is so. */
	static void until(String what, BooleanSupplier so) {
		Display display = Display.getCurrent();
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!so.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("After " + PATIENCE.toSeconds() + " seconds it is still not so: " + what);
			}
			if (!display.readAndDispatch()) {
				display.timerExec(TICK, () -> { });
				display.sleep();
			}
		}
	}

	/** Lets the console do what it has already been asked to do. */
	static void settle() {
		Display display = Display.getCurrent();
		while (display.readAndDispatch()) {
			// as long as there is something to do
		}
	}

	/** The trial's site, with its inventory open. */
	static SiteDocument trial() throws Exception {
		SiteDocument trial = desk().sites().trial();
		if (desk().site().filter(site -> site == trial).isEmpty()) {
			desk().sites().setCurrent(trial);
		}
		until("the inventory is open", () -> desk().state() == Desk.State.READY);
		return trial;
	}

	/** No site is open. */
	static void noSite() {
		desk().site().ifPresent(desk().sites()::close);
		until("no site is open", () -> desk().state() == Desk.State.NO_SITE);
	}

	/** Runs a command as its menu does. */
	static void command(String id) throws Exception {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
	}

	/** What a part shows. */
	static Composite control(IWorkbenchPart part) {
		return (Composite) part.getSite().getService(MPart.class).getWidget();
	}

	/** A view, shown. */
	static IWorkbenchPart view(String id) throws Exception {
		return page().showView(id);
	}

	/** All controls below one that can be seen. */
	static Stream<Control> controls(Composite parent) {
		return Arrays.stream(parent.getChildren()).filter(Control::getVisible)
				.flatMap(child -> child instanceof Composite composite ? Stream.concat(Stream.of(child), controls(composite)) : Stream.of(child));
	}

	static <C extends Control> List<C> all(Composite parent, Class<C> type) {
		return controls(parent).filter(type::isInstance).map(type::cast).toList();
	}

	/** All texts that can be read. */
	static List<String> texts(Composite parent) {
		List<String> texts = new ArrayList<>();
		controls(parent).forEach(control -> {
			switch (control) {
			case Label label -> texts.add(label.getText());
			case Button button -> texts.add(button.getText());
			case Tree tree -> items(tree.getItems(), texts);
			default -> { }
			}
		});
		return texts.stream().filter(text -> !text.isBlank()).toList();
	}

	private static void items(TreeItem[] items, List<String> texts) {
		for (TreeItem item : items) {
			texts.add(item.getText());
			items(item.getItems(), texts);
		}
	}

	/** Whether a text can be read. */
	static boolean shows(Composite parent, String text) {
		return !parent.isDisposed() && texts(parent).stream().anyMatch(each -> each.contains(text));
	}

	static Button button(Composite parent, String text) {
		Optional<Button> found = all(parent, Button.class).stream().filter(button -> button.getText().replace("&", "").equals(text)).findFirst();
		return found.orElseThrow(() -> new AssertionError("There is no button " + text + " among " + texts(parent)));
	}

	static void click(Button button) {
		button.notifyListeners(SWT.Selection, new Event());
	}

	/** Presses a button of a question that comes while something is done, which waits for the answer. */
	static void answering(String title, String button, Runnable doing) {
		answering(title, question -> click(button(question, button)), doing);
	}

	/** Answers a dialog that comes while something is done, which waits for the answer. */
	static void answering(String title, Consumer<Shell> answer, Runnable doing) {
		boolean[] answered = { false };
		Display display = Display.getCurrent();
		display.timerExec(TICK, new Runnable() {
			@Override
			public void run() {
				Optional<Shell> question = Arrays.stream(display.getShells()).filter(each -> each.getText().equals(title)).findFirst();
				answered[0] = question.isPresent();
				question.ifPresentOrElse(there -> answer(there, answer), () -> display.timerExec(TICK, this));
			}
		});
		doing.run();
		until(title + " is answered", () -> answered[0]);
	}

	/** Whatever goes wrong here, the dialog must not wait for ever. */
	private static void answer(Shell dialog, Consumer<Shell> answer) {
		try {
			answer.accept(dialog);
		} finally {
			if (!dialog.isDisposed()) {
				dialog.close();
			}
		}
	}

	static void closePages() {
		page().closeAllEditors(false);
		settle();
	}

	/** Where a test keeps what it makes. */
	static Path folder() throws Exception {
		return Files.createTempDirectory("lynchpin-workbench");
	}
}

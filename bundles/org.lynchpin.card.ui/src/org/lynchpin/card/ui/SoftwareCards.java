// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.card.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Cards;
import org.lynchpin.core.Messages;
import org.lynchpin.ui.FailureDialog;
import org.lynchpin.ui.Services;
import org.lynchpin.ui.desk.Desk;

/** Makes software cards: cards in readers of their own, to try, train and test without hardware. */
final class SoftwareCards {
	private static final Messages TEXT = Messages.of(SoftwareCards.class);

	private SoftwareCards() {
	}

	/** Whether one can be made: a transport can, and there is a site whose data folder keeps it. */
	static boolean possible() {
		return factory().isPresent() && Services.find(Desk.class).flatMap(Desk::dataFolder).isPresent();
	}

	/**
	 * Asks for a name and makes one.
	 *
	 * @param taken names of readers; one that is taken unseen is refused by the factory
	 */
	static void create(Shell shell, List<String> taken) {
		Desk desk = Services.get(Desk.class);
		Optional<CardTransport.CardFactory> factory = factory();
		Optional<Path> folder = desk.dataFolder();
		if (factory.isEmpty() || folder.isEmpty()) {
			return;
		}
		InputDialog dialog = new InputDialog(shell, TEXT.text("new.title"), TEXT.text("new.text"), free(taken), name -> problem(name, taken));
		if (dialog.open() == Window.OK) {
			String name = dialog.getValue().strip();
			desk.work(TEXT.text("new.work", name), ask -> factory.get().create(name, folder.get(), ask))
					.failed(failure -> FailureDialog.show(shell, failure)).start();
		}
	}

	private static Optional<CardTransport.CardFactory> factory() {
		return Services.find(Cards.class).flatMap(cards -> cards.transports().stream().map(CardTransport::factory).flatMap(Optional::stream).findFirst());
	}

	private static String free(List<String> taken) {
		int number = 1;
		while (taken.contains(TEXT.text("new.name", number))) {
			number++;
		}
		return TEXT.text("new.name", number);
	}

	/** Null is JFace's word for: nothing is wrong. */
	private static String problem(String name, List<String> taken) {
		if (name.isBlank()) {
			return TEXT.text("new.empty");
		}
		return taken.contains(name.strip()) ? TEXT.text("new.taken") : null;
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.workbench.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Cards;
import org.lynchpin.card.Reader;
import org.lynchpin.ui.page.OpenPage;

/** The readers with their cards, live. */
class ReadersTest {
	private final String name = "Training " + UUID.randomUUID();
	private CardTransport transport;
	private CardTransport.CardFactory factory;
	private Reader reader;
	private Composite view;

	@BeforeEach
	void aSoftwareCardIsMade() throws Exception {
		Bench.trial();
		view = Bench.control(Bench.view("org.lynchpin.card.ui.readers"));
		transport = PlatformUI.getWorkbench().getService(Cards.class).transports().stream().filter(each -> each.factory().isPresent()).findFirst().orElseThrow();
		factory = transport.factory().orElseThrow();
		reader = made();
	}

	/** Made beside the user interface, as the console does: making a key takes a moment. */
	private Reader made() {
		AtomicReference<Reader> made = new AtomicReference<>();
		Bench.desk().work("Make a card", job -> factory.create(name, Bench.desk().dataFolder().orElseThrow(), job)).then(made::set).start();
		Bench.until("the card is made", () -> made.get() != null);
		return made.get();
	}

	@AfterEach
	void theCardIsDestroyed() throws Exception {
		Bench.closePages();
		transport.readers().stream().filter(each -> each.name().equals(name)).findFirst().ifPresent(this::destroy);
	}

	private void destroy(Reader each) {
		Bench.desk().work("Destroy a card", job -> {
			factory.destroy(each, job);
			return each;
		}).on(each).start();
		Bench.until("the reader is gone", () -> !Bench.shows(view, name));
	}

	@Test
	void aReaderAppearsWithItsCardAndDisappearsByItself() {
		Bench.until("the reader is listed", () -> Bench.shows(view, name));
		Bench.until("its card was read", () -> Bench.shows(view, "Blank, not in the inventory"));
		destroy(reader);
		assertThat(Bench.texts(view)).noneMatch(text -> text.contains(name));
	}

	@Test
	void theCardPageSaysWhatIsOnABlankCard() {
		OpenPage.reader(Bench.page(), reader);
		Composite page = Bench.control(Bench.page().getActiveEditor());
		Bench.until("the slots are said to be empty", () -> Bench.shows(page, "slots are empty"));
		assertThat(Bench.texts(page)).anyMatch(text -> text.contains("Factory PIN")).anyMatch(text -> text.contains(name)).contains("Identity and PIN");
	}

	@Test
	void theCardPageFollowsTheCardThatIsPulled() {
		OpenPage.reader(Bench.page(), reader);
		Composite page = Bench.control(Bench.page().getActiveEditor());
		Bench.until("the card was read", () -> Bench.shows(page, "Factory PIN"));
		destroy(reader);
		Bench.until("the page says that the reader is gone", () -> Bench.shows(page, "is not connected"));
		assertThat(Bench.texts(page)).noneMatch(text -> text.contains("Factory PIN"));
	}
}

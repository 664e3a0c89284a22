// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.workbench.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardRecord.AdminKeyState;
import org.lynchpin.inventory.CardRecord.Kind;
import org.lynchpin.inventory.CardRecord.PinState;
import org.lynchpin.inventory.CardState;
import org.lynchpin.inventory.Credential;
import org.lynchpin.inventory.Holder;
import org.lynchpin.inventory.Inventory;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.ui.desk.Desk;

/** All cards in one table, however many there are. */
class InventoryViewTest {
	private static final String VIEW = "org.lynchpin.inventory.ui.inventory";
	private static final int CARD = 1;
	private static final int STATE = 4;
	private static final int EXPIRES = 5;

	private final String batch = "B" + UUID.randomUUID().toString().substring(0, 8);
	private SiteDocument site;
	private Inventory inventory;
	private Composite view;

	@BeforeEach
	void open() throws Exception {
		site = Bench.desk().sites().create(Bench.folder().resolve("stock.lynchpin"), "Stock");
		site.save();
		Bench.desk().sites().setCurrent(site);
		Bench.until("the inventory is open", () -> Bench.desk().state() == Desk.State.READY);
		inventory = Bench.desk().inventory().orElseThrow();
		card("Meier, Anna", CardState.ACTIVE, Kind.PHYSICAL, 31);
		card("Weiss, Bianca", CardState.ACTIVE, Kind.VIRTUAL, 400);
		card("Rossi, Carla", CardState.REVOKED, Kind.PHYSICAL, -10);
		view = Bench.control(Bench.view(VIEW));
		Bench.until("the cards are listed", () -> !Bench.all(view, NatTable.class).isEmpty());
	}

	@AfterEach
	void close() throws Exception {
		filter("");
		Bench.closePages();
		Bench.trial();
	}

	private void card(String name, CardState state, Kind kind, int days) throws Exception {
		String upn = name.substring(0, name.indexOf(',')) + '.' + batch + "@corp.example";
		Instant now = Instant.now();
		inventory.save(new Holder(upn, name, upn, Optional.empty(), Optional.empty()));
		CardRecord card = new CardRecord(UUID.randomUUID(), "PIV", kind, Optional.empty(), List.of(), batch + ' ' + name, state, Optional.of(upn), Optional.empty(), PinState.OWN,
				AdminKeyState.OURS, now, now);
		inventory.save(card);
		inventory.save(new Credential(UUID.randomUUID(), card.id(), "9A", "01", "CN=CA", "CN=" + name, upn, Optional.empty(), now.minus(Duration.ofDays(100)),
				now.plus(Duration.ofDays(days)).plusSeconds(3600), "00", new byte[] { 1 }, "ca", Optional.empty(), Credential.State.VALID));
	}

	private void filter(String line) {
		Bench.all(view, Combo.class).getFirst().setText(line);
	}

	private NatTable table() {
		return Bench.all(view, NatTable.class).getFirst();
	}

	/** What stands in a column, from the top; the heading left out. */
	private List<String> column(int column) {
		NatTable table = table();
		return IntStream.range(1, table.getRowCount()).mapToObj(row -> String.valueOf(table.getDataValueByPosition(column, row))).filter(text -> !text.isEmpty()).toList();
	}

	private void shows(String... cards) {
		List<String> wanted = List.of(cards).stream().map(card -> batch + ' ' + card).toList();
		Bench.until("it lists " + wanted, () -> !Bench.all(view, NatTable.class).isEmpty() && column(CARD).equals(wanted));
	}

	private void click(int column) {
		Rectangle heading = table().getBoundsByPosition(column, 0);
		for (int type : new int[] { SWT.MouseDown, SWT.MouseUp }) {
			Event event = new Event();
			event.button = 1;
			event.count = 1;
			event.stateMask = type == SWT.MouseUp ? SWT.BUTTON1 : 0;
			event.x = heading.x + heading.width / 2;
			event.y = heading.y + heading.height / 2;
			table().notifyListeners(type, event);
		}
	}

	@Test
	void wordsStateKindAndExpiryChooseTheCards() {
		filter(batch);
		shows("Meier, Anna", "Rossi, Carla", "Weiss, Bianca");
		filter(batch + " state:active");
		shows("Meier, Anna", "Weiss, Bianca");
		Bench.until("it says how many of how many", () -> Bench.shows(view, "2 of "));
		filter(batch + " kind:virtual");
		shows("Weiss, Bianca");
		filter(batch + " state:active expires<60d");
		shows("Meier, Anna");
		assertThat(column(STATE)).containsExactly("active");
		assertThat(column(EXPIRES)).containsExactly("31 d");
		filter("carla " + batch);
		shows("Rossi, Carla");
		assertThat(column(EXPIRES)).first().asString().contains("ended");
	}

	@Test
	void aFieldThatIsNotUnderstoodIsSaidAndTheRowsStay() {
		filter(batch);
		shows("Meier, Anna", "Rossi, Carla", "Weiss, Bianca");
		filter(batch + " state:happy");
		Bench.until("it names the word and those there are", () -> Bench.shows(view, "happy"));
		shows("Meier, Anna", "Rossi, Carla", "Weiss, Bianca");
	}

	@Test
	void aClickOnAHeadingSortsByItAndASecondClickTurnsTheOrderRound() {
		filter(batch);
		shows("Meier, Anna", "Rossi, Carla", "Weiss, Bianca");
		click(EXPIRES);
		shows("Rossi, Carla", "Meier, Anna", "Weiss, Bianca");
		click(EXPIRES);
		shows("Weiss, Bianca", "Meier, Anna", "Rossi, Carla");
		click(0);
		shows("Meier, Anna", "Rossi, Carla", "Weiss, Bianca");
	}

	@Test
	void whatIsSavedElsewhereAppearsByItself() throws Exception {
		filter(batch + " state:lost");
		Bench.until("there is none", () -> Bench.shows(view, "0 of "));
		card("Okafor, Emma", CardState.LOST, Kind.PHYSICAL, 5);
		shows("Okafor, Emma");
	}

	@Test
	void aHundredAndFiftyThousandCardsAreReadAPageAtATimeBesideTheUserInterface() throws Exception {
		AtomicInteger questions = new AtomicInteger();
		JobChangeAdapter counting = new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (event.getJob().getName().equals("Reading the inventory")) {
					questions.incrementAndGet();
				}
			}
		};
		try (Stock stock = new Stock(site.dataFolder())) {
			stock.fill();
			filter("stock");
			Bench.until("all are counted", () -> Bench.shows(view, "150,000 of "));
			Bench.until("the first are there", () -> column(CARD).contains("Stock 000001"));
			Job.getJobManager().addJobChangeListener(counting);

			table().doCommand(new ShowRowInViewportCommand(Stock.CARDS - 1));
			Bench.until("the last are there", () -> column(CARD).contains("Stock 150000"));
			assertThat(questions.get()).as("questions for a jump to the end").isLessThanOrEqualTo(3);

			stock.hold();
			filter("stock 000");
			Ticks ticks = new Ticks();
			ticks.run();
			Bench.until("the user interface goes on while the database does not answer", () -> ticks.passed > 50);
			ticks.stopped = true;
			assertThat(Bench.shows(view, "150,000 of ")).as("what was shown before is still there").isTrue();
			stock.release();
			Bench.until("the answer is there", () -> !Bench.shows(view, "150,000 of ") && Bench.shows(view, " of 150,0"));
			filter("stock kind:virtual state:revoked");
			Bench.until("both fields choose", () -> Bench.shows(view, "10,000 of "));
		} finally {
			Job.getJobManager().removeJobChangeListener(counting);
		}
	}

	/** A clock of the user interface, which stands still while that does. */
	private static final class Ticks implements Runnable {
		private int passed;
		private boolean stopped;

		@Override
		public void run() {
			passed++;
			if (!stopped) {
				Display.getCurrent().timerExec(10, this);
			}
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.commands;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardSession;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Cards;
import org.lynchpin.card.Reader;
import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Cancellation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lynchpin readers}: the readers and the cards in them. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=", "verb=readers" })
@Command(name = "readers", description = "${bundle:command.readers}")
public final class ReadersCommand implements CliCommand {
	private static final Messages TEXT = Messages.of(ReadersCommand.class);

	private final Cards cards;
	private final SiteAccess access;

	@Option(names = "--watch", descriptionKey = "option.watch")
	private boolean watch;

	private record Row(String reader, String transport, boolean hasCard, Optional<String> atr, Optional<String> applet, Optional<String> label) {
	}

	@Activate
	public ReadersCommand(@Reference Cards cards, @Reference SiteAccess access) {
		this.cards = cards;
		this.access = access;
	}

	@Override
	public String area() {
		return "";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		if (watch) {
			watch(context);
			return Exit.DONE;
		}
		List<Reader> readers = cards.readers();
		if (readers.isEmpty()) {
			throw new CardFailure.NoReader();
		}
		List<Row> rows = readers.stream().map(reader -> row(reader, context)).toList();
		rows.forEach(row -> context.line(line(row)));
		context.document(Map.of("readers", rows));
		return Exit.DONE;
	}

	/** A card that cannot be opened is still a card in a reader. */
	private Row row(Reader reader, CommandContext context) {
		Optional<String> atr = Optional.of(reader.atr()).filter(text -> !text.isEmpty());
		if (!reader.hasCard()) {
			return new Row(reader.name(), reader.transport(), false, atr, Optional.empty(), Optional.empty());
		}
		try (CardSession session = cards.open(reader, access.asking(context))) {
			return new Row(reader.name(), reader.transport(), true, atr, Optional.of(session.content().applet()), Optional.of(session.content().label()));
		} catch (Failure e) {
			context.note(reader.name() + ": " + e.finding().detail());
			return new Row(reader.name(), reader.transport(), true, atr, Optional.empty(), Optional.empty());
		}
	}

	private static String line(Row row) {
		if (!row.hasCard) {
			return TEXT.text("readers.empty", row.reader);
		}
		return TEXT.text("readers.card", row.reader, row.label.orElse(row.atr.orElse("-")));
	}

	/** Until cancelled: a line for each reader at each change. */
	private void watch(CommandContext context) {
		Cancellation cancellation = context.interaction().cancellation();
		CountDownLatch end = new CountDownLatch(1);
		try (Cancellation.Registration registration = cancellation.onCancel(end::countDown);
				CardTransport.Watch watching = cards.watch(readers -> readers.forEach(reader -> context.line(
						reader.hasCard() ? TEXT.text("readers.card", reader.name(), reader.atr()) : TEXT.text("readers.empty", reader.name()))))) {
			end.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}

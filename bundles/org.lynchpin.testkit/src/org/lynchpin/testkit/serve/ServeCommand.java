// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.lynchpin.card.CardChannel;
import org.lynchpin.card.CardFailure;
import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Cards;
import org.lynchpin.card.Reader;
import org.lynchpin.card.apdu.RecordingChannel;
import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.command.ReaderOption;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.DataFolder;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.testkit.card.VpcdCard;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a card, most often a software card, to pcscd, so that other programs see it in a reader. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=testkit", "verb=serve" })
@Command(name = "serve", description = "${bundle:command.testkit.serve}")
public final class ServeCommand implements CliCommand {
	private static final Messages TEXT = Messages.of(ServeCommand.class);

	@Mixin
	private ReaderOption reader = new ReaderOption();

	@Option(names = "--new", descriptionKey = "option.new")
	private boolean makeNew;

	@Option(names = "--kind", paramLabel = "KIND", descriptionKey = "option.kind")
	private Optional<String> kind = Optional.empty();

	@Option(names = "--data", paramLabel = "FOLDER", descriptionKey = "option.data")
	private Optional<Path> data = Optional.empty();

	@Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1", descriptionKey = "option.host")
	private String host;

	@Option(names = "--port", paramLabel = "PORT", defaultValue = "35963", descriptionKey = "option.port")
	private int port;

	@Option(names = "--trace", descriptionKey = "option.trace")
	private boolean trace;

	private final Cards cards;

	@Activate
	public ServeCommand(@Reference Cards cards) {
		this.cards = cards;
	}

	@Override
	public String area() {
		return "testkit";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		Reader served = makeNew ? create(context) : cards.reader(reader.name());
		CardTransport transport = cards.transport(served.transport()).orElseThrow(() -> new CardFailure.ReaderMissing(served.name()));
		Cancellation cancellation = context.interaction().cancellation();
		try (VpcdCard card = VpcdCard.insert(host, port, () -> power(transport, served, context));
				Cancellation.Registration registration = cancellation.onCancel(card::close)) {
			context.note(TEXT.text("served", served.name(), host, Integer.toString(port)));
			card.serve();
		} catch (IOException e) {
			throw new VirtualReaderMissing(host, port).because(e);
		}
		context.note(TEXT.text("pulled", served.name()));
		return Exit.DONE;
	}

	private CardChannel power(CardTransport transport, Reader served, CommandContext context) throws Failure {
		CardChannel channel = transport.connect(served, context.interaction());
		return trace ? new RecordingChannel(channel, context::note) : channel;
	}

	/** A card of that name that is there already is served again, so that the same call can be repeated. */
	private Reader create(CommandContext context) throws Failure {
		String name = reader.name().orElse(TEXT.text("reader-name"));
		Optional<Reader> there = find(name);
		if (there.isPresent()) {
			return there.get();
		}
		CardTransport.CardFactory factory = cards.transports().stream().flatMap(each -> each.factory().stream()).findFirst()
				.orElseThrow(() -> new CardFailure.NotOnThisCard(TEXT.text("make-card")));
		String wanted = kind.orElse(factory.kinds().getFirst());
		if (!factory.kinds().contains(wanted)) {
			throw new CallFailure("kind-unknown", TEXT, wanted, String.join(", ", factory.kinds()));
		}
		try {
			return factory.create(name, wanted, data.orElse(DataFolder.locate().path()), context.interaction());
		} catch (CallFailure e) {
			// a data folder that nobody has looked into may have a card of that name: now it is known
			return find(name).orElseThrow(() -> e);
		}
	}

	private Optional<Reader> find(String name) {
		return cards.transports().stream().filter(each -> each.factory().isPresent()).flatMap(each -> readers(each).stream())
				.filter(each -> each.name().equals(name)).findFirst();
	}

	private static List<Reader> readers(CardTransport transport) {
		try {
			return transport.readers();
		} catch (CardFailure e) {
			return List.of();
		}
	}
}

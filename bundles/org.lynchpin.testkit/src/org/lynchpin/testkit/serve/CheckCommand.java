// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.testkit.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.card.CardTransport;
import org.lynchpin.card.Cards;
import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.testkit.card.CardTransportContract;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Holds the transports that are there, and the readers behind them, against the contract. Changes nothing on a card. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=testkit", "verb=check" })
@Command(name = "check", description = "${bundle:command.testkit.check}")
public final class CheckCommand implements CliCommand {
	private static final Messages TEXT = Messages.of(CheckCommand.class);

	@Option(names = "--transport", paramLabel = "ID", descriptionKey = "option.transport")
	private Optional<String> only = Optional.empty();

	private final Cards cards;

	@Activate
	public CheckCommand(@Reference Cards cards) {
		this.cards = cards;
	}

	@Override
	public String area() {
		return "testkit";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		List<CardTransport> checked = cards.transports().stream().filter(each -> only.map(each.id()::equals).orElse(true)).toList();
		if (checked.isEmpty()) {
			throw new CallFailure("transport-unknown", TEXT, only.orElse(""), String.join(", ", cards.transports().stream().map(CardTransport::id).toList()));
		}
		List<Map<String, Object>> results = new ArrayList<>();
		boolean wrong = false;
		for (CardTransport transport : checked) {
			List<String> violations = CardTransportContract.violations(transport, context.interaction());
			wrong |= !violations.isEmpty();
			context.line(TEXT.text("checked", transport.id(), transport.readers().size(), violations.size()));
			violations.forEach(each -> context.line("  " + each));
			Map<String, Object> result = new LinkedHashMap<>();
			result.put("transport", transport.id());
			result.put("violations", violations);
			results.add(result);
		}
		context.document(Map.of("transports", results));
		return wrong ? Exit.WRONG : Exit.DONE;
	}
}

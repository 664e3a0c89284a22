// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.enrollment.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lynchpin.ca.RevocationReason;
import org.lynchpin.card.Cards;
import org.lynchpin.command.AnsweredInteraction;
import org.lynchpin.command.Answers;
import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.command.ReaderOption;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Consent;
import org.lynchpin.enrollment.EnrollmentService;
import org.lynchpin.inventory.CardRecord;
import org.lynchpin.inventory.CardState;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.Sites;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lynchpin card revoke}: what is in force on a card is revoked for good. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=card", "verb=revoke" })
@Command(name = "revoke", description = "${bundle:command.card-revoke}")
public final class CardRevoke implements CliCommand {
	private static final Messages TEXT = Messages.of(CardRevoke.class);

	@Option(names = "--card", paramLabel = "ID", description = "${bundle:option.revoke-card}")
	private String card;

	@Option(names = "--reason", paramLabel = "R", description = "${bundle:option.revoke-reason}")
	private String reason;

	@Mixin
	private ReaderOption reader = new ReaderOption();

	@Mixin
	private Answers answers = new Answers();

	private final EnrollmentService service;
	private final Sites sites;
	private final Cards cards;

	@Activate
	public CardRevoke(@Reference EnrollmentService service, @Reference Sites sites, @Reference Cards cards) {
		this.service = service;
		this.sites = sites;
		this.cards = cards;
	}

	@Override
	public String area() {
		return "card";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		RevocationReason why = reason();
		SiteDocument site = sites.resolve(context.site());
		try (AnsweredInteraction ask = answers.over(context)) {
			CardRecord record = record(site, ask);
			if (context.terminal() && !answers.yes() && !ask.consent(new Consent(Consent.Kind.WARNING, TEXT.text("revoke.title"),
					TEXT.text("revoke.text", record.label(), record.holder().orElse("-")), List.of()))) {
				throw new org.lynchpin.core.Cancelled();
			}
			List<String> revoked = service.revoke(site, record.id(), why, ask);
			context.line(TEXT.text("revoked-line", record.label(), revoked.size(), String.join(", ", revoked)));
			context.document(Map.of("card", record.id(), "state", CardState.REVOKED, "reason", why, "revoked", revoked));
			return Exit.DONE;
		}
	}

	private CardRecord record(SiteDocument site, AnsweredInteraction ask) throws Failure {
		if (card == null) {
			return service.inspect(site, cards.reader(reader.name()), ask).known().orElseThrow(() -> new CallFailure("revoke-which", TEXT));
		}
		List<CardRecord> found = service.cards(site, card, ask);
		if (found.size() != 1) {
			throw new CallFailure(found.isEmpty() ? "revoke-none" : "revoke-several", TEXT, card,
					found.stream().map(each -> each.id().toString()).collect(Collectors.joining(", ")));
		}
		return found.getFirst();
	}

	/** As a number (RFC 5280, 5.3.1) or in words. */
	private RevocationReason reason() throws CallFailure {
		if (reason == null) {
			return RevocationReason.CESSATION_OF_OPERATION;
		}
		String wanted = reason.toUpperCase(Locale.ROOT).replace('-', '_');
		Optional<RevocationReason> found = Arrays.stream(RevocationReason.values()).filter(each -> each.name().equals(wanted) || Integer.toString(each.code()).equals(wanted))
				.filter(each -> each != RevocationReason.REMOVE_FROM_CRL && each != RevocationReason.CERTIFICATE_HOLD).findFirst();
		return found.orElseThrow(() -> new CallFailure("enroll-no-such-value", TEXT, "--reason", reason,
				"unspecified, key-compromise, ca-compromise, affiliation-changed, superseded, cessation-of-operation"));
	}
}

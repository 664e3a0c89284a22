// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.session.Inspected;
import org.lynchpin.session.Inspection;
import org.lynchpin.session.Inspector;
import org.lynchpin.session.SiteFactsOf;
import org.lynchpin.site.SiteDocument;
import org.lynchpin.site.Sites;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lynchpin session diagnose}: the sign-ins in logs, and why they failed. Needs no site; opens no database unless a person of a named site is asked for. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=session", "verb=diagnose" })
@Command(name = "diagnose", description = "${bundle:command.session-diagnose}")
public final class SessionDiagnose implements CliCommand {
	private static final Messages TEXT = Messages.of(SessionDiagnose.class);

	@Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "param.logs")
	private List<Path> files;

	@Option(names = "--user", paramLabel = "SIP", descriptionKey = "option.diagnose-user")
	private String user;

	private final Inspector inspector;
	private final Sites sites;
	private final SiteFactsOf facts;

	@Activate
	public SessionDiagnose(@Reference Inspector inspector, @Reference Sites sites, @Reference SiteFactsOf facts) {
		this.inspector = inspector;
		this.sites = sites;
		this.facts = facts;
	}

	@Override
	public String area() {
		return "session";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		try (Inspection inspection = inspector.inspect(site(context))) {
			Inspected all = inspection.add(files, context.interaction());
			Inspected inspected = user == null ? all : all.of(user);
			if (user != null && inspected.verdicts().isEmpty()) {
				context.note(all.users().isEmpty() ? TEXT.text("diagnose.nobody") : TEXT.text("diagnose.not-there", user, String.join(", ", all.users())));
			}
			new DiagnosisText(context).print(inspected);
			context.document(DiagnosisDocument.of(inspected));
			return exit(inspected, context);
		}
	}

	private static Exit exit(Inspected inspected, CommandContext context) {
		boolean nothingRead = inspected.files().stream().allMatch(file -> file.format().isEmpty());
		if (inspected.somethingUnreadable() || nothingRead) {
			inspected.files().stream().filter(file -> file.format().isEmpty())
					.forEach(file -> context.note(TEXT.text(file.failure().isPresent() ? "diagnose.unreadable" : "diagnose.unknown-format", file.name())));
			return Exit.DATA;
		}
		return inspected.somethingWrong() ? Exit.WRONG : Exit.DONE;
	}

	/** What the logs are compared with: the site that was named, or the one used last, never the trial unasked. */
	private SiteFacts site(CommandContext context) throws Failure {
		Optional<SiteDocument> document = document(context);
		if (document.isEmpty()) {
			return SiteFacts.none();
		}
		if (user == null) {
			return facts.site(document.get());
		}
		try {
			return facts.named(document.get(), user, context.interaction());
		} catch (Failure e) {
			context.interaction().cancellation().check();
			context.note(TEXT.text("diagnose.person-not-known", user, e.finding().detail()));
			return facts.site(document.get());
		}
	}

	private Optional<SiteDocument> document(CommandContext context) throws Failure {
		try {
			return Optional.of(sites.resolve(context.site())).filter(each -> context.site().isPresent() || !each.notForProduction());
		} catch (CallFailure e) {
			return Optional.empty(); // there is none
		} catch (Failure e) {
			if (context.site().isPresent()) {
				throw e;
			}
			context.note(TEXT.text("diagnose.site-not-read", e.finding().detail()));
			return Optional.empty();
		}
	}
}

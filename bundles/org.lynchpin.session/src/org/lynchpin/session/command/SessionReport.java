// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.session.Inspected;
import org.lynchpin.session.Inspection;
import org.lynchpin.session.Inspector;
import org.lynchpin.session.redact.Redactor;
import org.lynchpin.session.report.Report;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lynchpin session report}: why a person could not sign in, as one HTML file or text that can be handed on. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=session", "verb=report" })
@Command(name = "report", description = "${bundle:command.session-report}")
public final class SessionReport implements CliCommand {
	private static final Messages TEXT = Messages.of(SessionReport.class);

	/** What was done: the components are a contract. */
	record ReportDocument(String out, String user, int attempts, boolean redacted) {
	}

	@Option(names = "--user", paramLabel = "SIP", required = true, descriptionKey = "option.report-user")
	private String user;

	@Option(names = "--out", paramLabel = "FILE.html", required = true, descriptionKey = "option.report-out")
	private Path out;

	@Option(names = "--no-redact", descriptionKey = "option.no-redact")
	private boolean plain;

	@Option(names = "--overwrite", descriptionKey = "option.redact-overwrite")
	private boolean overwrite;

	@Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "param.logs")
	private List<Path> files = List.of();

	private final Inspector inspector;

	@Activate
	public SessionReport(@Reference Inspector inspector) {
		this.inspector = inspector;
	}

	@Override
	public String area() {
		return "session";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		if (files.isEmpty()) {
			throw new CallFailure("report-no-logs", TEXT);
		}
		try (Inspection inspection = inspector.inspect(SiteFacts.none())) {
			Inspected all = inspection.add(files, context.interaction());
			if (all.files().stream().allMatch(file -> file.format().isEmpty())) {
				throw new DataFailure("report-unreadable", TEXT, String.join(", ", files.stream().map(Path::toString).toList()));
			}
			Inspected inspected = all.of(user);
			if (inspected.verdicts().isEmpty()) {
				context.note(all.users().isEmpty() ? TEXT.text("diagnose.nobody") : TEXT.text("diagnose.not-there", user, String.join(", ", all.users())));
			}
			Report report = new Report(inspected, plain ? Optional.empty() : Optional.of(new Redactor()));
			boolean text = out.toString().toLowerCase(Locale.ROOT).endsWith(".txt");
			String content = text ? report.text() : report.html();
			NewFile.write(out, overwrite, part -> Files.writeString(part, content));
			context.line(TEXT.text("report.done", inspected.verdicts().size(), out.toString()));
			if (plain) {
				context.note(TEXT.text("report.plain"));
			}
			context.document(new ReportDocument(out.toString(), user, inspected.verdicts().size(), !plain));
			return inspected.somethingWrong() ? Exit.WRONG : Exit.DONE;
		}
	}
}

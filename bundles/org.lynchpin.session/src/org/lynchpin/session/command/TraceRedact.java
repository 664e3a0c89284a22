// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.CallFailure;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.session.redact.RedactionKind;
import org.lynchpin.session.redact.Redactor;
import org.lynchpin.session.redact.Replacement;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lynchpin trace redact}: a copy of a log that names nobody, and opens and is judged like the log. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=trace", "verb=redact" })
@Command(name = "redact", description = "${bundle:command.trace-redact}")
public final class TraceRedact implements CliCommand {
	private static final Messages TEXT = Messages.of(TraceRedact.class);

	/** What was done: the components are a contract. Originals stand in a preview only, for the eyes of who made it. */
	record RedactionDocument(String file, Optional<String> out, Map<RedactionKind, Long> counts, List<Replacement> replacements) {
	}

	@Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "param.log")
	private Path file;

	@Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.redact-out")
	private Path out;

	@Option(names = "--preview", descriptionKey = "option.redact-preview")
	private boolean preview;

	@Option(names = "--overwrite", descriptionKey = "option.redact-overwrite")
	private boolean overwrite;

	@Override
	public String area() {
		return "trace";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		if (out == null && !preview) {
			throw new CallFailure("redact-no-target", TEXT);
		}
		if (!Files.isRegularFile(file)) {
			throw new DataFailure("log-missing", TEXT, file.toString());
		}
		Cancellation cancellation = context.interaction().cancellation();
		Redactor redactor = new Redactor();
		redactor.learn(file, cancellation);
		if (out != null) {
			if (same()) {
				throw new CallFailure("redact-same-file", TEXT, file.toString());
			}
			redactor.restartCounts();
			NewFile.write(out, overwrite, part -> redactor.write(file, part, cancellation));
		}
		Map<RedactionKind, Long> counts = new EnumMap<>(RedactionKind.class);
		redactor.preview().forEach(one -> counts.merge(one.kind(), one.count(), Long::sum));
		if (preview) {
			redactor.preview().stream().filter(one -> !one.original().isEmpty()).forEach(one -> context.line(TEXT.text("redact.row", one.kind().title(), one.original(), one.alias(), one.count())));
		}
		counts.forEach((kind, count) -> context.line(TEXT.text("redact.count", kind.title(), count)));
		if (out != null) {
			context.note(TEXT.text("redact.done", out.toString()));
		}
		context.document(new RedactionDocument(file.toString(), Optional.ofNullable(out).map(Path::toString), counts, preview ? redactor.preview() : List.of()));
		return Exit.DONE;
	}

	private boolean same() throws Failure {
		try {
			return Files.exists(out) && Files.isSameFile(file, out);
		} catch (IOException e) {
			throw new DataFailure("log-missing", TEXT, out.toString()).<DataFailure>because(e);
		}
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.command;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.DataFailure;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.diagnosis.Outcome;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.session.Inspected;
import org.lynchpin.session.InspectedFile;
import org.lynchpin.session.Inspection;
import org.lynchpin.session.Inspector;
import org.lynchpin.session.redact.Redactor;
import org.lynchpin.session.report.LadderOf;
import org.lynchpin.session.report.LadderSvg;
import org.lynchpin.session.report.MessageCsv;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.filter.TraceSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lynchpin trace export}: messages as a table or as text, a sign-in as a picture. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=trace", "verb=export" })
@Command(name = "export", description = "${bundle:command.trace-export}")
public final class TraceExport implements CliCommand {
	private static final Messages TEXT = Messages.of(TraceExport.class);
	private static final int PIECE = 256 * 1024;

	/** What can be written. */
	enum Format {
		csv, text, svg
	}

	/** What was done: the components are a contract. @param content what was exported, where no file was named */
	record ExportDocument(Format format, Optional<String> out, int messages, boolean redacted, Optional<String> content) {
	}

	@Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "param.logs")
	private List<Path> files;

	@Option(names = "--format", paramLabel = "csv|text|svg", required = true, descriptionKey = "option.export-format")
	private Format format;

	@Option(names = "--user", paramLabel = "SIP", descriptionKey = "option.diagnose-user")
	private String user;

	@Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.export-out")
	private Path out;

	@Option(names = "--no-redact", descriptionKey = "option.no-redact")
	private boolean plain;

	@Option(names = "--overwrite", descriptionKey = "option.redact-overwrite")
	private boolean overwrite;

	private final Inspector inspector;

	@Activate
	public TraceExport(@Reference Inspector inspector) {
		this.inspector = inspector;
	}

	@Override
	public String area() {
		return "trace";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		Cancellation cancellation = context.interaction().cancellation();
		try (Inspection inspection = inspector.inspect(SiteFacts.none())) {
			Inspected inspected = inspection.add(files, context.interaction());
			List<TraceFile> opened = inspected.files().stream().map(InspectedFile::trace).flatMap(Optional::stream).filter(file -> file.format().isPresent()).toList();
			if (opened.isEmpty()) {
				throw new DataFailure("report-unreadable", TEXT, String.join(", ", files.stream().map(Path::toString).toList()));
			}
			Optional<Redactor> redactor = plain ? Optional.empty() : Optional.of(learned(opened, cancellation));
			UnaryOperator<String> words = redactor.<UnaryOperator<String>>map(one -> one::text).orElse(text -> text);
			int[] count = new int[1];
			if (out != null) {
				NewFile.write(out, overwrite, part -> {
					try (Writer writer = Files.newBufferedWriter(part)) {
						count[0] = write(writer, inspected, opened, words, cancellation);
					}
					if (redactor.isPresent()) {
						redactor.get().check(part, out.getFileName().toString());
					}
				});
				context.document(new ExportDocument(format, Optional.of(out.toString()), count[0], !plain, Optional.empty()));
			} else {
				String content = inMemory(inspected, opened, words, cancellation, count);
				if (redactor.isPresent()) {
					redactor.get().check(content, TEXT.text("export.result"));
				}
				context.line(content.stripTrailing());
				context.document(new ExportDocument(format, Optional.empty(), count[0], !plain, Optional.of(content)));
			}
			context.note(TEXT.text("export.done", count[0]));
			return Exit.DONE;
		}
	}

	private String inMemory(Inspected inspected, List<TraceFile> opened, UnaryOperator<String> words, Cancellation cancellation, int[] count) throws Failure {
		try (StringWriter writer = new StringWriter()) {
			count[0] = write(writer, inspected, opened, words, cancellation);
			return writer.toString();
		} catch (IOException e) {
			throw new DataFailure("file-not-written", TEXT, TEXT.text("export.result")).<DataFailure>because(e);
		}
	}

	/** Meets all names before the first line is written. */
	private static Redactor learned(List<TraceFile> opened, Cancellation cancellation) throws Cancelled {
		Redactor redactor = new Redactor();
		for (TraceFile file : opened) {
			for (long at = 0; at < file.bytes(); at += PIECE) {
				cancellation.check();
				redactor.learn(file.text(at, PIECE));
			}
		}
		return redactor;
	}

	private int write(Writer writer, Inspected inspected, List<TraceFile> opened, UnaryOperator<String> words, Cancellation cancellation) throws IOException, Failure {
		return switch (format) {
		case svg -> svg(writer, user == null ? inspected : inspected.of(user), words);
		case csv, text -> messages(writer, opened, words, cancellation);
		};
	}

	/** The first sign-in that failed; where none did, the first. */
	private static int svg(Writer writer, Inspected inspected, UnaryOperator<String> words) throws IOException, Failure {
		Optional<Verdict> verdict = inspected.verdicts().stream().min(Comparator.comparing(one -> one.outcome() != Outcome.FAILED));
		if (verdict.isEmpty()) {
			throw new DataFailure("export-no-attempt", TEXT);
		}
		writer.write(LadderSvg.of(LadderOf.ladder(verdict.get()), verdict.get().attempt().zone(), words));
		return (int) verdict.get().attempt().steps().stream().flatMap(step -> step.entries().stream()).count();
	}

	private int messages(Writer writer, List<TraceFile> opened, UnaryOperator<String> words, Cancellation cancellation) throws IOException, Cancelled {
		TraceSet set = TraceSet.of(opened, cancellation);
		MessageCsv csv = format == Format.csv ? new MessageCsv(writer, words) : null;
		String wanted = user == null ? null : user.replaceFirst("^(?i)sips?:", "");
		int count = 0;
		for (int i = 0; i < set.size(); i++) {
			cancellation.check();
			Entry entry = set.entry(i);
			if (wanted != null && !of(entry, wanted)) {
				continue;
			}
			count++;
			if (csv != null) {
				csv.write(entry);
			} else {
				writer.write(words.apply(entry.time().map(Object::toString).orElse("-") + " "
						+ entry.file().text(entry.file().index().offset(entry.row()), Math.min(1 << 20, entry.file().index().length(entry.row())))).stripTrailing());
				writer.write("\n\n");
			}
		}
		if (csv != null) {
			csv.flush();
		}
		return count;
	}

	private static boolean of(Entry entry, String user) {
		return entry.file().index().text(entry.row(), org.lynchpin.trace.RowWriter.Field.FROM).equalsIgnoreCase(user)
				|| entry.file().index().text(entry.row(), org.lynchpin.trace.RowWriter.Field.TO).equalsIgnoreCase(user);
	}
}

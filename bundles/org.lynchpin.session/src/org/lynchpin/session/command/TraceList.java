// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lynchpin.command.CliCommand;
import org.lynchpin.command.CommandContext;
import org.lynchpin.command.Exit;
import org.lynchpin.core.Failure;
import org.lynchpin.core.Messages;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.trace.Direction;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceIndex;
import org.lynchpin.trace.TraceReader;
import org.lynchpin.trace.attempt.ClockFinder;
import org.lynchpin.trace.filter.TraceFilter;
import org.lynchpin.trace.filter.TraceSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lynchpin trace list}: the messages of logs, in the order of time. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE, property = { "area=trace", "verb=list" })
@Command(name = "list", description = "${bundle:command.trace-list}")
public final class TraceList implements CliCommand {
	private static final Messages TEXT = Messages.of(TraceList.class);
	private static final int SHOWN = 1000;
	private static final int WORDS = 120;

	/** A message: the components are a contract. @param code ms-diagnostics or the first 32-bit code, as it is written */
	record MessageDocument(String file, long line, long offset, Optional<Instant> time, RecordKind kind, Direction direction, Optional<String> method,
			Optional<Integer> status, Optional<String> code, Optional<String> from, Optional<String> to, Optional<String> callId, Optional<Long> cseq,
			Optional<String> peer) {
		static MessageDocument of(Entry entry) {
			TraceIndex index = entry.file().index();
			int row = entry.row();
			return new MessageDocument(entry.file().name(), index.line(row), index.offset(row), entry.time(), index.kind(row), index.direction(row),
					some(index.method(row)), index.status(row) == 0 ? Optional.empty() : Optional.of(index.status(row)), code(index.code(row)),
					some(index.text(row, Field.FROM)), some(index.text(row, Field.TO)), some(index.text(row, Field.CALL_ID)),
					index.sequence(row) < 0 ? Optional.empty() : Optional.of(index.sequence(row)), some(index.text(row, Field.PEER)));
		}

		private static Optional<String> some(String text) {
			return Optional.of(text).filter(each -> !each.isEmpty());
		}

		/** ms-diagnostics are small decimal numbers, results of Windows have their highest bit set. */
		private static Optional<String> code(int code) {
			return code == 0 ? Optional.empty() : Optional.of(code < 0 ? "0x%08X".formatted(code) : Integer.toString(code));
		}
	}

	/** The messages, how many fit, and how many there are. */
	record ListDocument(List<MessageDocument> messages, int matching, int total) {
	}

	@Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "param.logs")
	private List<Path> files;

	@Option(names = "--filter", paramLabel = "EXPR", descriptionKey = "option.list-filter")
	private String filter = "";

	@Option(names = "--limit", paramLabel = "N", descriptionKey = "option.list-limit")
	private int limit = SHOWN;

	private final TraceReader reader;

	@Activate
	public TraceList(@Reference TraceReader reader) {
		this.reader = reader;
	}

	@Override
	public String area() {
		return "trace";
	}

	@Override
	public Exit run(CommandContext context) throws Failure {
		TraceFilter wanted = TraceFilter.parse(filter);
		Cancellation cancellation = context.interaction().cancellation();
		List<TraceFile> opened = reader.openAll(files, context.interaction());
		try {
			ClockFinder.apply(opened, cancellation);
			TraceSet set = TraceSet.of(opened, cancellation);
			int[] positions = wanted.positions(set, cancellation);
			int shown = limit <= 0 ? positions.length : Math.min(limit, positions.length);
			List<MessageDocument> documents = new ArrayList<>();
			for (int i = 0; i < shown; i++) {
				if ((i & 0xFFF) == 0) {
					cancellation.check();
				}
				Entry entry = set.entry(positions[i]);
				if (context.json()) {
					documents.add(MessageDocument.of(entry));
				} else {
					context.line(line(entry));
				}
			}
			warn(opened, context);
			if (shown < positions.length) {
				context.note(TEXT.text("list.more", positions.length - shown));
			}
			context.document(new ListDocument(documents, positions.length, set.size()));
			return opened.stream().allMatch(file -> file.format().isEmpty()) ? Exit.DATA : Exit.DONE;
		} finally {
			opened.forEach(TraceFile::close);
		}
	}

	private static void warn(List<TraceFile> opened, CommandContext context) {
		for (TraceFile file : opened) {
			if (file.format().isEmpty()) {
				context.note(TEXT.text("diagnose.unknown-format", file.name()));
			} else if (!file.warnings().isEmpty()) {
				context.note(TEXT.text("list.warnings", file.name(), file.warnings().size(), file.warnings().getFirst().text()));
			}
		}
	}

	private static String line(Entry entry) {
		MessageDocument message = MessageDocument.of(entry);
		ZoneOffset zone = entry.file().clock().zone();
		String what = switch (message.kind()) {
		case SIP_REQUEST, HTTP_REQUEST -> message.method().orElse("");
		case SIP_RESPONSE, HTTP_RESPONSE -> message.status().map(String::valueOf).orElse("") + message.method().map(method -> " " + method).orElse("");
		case EVENT -> message.method().orElse("") + message.status().map(id -> " " + id).orElse("");
		case OUTPUT, REGISTRATION, DIAGNOSTIC, CONNECTION, LINE -> message.method().orElseGet(() -> words(entry));
		};
		String arrow = switch (message.direction()) {
		case SENT -> "->";
		case RECEIVED -> "<-";
		case UNKNOWN -> "--";
		};
		return TEXT.text("list.row", message.file(), message.line(), DiagnosisText.time(message.time(), zone), arrow, what,
				message.code().map(code -> "[" + code + "]").orElse(""), message.from().orElse(""), message.to().map(to -> "> " + to).orElse("")).stripTrailing();
	}

	private static String words(Entry entry) {
		TraceIndex index = entry.file().index();
		String text = entry.file().text(index.offset(entry.row()), Math.min(index.length(entry.row()), WORDS)).strip();
		return text.lines().findFirst().orElse("");
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.code.CodeEntry.Area;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.diagnosis.rules.CodeTable.Row;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.TraceRecord;
import org.osgi.service.component.annotations.Component;

/** Events of domain controllers, AD FS, Lync servers, Schannel and CAPI2 by their numbers. Where an event has no words of its own, its number is common knowledge. */
@Component
@RuleInfo(id = "windows-event", stage = Stage.FEDERATION, severity = Severity.WARNING, needs = EvidenceKind.EVENTS)
public final class WindowsEvents implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(WindowsEvents.class);

	private static final String PREFIX = "windows-event-";
	private static final int ERROR = 2;
	private static final int WARNING = 3;

	private record Log(List<String> providers, CodeTable table) {
	}

	private static final List<Log> LOGS = List.of(new Log(List.of("kerberos-key-distribution", "kdcsvc"), new CodeTable("events-controller.tsv")),
			new Log(List.of("ad fs", "adfs"), new CodeTable("events-federation.tsv")), new Log(List.of("schannel"), new CodeTable("events-tls.tsv")),
			new Log(List.of("capi2"), new CodeTable("events-chain.tsv")), new Log(List.of("ls ", "lync", "rtc"), new CodeTable("events-lync.tsv")));

	@Override
	public List<Finding> check(AttemptSubject subject) {
		Coded coded = new Coded(PREFIX, subject);
		Seen.all(subject, RecordKind.EVENT).forEach(seen -> {
			if (seen.record() instanceof TraceRecord.Event event) {
				row(event).ifPresent(row -> add(coded, seen, event, row));
			}
		});
		return coded.findings();
	}

	private static Optional<Row> row(TraceRecord.Event event) {
		String provider = event.provider().toLowerCase(Locale.ROOT);
		return LOGS.stream().filter(log -> log.providers().stream().anyMatch(provider::contains)).findFirst().flatMap(log -> log.table().row(event.id()))
				.filter(row -> wrong(event, row));
	}

	/** CAPI2 logs what went well under the same numbers. */
	private static boolean wrong(TraceRecord.Event event, Row row) {
		if (!row.texts().equals("certificate-chain") && !row.texts().isEmpty()) {
			return true;
		}
		return event.level() == ERROR || event.level() == WARNING || event.level() == 1;
	}

	private static void add(Coded coded, Seen seen, TraceRecord.Event event, Row row) {
		String words = Words.of(event);
		if (words.contains("MSIS")) {
			return; // AD FS has named the error: another rule tells it
		}
		String machine = Excerpt.of(event.origin().machine());
		String id = String.valueOf(event.id());
		String said = machine.isEmpty() ? TEXT.text("seen.event", Excerpt.of(event.provider()), id, words.isEmpty() ? "-" : words)
				: TEXT.text("seen.event.machine", Excerpt.of(event.provider()), id, words.isEmpty() ? "-" : words, machine);
		Row told = words.isEmpty() || row.proven() ? row : new Row(row.from(), row.to(), row.stage(), row.severity(), CodeTable.Basis.T, row.texts(), row.command());
		coded.add(told, seen.kind().stage(), row.severity(), String.valueOf(event.id()), Area.KDC, said, seen.evidence(event.provider() + " " + event.id() + (words.isEmpty() ? "" : ": " + words)));
	}

	/** An event with words says itself what it is. */
	@Override
	public boolean proves(Finding finding) {
		return finding.evidence().stream().anyMatch(each -> each.text().contains(": "));
	}
}

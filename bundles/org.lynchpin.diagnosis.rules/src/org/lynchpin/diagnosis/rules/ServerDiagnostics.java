// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
import org.lynchpin.trace.attempt.StepKind;
import org.lynchpin.trace.decode.MsDiagnostics;
import org.osgi.service.component.annotations.Component;

/** What the servers say of an error in a sign-in: ms-diagnostics of SIP and of the web services ([MS-OCER] 7). */
@Component
@RuleInfo(id = "diagnostics", stage = Stage.REGISTRATION, severity = Severity.ERROR)
public final class ServerDiagnostics implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(ServerDiagnostics.class);
	private static final String PREFIX = "diagnostics-";
	private static final int REDIRECT = 300;
	private static final int WEB_FIRST = 28000;
	private static final int WEB_LAST = 28999;
	private static final Set<StepKind> STEPS = EnumSet.copyOf(Stream.concat(Seen.REGISTRAR.stream(), Seen.WEB.stream()).toList());
	/** What they mean depends on when they come: another rule tells. */
	private static final List<Integer> DEPENDING = List.of(28020, 28029);
	private static final CodeTable TABLE = new CodeTable("diagnostics.tsv");
	private static final Row UNKNOWN = new Row(0, 0, Optional.empty(), Severity.ERROR, CodeTable.Basis.D, "", Command.SERVER);
	private static final Row UNKNOWN_WEB = new Row(WEB_FIRST, WEB_LAST, Optional.of(Stage.WEB_TICKET), Severity.ERROR, CodeTable.Basis.D, "web-token", Command.WEBTRACE);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		if (!subject.signIn()) {
			return List.of();
		}
		Coded coded = new Coded(PREFIX, subject);
		Seen.in(subject, STEPS).filter(seen -> seen.entry().kind() == RecordKind.SIP_RESPONSE || seen.entry().kind() == RecordKind.HTTP_RESPONSE)
				.filter(seen -> seen.status() >= REDIRECT).forEach(seen -> answer(coded, seen));
		if (Seen.registrar(subject).findAny().isEmpty()) {
			Seen.all(subject, RecordKind.REGISTRATION).forEach(seen -> row(coded, seen));
		}
		return coded.findings();
	}

	/** A row of the monitoring database, where the messages themselves are not in the logs. */
	private static void row(Coded coded, Seen seen) {
		if (seen.record() instanceof TraceRecord.Registration registration) {
			number(registration, "DiagnosticId").filter(id -> id > 0 && number(registration, "ResponseCode").filter(RegistrationRefused::refusal).isPresent()).ifPresent(id -> {
				Row row = row(id).orElse(UNKNOWN);
				String said = TEXT.text("seen.row", String.valueOf(number(registration, "ResponseCode").orElse(0)), String.valueOf(id));
				coded.add(row, seen.kind().stage(), row.severity(), String.valueOf(id), Area.MS_DIAGNOSTICS, said, seen.evidence(said));
			});
		}
	}

	/** A column with a small number. */
	static Optional<Integer> number(TraceRecord.Registration row, String column) {
		return row.value(column).map(String::strip).filter(text -> !text.isEmpty() && text.length() < 7 && text.chars().allMatch(c -> c >= '0' && c <= '9')).map(Integer::parseInt);
	}

	private static void answer(Coded coded, Seen seen) {
		for (MsDiagnostics diagnostics : MsDiagnostics.of(seen.record())) {
			if (DEPENDING.contains(diagnostics.id())) {
				continue;
			}
			// of a challenge only what is known to refuse counts: it may tell which way it came
			row(diagnostics.id()).or(() -> refused(seen) ? Optional.of(UNKNOWN) : Optional.empty()).ifPresent(row -> {
				String said = Said.diagnostics(diagnostics);
				coded.add(row, seen.kind().stage(), row.severity(), String.valueOf(diagnostics.id()), Area.MS_DIAGNOSTICS, Said.answer(seen, said),
						seen.evidence(said));
			});
		}
	}

	/** What the table says of an id. */
	static Optional<Row> row(int id) {
		return TABLE.row(id).or(() -> id >= WEB_FIRST && id <= WEB_LAST ? Optional.of(UNKNOWN_WEB) : Optional.empty());
	}

	private static boolean refused(Seen seen) {
		return seen.entry().kind() == RecordKind.SIP_RESPONSE && RegistrationRefused.refusal(seen.status());
	}

	@Override
	public boolean proves(Finding finding) {
		return finding.codes().stream().findFirst().flatMap(code -> row(Integer.parseInt(code))).map(Row::proven).orElse(true);
	}
}

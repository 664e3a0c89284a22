// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

/** A REGISTER that was refused by its status alone: no ms-diagnostics tells why. */
@Component
@RuleInfo(id = "registration-refused", stage = Stage.REGISTRATION, severity = Severity.ERROR)
public final class RegistrationRefused implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(RegistrationRefused.class);
	private static final String PREFIX = "registration-refused-";
	private static final int FAILURE = 400;
	private static final CodeTable TABLE = new CodeTable("statuses.tsv");
	private static final Row OTHER = new Row(0, 0, Optional.empty(), Severity.ERROR, CodeTable.Basis.D, "", Command.SERVER);
	private static final Row OLD_CLIENT = new Row(0, 0, Optional.of(Stage.REGISTRATION), Severity.ERROR, CodeTable.Basis.C, "client-version", Command.NONE);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		if (!subject.signIn()) {
			return List.of();
		}
		Coded coded = new Coded(PREFIX, subject);
		Seen.registrar(subject).filter(seen -> refusal(seen.status()) && seen.kind() != StepKind.END && !explained(seen)).forEach(seen -> {
			Row row = version(seen) ? OLD_CLIENT : row(seen.status());
			String first = Said.first(seen);
			coded.add(row, Stage.REGISTRATION, row.severity(), String.valueOf(seen.status()), Area.SIP, Said.answer(seen, warning(seen)), seen.evidence(first));
		});
		if (Seen.registrar(subject).findAny().isEmpty()) {
			Seen.all(subject, RecordKind.REGISTRATION).forEach(seen -> row(coded, seen));
		}
		return coded.findings();
	}

	/** A row of the monitoring database without a diagnostic id. */
	private static void row(Coded coded, Seen seen) {
		if (seen.record() instanceof TraceRecord.Registration registration && ServerDiagnostics.number(registration, "DiagnosticId").orElse(0) == 0) {
			ServerDiagnostics.number(registration, "ResponseCode").filter(RegistrationRefused::refusal).ifPresent(status -> {
				Row row = row(status);
				String said = TEXT.text("seen.row", String.valueOf(status), "0");
				coded.add(row, Stage.REGISTRATION, row.severity(), String.valueOf(status), Area.SIP, said, seen.evidence(said));
			});
		}
	}

	private static Row row(int status) {
		return TABLE.row(status).orElse(OTHER);
	}

	/** Whether it is a final answer that refuses, and neither a challenge nor a redirection. */
	static boolean refusal(int status) {
		return status >= FAILURE && status != 401 && status != 407;
	}

	private static boolean explained(Seen seen) {
		return MsDiagnostics.of(seen.record()).stream().anyMatch(each -> each.kind() != MsDiagnostics.Kind.CLIENT);
	}

	private static boolean version(Seen seen) {
		String words = warning(seen).toLowerCase(Locale.ROOT);
		return seen.status() == 403 && words.contains("version") && words.contains("client");
	}

	private static String warning(Seen seen) {
		return seen.record() instanceof TraceRecord.Sip sip ? sip.message().header("Warning").map(Excerpt::of).orElse("") : "";
	}

	@Override
	public boolean proves(Finding finding) {
		return finding.rule().endsWith("client-version") || finding.codes().stream().findFirst().map(code -> row(Integer.parseInt(code)).proven()).orElse(true);
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;
import java.util.Locale;

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

/** Errors of Windows and of the client in lines, events, cmdlet output and result codes: UCC API, smart card, certificates, keys, TLS, web. */
@Component
@RuleInfo(id = "windows-code", stage = Stage.REGISTRATION, severity = Severity.ERROR)
public final class WindowsCodes implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(WindowsCodes.class);
	private static final String PREFIX = "windows-code-";
	private static final CodeTable TABLE = new CodeTable("windows.tsv");
	private static final long NTSTATUS = 0xC000_0000L;
	/** Texts about a certificate; at AD FS it is the card's. */
	private static final List<String> CERTIFICATE = List.of("untrusted", "expired", "revoked", "revocation");
	/** Programs whose chains are those of servers, not of cards. */
	private static final List<String> CLIENTS = List.of("lync", "communicator", "iexplore", "outlook", "msedge", "chrome", "skype");

	@Override
	public List<Finding> check(AttemptSubject subject) {
		Coded coded = new Coded(PREFIX, subject);
		Seen.all(subject, RecordKind.LINE, RecordKind.EVENT, RecordKind.OUTPUT, RecordKind.DIAGNOSTIC, RecordKind.CONNECTION).forEach(seen -> record(coded, seen));
		return coded.findings();
	}

	private static void record(Coded coded, Seen seen) {
		TraceRecord record = seen.record();
		String text = text(record);
		for (CodeScan.Found found : CodeScan.in(text)) {
			TABLE.row(found.value()).ifPresent(row -> {
				String words = Excerpt.around(text, found.at());
				Stage stage = stage(seen, row, words.toLowerCase(Locale.ROOT));
				Area area = found.value() >= NTSTATUS ? Area.NTSTATUS : Area.HRESULT;
				coded.add(row, stage, severity(row, record), written(found.value()), area, TEXT.text("seen.words", words), seen.evidence(words));
			});
		}
	}

	private static String text(TraceRecord record) {
		return switch (record) {
		case TraceRecord.Line line -> line.text();
		case TraceRecord.Output output -> output.text();
		case TraceRecord.Event event -> event.text() + "\n" + String.join("\n", event.data().values());
		case TraceRecord.Diagnostic diagnostic -> String.join("\n", diagnostic.fields().values());
		default -> "";
		};
	}

	/** The link that a line speaks of, where its step does not tell. */
	private static Stage stage(Seen seen, Row row, String words) {
		if (words.contains("getandpublishcert") || words.contains("certprov")) {
			return Stage.CLIENT_CERTIFICATE;
		}
		if (words.contains("passiveauth") || words.contains("adfs") || words.contains("federation")) {
			return CERTIFICATE.contains(row.texts()) && words.contains("client certificate") ? Stage.CERTIFICATE : Stage.FEDERATION;
		}
		if (words.contains("webticket")) {
			return Stage.WEB_TICKET;
		}
		if (words.contains("discover") || words.contains("_sipinternaltls") || words.contains("_sip._tls")) {
			return Stage.DISCOVERY;
		}
		return seen.entry().kind() == RecordKind.EVENT && CERTIFICATE.contains(row.texts()) ? Stage.CERTIFICATE : seen.kind().stage();
	}

	/** A chain that a client's program has built is that of some server: it goes with another failure, and names no step by itself. */
	private static Severity severity(Row row, TraceRecord record) {
		if (row.severity() == Severity.ERROR && record instanceof TraceRecord.Event event
				&& event.provider().toLowerCase(Locale.ROOT).contains("capi2")) {
			String process = event.value("ProcessName").orElse("").toLowerCase(Locale.ROOT);
			return CLIENTS.stream().anyMatch(process::contains) ? Severity.WARNING : row.severity();
		}
		return row.severity();
	}

	/** As the code book writes it. */
	static String written(long code) {
		return String.format("0x%08X", code);
	}

	@Override
	public boolean proves(Finding finding) {
		return finding.codes().stream().findFirst().flatMap(code -> TABLE.row(Long.decode(code))).map(Row::proven).orElse(true);
	}
}

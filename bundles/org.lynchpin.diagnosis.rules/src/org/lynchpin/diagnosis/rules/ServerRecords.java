// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.Collect;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.TraceRecord;
import org.osgi.service.component.annotations.Component;

/** What a server says of itself in its diagnostic records: result codes of the family 0xC3E9, SIPPROXY_E. */
@Component
@RuleInfo(id = "server-record", stage = Stage.REGISTRATION, severity = Severity.WARNING, needs = EvidenceKind.SERVER_TRACE)
public final class ServerRecords implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(ServerRecords.class);

	private static final String FAMILY = "0xc3e";
	private static final int MOST = 50;

	@Override
	public List<Finding> check(AttemptSubject subject) {
		Map<String, List<Seen>> codes = new LinkedHashMap<>();
		Seen.all(subject, RecordKind.DIAGNOSTIC).forEach(seen -> {
			if (seen.record() instanceof TraceRecord.Diagnostic record && wrong(record)) {
				String code = code(record);
				if (!code.isEmpty() && (codes.size() < MOST || codes.containsKey(code))) {
					codes.computeIfAbsent(code, each -> new ArrayList<>()).add(seen);
				}
			}
		});
		List<Finding> found = new ArrayList<>();
		codes.forEach((code, places) -> found.add(finding(subject, code, places)));
		return found;
	}

	private static boolean wrong(TraceRecord.Diagnostic record) {
		String severity = record.value("Severity").orElse(record.level()).toLowerCase(Locale.ROOT);
		return severity.startsWith("err") || severity.startsWith("warn") || severity.startsWith("fatal");
	}

	/** {@code 0xc3e93c5e SIPPROXY_E_ROUTING}, in the field of its own or, in copies, behind another text. */
	private static String code(TraceRecord.Diagnostic record) {
		for (String value : record.fields().values()) {
			int at = value.toLowerCase(Locale.ROOT).indexOf(FAMILY);
			if (at >= 0 && value.length() >= at + 10) {
				String rest = value.substring(at).strip();
				int end = rest.indexOf(' ') < 0 ? rest.length() : rest.indexOf(' ');
				int name = end;
				while (name < rest.length() && (rest.charAt(name) == ' ' || rest.charAt(name) == '_' || Character.isUpperCase(rest.charAt(name)) || Character.isDigit(rest.charAt(name)))) {
					name++;
				}
				return Excerpt.of(rest.substring(0, name));
			}
		}
		return "";
	}

	private static Finding finding(AttemptSubject subject, String code, List<Seen> places) {
		TraceRecord.Diagnostic first = (TraceRecord.Diagnostic) places.getFirst().record();
		boolean certificate = code.contains("CERT");
		boolean user = code.contains("UNKNOWN_USER");
		String id = certificate ? "server-record-certificate" : user ? "server-record-user" : "server-record";
		Collect collect = new Collect(subject);
		String command = certificate ? "" : user ? collect.user() + "; " + collect.userPool() : collect.serverTrace();
		String text = Excerpt.of(first.value("Text").orElse(""));
		Finding finding = Finding.of(id, Stage.REGISTRATION, Severity.WARNING, TEXT, text, code, String.valueOf(places.size()), Excerpt.of(first.value("SIP-Start-Line").orElse("-")), command);
		return finding.withCodes(List.of(number(code))).withEvidence(places.stream().limit(Coded.MOST_PLACES).map(seen -> seen.evidence(code + " " + text)).toList());
	}

	private static String number(String code) {
		int end = code.indexOf(' ');
		return "0x" + (end < 0 ? code : code.substring(0, end)).substring(2).toUpperCase(Locale.ROOT);
	}
}

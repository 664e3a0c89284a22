// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.core.code.CodeEntry.Area;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.Collect;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.attempt.StepKind;
import org.lynchpin.trace.decode.MsDiagnostics;
import org.osgi.service.component.annotations.Component;

/** What is no sign-in: calls, messages, subscriptions and publications that failed, in a session or apart from one. None of it is a failed sign-in. */
@Component
@RuleInfo(id = "other-failure", stage = Stage.REGISTRATION, severity = Severity.INFO)
public final class OtherFailures implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(OtherFailures.class);

	private static final int FAILURE = 400;
	private static final int MOST = 50;
	private static final int SERVER_FAILURE = 500;

	private record Kind(String method, int status, String codes) {
	}

	/** The places of one kind, and how many there are. */
	private static final class Places {
		private final List<Seen> first = new ArrayList<>();
		private int count;
	}

	@Override
	public List<Finding> check(AttemptSubject subject) {
		Map<Kind, Places> kinds = new LinkedHashMap<>();
		Seen.all(subject, RecordKind.SIP_RESPONSE).filter(seen -> !subject.signIn() || seen.kind() == StepKind.AFTER).filter(OtherFailures::says).forEach(seen -> {
			Kind kind = new Kind(seen.method(), seen.status(), kinds.size() < MOST ? codes(seen) : String.valueOf(seen.code()));
			Places places = kinds.size() < MOST ? kinds.computeIfAbsent(kind, each -> new Places()) : kinds.getOrDefault(kind, new Places());
			places.count++;
			if (places.first.size() < Coded.MOST_PLACES) {
				places.first.add(seen);
			}
		});
		List<Finding> found = new ArrayList<>();
		kinds.forEach((kind, places) -> found.add(finding(subject, kind, places)));
		return found;
	}

	/** A final failure, or an answer with a diagnostic id; challenges and progress are neither. */
	private static boolean says(Seen seen) {
		boolean challenge = seen.status() == 401 || seen.status() == 407;
		boolean register = seen.method().equals("REGISTER");
		return !challenge && !register && (seen.status() >= FAILURE || seen.code() != 0 && seen.status() >= 200);
	}

	private static String codes(Seen seen) {
		return String.join(" ", MsDiagnostics.of(seen.record()).stream().map(each -> String.valueOf(each.id())).distinct().toList());
	}

	private static Finding finding(AttemptSubject subject, Kind kind, Places places) {
		Seen first = places.first.getFirst();
		List<MsDiagnostics> diagnostics = MsDiagnostics.of(first.record());
		String said = String.join("; ", diagnostics.stream().map(Said::diagnostics).toList());
		String answer = kind.status() + (said.isEmpty() ? "" : ", " + said);
		String meaning = String.join(" ", diagnostics.stream().map(each -> Coded.meaning(Area.MS_DIAGNOSTICS, String.valueOf(each.id()))).filter(text -> !text.isEmpty()).distinct().toList());
		String known = meaning.isEmpty() ? Coded.meaning(Area.SIP, String.valueOf(kind.status())) : meaning;
		List<String> codes = new ArrayList<>(List.of(String.valueOf(kind.status())));
		diagnostics.forEach(each -> {
			codes.add(String.valueOf(each.id()));
			each.hresult().ifPresent(code -> codes.add(WindowsCodes.written(code.value() & 0xFFFF_FFFFL)));
		});
		boolean failed = kind.status() >= FAILURE;
		Finding finding = Finding.of(failed ? "other-failure" : "other-failure-information", Stage.REGISTRATION, kind.status() >= SERVER_FAILURE ? Severity.WARNING : Severity.INFO, TEXT,
				Excerpt.of(kind.method()), answer, String.valueOf(places.count), known.isEmpty() ? TEXT.text("other.meaning.unknown") : known,
				failed ? new Collect(subject).serverTrace() : "");
		return finding.withCodes(codes.stream().distinct().toList()).withEvidence(places.first.stream().map(seen -> seen.evidence(Said.first(seen) + " " + codes(seen))).toList());
	}
}

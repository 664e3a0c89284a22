// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lynchpin.core.Evidence;
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

/** What AD FS says of itself, in an event, on its page or in the client's log: its messages begin with MSIS and a number. */
@Component
@RuleInfo(id = "federation-words", stage = Stage.FEDERATION, severity = Severity.ERROR)
public final class FederationWords implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(FederationWords.class);

	private static final String MARK = "MSIS";
	private static final int LONGEST = 64 * 1024;
	/** Relying party unspecified or unknown; not found by its identifier. */
	private static final Set<String> RELYING_PARTY = Set.of("MSIS7007", "MSIS3020", "MSIS9605");
	/** The caller may have no token. */
	private static final Set<String> DENIED = Set.of("MSIS5007", "MSIS5001", "MSIS3126");
	/** The client certificate is missing, not valid or not mapped. */
	private static final Set<String> CERTIFICATE = Set.of("MSIS7121", "MSIS3127", "MSIS7066", "MSIS7012", "MSIS7013");

	@Override
	public List<Finding> check(AttemptSubject subject) {
		Map<String, Finding> found = new LinkedHashMap<>();
		Seen.all(subject, RecordKind.LINE, RecordKind.EVENT, RecordKind.HTTP_RESPONSE).forEach(seen -> {
			String text = text(seen.record());
			int at = text.indexOf(MARK);
			if (at >= 0 && at < LONGEST && number(text, at).length() > MARK.length()) {
				String code = number(text, at);
				Finding known = found.get(code);
				String words = Excerpt.around(text, at);
				found.put(code, known == null ? finding(subject, code, words).withCodes(codes(seen, code)).withEvidence(List.of(seen.evidence(words))) : more(known, seen, code, words));
			}
		});
		return List.copyOf(found.values());
	}

	private static Finding more(Finding known, Seen seen, String code, String words) {
		List<Evidence> places = new ArrayList<>(known.evidence());
		if (places.size() < Coded.MOST_PLACES) {
			places.add(seen.evidence(words));
		}
		List<String> codes = new ArrayList<>(known.codes());
		codes(seen, code).stream().filter(each -> !codes.contains(each)).forEach(codes::add);
		return known.withEvidence(places).withCodes(codes);
	}

	private static List<String> codes(Seen seen, String code) {
		return seen.entry().kind() == RecordKind.EVENT ? List.of(code, String.valueOf(seen.status())) : List.of(code);
	}

	private static Finding finding(AttemptSubject subject, String code, String words) {
		String events = new Collect(subject).federationEvents();
		String said = TEXT.text("seen.words", words);
		if (RELYING_PARTY.contains(code)) {
			return Finding.of("federation-words-relying-party", Stage.FEDERATION, Severity.ERROR, TEXT, said, events, code);
		}
		if (DENIED.contains(code)) {
			return Finding.of("federation-words-denied", Stage.TOKEN, Severity.ERROR, TEXT, said, events, code);
		}
		if (CERTIFICATE.contains(code)) {
			return Finding.of("federation-words-certificate", Stage.CERTIFICATE, Severity.ERROR, TEXT, said, events, code);
		}
		return Finding.of("federation-words", Stage.FEDERATION, Severity.ERROR, TEXT, said, events, code);
	}

	private static String text(TraceRecord record) {
		return switch (record) {
		case TraceRecord.Line line -> line.text();
		case TraceRecord.Event event -> event.text() + " " + event.value("Message").orElse("");
		case TraceRecord.Http http -> http.message().body();
		default -> "";
		};
	}

	private static String number(String text, int at) {
		int end = at + MARK.length();
		while (end < text.length() && end - at < 10 && Character.isDigit(text.charAt(end))) {
			end++;
		}
		return text.substring(at, end);
	}
}

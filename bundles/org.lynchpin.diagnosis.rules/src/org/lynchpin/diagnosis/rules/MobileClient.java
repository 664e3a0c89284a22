// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.TraceRecord;
import org.osgi.service.component.annotations.Component;

/** What a mobile client (Lync 2013 for iOS and others) says of a request that failed: E_SslError and its relatives. */
@Component
@RuleInfo(id = "mobile-client", stage = Stage.DISCOVERY, severity = Severity.ERROR)
public final class MobileClient implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(MobileClient.class);

	private static final String RESULT = " E_";
	/** The client's own number for the same: facility 0x2202 is its transport. */
	private static final String NUMBER = "0x2202";
	private static final int NUMBER_LENGTH = 10;
	private static final String TLS = "E_SslError";
	private static final List<String> NORMAL = List.of("E_Success", "E_Ok", "E_OK");

	@Override
	public List<Finding> check(AttemptSubject subject) {
		Map<String, List<Seen>> errors = new LinkedHashMap<>();
		Set<String> numbers = new TreeSet<>();
		Seen.all(subject, RecordKind.LINE).forEach(seen -> {
			String text = seen.record() instanceof TraceRecord.Line line ? line.text() : "";
			int number = text.indexOf(NUMBER);
			if (number >= 0 && text.length() >= number + NUMBER_LENGTH && numbers.size() < 5) {
				numbers.add(word(text, number));
			}
			int at = text.indexOf(RESULT);
			if (at >= 0 && (text.contains("Request") || text.contains("request"))) {
				String error = word(text, at + 1);
				if (error.length() > 2 && !NORMAL.contains(error) && errors.size() < 20) {
					errors.computeIfAbsent(error, each -> new ArrayList<>()).add(seen);
				}
			}
		});
		List<Finding> found = new ArrayList<>();
		errors.forEach((error, places) -> found.add(finding(error, places, numbers)));
		return found;
	}

	private static Finding finding(String error, List<Seen> places, Set<String> numbers) {
		String words = ((TraceRecord.Line) places.getFirst().record()).text();
		Stage stage = words.contains("Discover") ? Stage.DISCOVERY : words.contains("Ticket") ? Stage.WEB_TICKET : places.getFirst().kind().stage();
		return Finding.of(error.equals(TLS) ? "mobile-client-tls" : "mobile-client", stage, Severity.ERROR, TEXT, TEXT.text("seen.words", Excerpt.of(words)), "", error)
				.withCodes(Stream.concat(Stream.of(error), numbers.stream()).toList()).withEvidence(places.stream().limit(Coded.MOST_PLACES).map(seen -> seen.evidence(((TraceRecord.Line) seen.record()).text())).toList());
	}

	private static String word(String text, int from) {
		int end = from;
		while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
			end++;
		}
		return text.substring(from, end);
	}
}

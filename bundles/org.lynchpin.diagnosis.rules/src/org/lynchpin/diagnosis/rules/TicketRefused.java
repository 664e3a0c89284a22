// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.Collect;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.trace.decode.Saml;
import org.osgi.service.component.annotations.Component;

/** 28020: no valid security token. Normal when the client asks for the first time; after AD FS the pool has refused its token ([MS-OCER] 7.22). */
@Component
@RuleInfo(id = "ticket-refused", stage = Stage.WEB_TICKET, severity = Severity.ERROR)
public final class TicketRefused implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(TicketRefused.class);

	private static final int ID = 28020;

	@Override
	public List<Finding> check(AttemptSubject subject) {
		List<Finding> found = new ArrayList<>();
		List<Seen> refusals = Web.diagnosed(subject, ID).toList();
		Optional<Seen> token = Web.token(subject);
		List<Seen> late = refusals.stream().filter(seen -> token.filter(posted -> Web.before(subject, posted, seen)).isPresent()).toList();
		if (!late.isEmpty()) {
			found.add(Finding.of(this, TEXT, Said.answer(late.getLast(), String.valueOf(ID)), why(subject, late.getLast()), new Collect(subject).webConfiguration())
					.withCodes(List.of(String.valueOf(ID))).withEvidence(late.stream().limit(Coded.MOST_PLACES).map(seen -> seen.evidence(Said.first(seen))).toList()));
		}
		refusals.stream().filter(seen -> !late.contains(seen)).findFirst().ifPresent(seen -> found.add(Finding.of("ticket-refused-first-try", Stage.WEB_TICKET, Severity.INFO, TEXT,
				Said.answer(seen, String.valueOf(ID))).withCodes(List.of(String.valueOf(ID))).withEvidence(List.of(seen.evidence(Said.first(seen))))));
		return found;
	}

	/** What the token itself tells. */
	private static String why(AttemptSubject subject, Seen refused) {
		Optional<Saml> saml = Web.http(subject).flatMap(http -> Saml.in(Web.unescaped(http.message().body())).stream()).reduce((a, b) -> b);
		Optional<Instant> when = refused.entry().time();
		return saml.map(token -> {
			if (!token.attributes().isEmpty() && !token.hasPrimarySid()) {
				return TEXT.text("ticket-refused.nosid");
			}
			if (when.isPresent() && token.notOnOrAfter().filter(end -> !when.get().isBefore(end)).isPresent()) {
				return TEXT.text("ticket-refused.expired", token.notOnOrAfter().orElseThrow().toString());
			}
			if (when.isPresent() && token.notBefore().filter(begin -> when.get().isBefore(begin)).isPresent()) {
				return TEXT.text("ticket-refused.early", token.notBefore().orElseThrow().toString());
			}
			return TEXT.text("ticket-refused.nothing");
		}).orElseGet(() -> TEXT.text("ticket-refused.nothing"));
	}
}

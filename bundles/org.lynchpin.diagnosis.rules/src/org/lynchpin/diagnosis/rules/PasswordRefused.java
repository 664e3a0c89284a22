// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

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
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.attempt.Step;
import org.lynchpin.trace.decode.AuthenticationHeader;
import org.lynchpin.trace.decode.AuthenticationHeader.Kind;
import org.osgi.service.component.annotations.Component;

/** The client answers with NTLM or Kerberos again and again and is always asked anew. The two legs of one NTLM authentication are none of it. */
@Component
@RuleInfo(id = "password-refused", stage = Stage.REGISTRATION, severity = Severity.ERROR)
public final class PasswordRefused implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(PasswordRefused.class);
	private static final int OFTEN = 2;

	@Override
	public List<Finding> check(AttemptSubject subject) {
		if (!subject.signIn()) {
			return List.of();
		}
		List<Seen> refused = new ArrayList<>();
		String scheme = "";
		for (Step step : subject.attempt().steps()) {
			if (!Seen.REGISTRAR.contains(step.kind())) {
				continue;
			}
			Optional<String> tried = step.request().filter(entry -> entry.kind() == RecordKind.SIP_REQUEST).flatMap(entry -> password(new Seen(step, entry)));
			Optional<Seen> answer = step.answer().map(entry -> new Seen(step, entry));
			if (tried.isPresent() && answer.filter(PasswordRefused::anew).isPresent()) {
				refused.add(answer.get());
				scheme = tried.get();
			}
		}
		if (refused.size() < OFTEN) {
			return List.of();
		}
		return List.of(Finding.of(this, TEXT, String.valueOf(refused.size()), scheme, new Collect(subject).proxyConfiguration()).withCodes(List.of("401"))
				.withEvidence(refused.stream().skip(Math.max(0, refused.size() - Coded.MOST_PLACES)).map(seen -> seen.evidence(Said.first(seen))).toList()));
	}

	private static Optional<String> password(Seen seen) {
		return AuthenticationHeader.of(seen.record()).stream().filter(header -> header.kind() == Kind.CREDENTIALS && !header.is(AuthenticationHeader.TLS_DSK) && header.data())
				.map(AuthenticationHeader::scheme).findFirst();
	}

	/** A challenge from the beginning, and not the next leg of the same handshake. */
	private static boolean anew(Seen seen) {
		return (seen.status() == 401 || seen.status() == 407) && AuthenticationHeader.of(seen.record()).stream().noneMatch(AuthenticationHeader::data);
	}
}

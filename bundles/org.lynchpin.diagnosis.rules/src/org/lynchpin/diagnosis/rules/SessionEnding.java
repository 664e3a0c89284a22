// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;
import java.util.Locale;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.trace.attempt.Ending;
import org.osgi.service.component.annotations.Component;

/** How a session ended, and what that means: what it forgot, what stays (domain: two-factor authentication, After a sign-in). */
@Component
@RuleInfo(id = "session-ending", stage = Stage.REGISTRATION, severity = Severity.INFO)
public final class SessionEnding implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(SessionEnding.class);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		return subject.attempt().ending().filter(ending -> subject.signIn() && ending.kind() != Ending.Kind.STILL_SIGNED_IN).map(ending -> finding(ending)).stream().toList();
	}

	private Finding finding(Ending ending) {
		String kind = "session-ending." + (ending.kind() == Ending.Kind.EXIT_OR_END_OF_FILE ? Ending.Kind.BY_USER : ending.kind());
		return Finding.of(this, TEXT, TEXT.text(kind + ".detail"), TEXT.text(kind + ".remedy"), TEXT.text(kind + ".user"), TEXT.text(kind + ".support"))
				.withEvidence(ending.proof().stream().limit(Coded.MOST_PLACES).map(entry -> entry.record().origin().evidence(entry.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))).toList());
	}
}

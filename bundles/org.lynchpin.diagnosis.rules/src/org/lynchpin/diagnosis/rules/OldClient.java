// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;
import java.util.Optional;

import org.lynchpin.core.Evidence;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.decode.UserAgent;
import org.osgi.service.component.annotations.Component;

/** A desktop client from before the update of July 2013, which taught it passive authentication. The number of the build is common knowledge. */
@Component
@RuleInfo(id = "old-client", stage = Stage.REGISTRATION, severity = Severity.WARNING)
public final class OldClient implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(OldClient.class);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		if (!subject.signIn()) {
			return List.of();
		}
		return of(subject).map(client -> {
			String known = TEXT.text("common-knowledge");
			// signed in where no card is demanded: it will fail only when that changes
			Severity severity = (subject.attempt().signedIn().isPresent() || subject.attempt().ending().isPresent()) && Offers.twoFactor(subject).isEmpty() ? Severity.INFO : Severity.WARNING;
			return Finding.of(this, TEXT, Excerpt.of(client.text()), known).withSeverity(severity).withEvidence(place(subject));
		}).stream().toList();
	}

	/** The client, if it is too old. */
	static Optional<UserAgent> of(AttemptSubject subject) {
		return subject.attempt().client().map(UserAgent::of).filter(UserAgent::beforePassiveSignIn);
	}

	private static List<Evidence> place(AttemptSubject subject) {
		return Seen.in(subject, Seen.REGISTRAR).limit(8)
				.filter(seen -> seen.record() instanceof TraceRecord.Sip sip && sip.message().header("User-Agent").isPresent()).limit(1)
				.map(seen -> seen.evidence(subject.attempt().client().orElse(""))).toList();
	}

	@Override
	public boolean proves(Finding finding) {
		return false;
	}
}

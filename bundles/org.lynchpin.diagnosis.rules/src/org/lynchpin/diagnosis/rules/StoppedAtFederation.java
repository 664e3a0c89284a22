// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

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
import org.lynchpin.trace.attempt.StepKind;
import org.osgi.service.component.annotations.Component;

/** The last thing that is seen is the way to AD FS. What stopped it there the client log does not tell. */
@Component
@RuleInfo(id = "stopped-at-federation", stage = Stage.FEDERATION, severity = Severity.ERROR)
public final class StoppedAtFederation implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(StoppedAtFederation.class);

	private static final long SECONDS = 60;

	@Override
	public List<Finding> check(AttemptSubject subject) {
		if (!subject.signIn() || subject.attempt().signedIn().isPresent()) {
			return List.of();
		}
		Optional<Seen> last = Seen.all(subject).filter(seen -> seen.kind() != StepKind.OTHER && seen.kind() != StepKind.AFTER).reduce((a, b) -> b);
		return last.filter(seen -> seen.kind() == StepKind.PASSIVE_REDIRECT || seen.kind() == StepKind.CARD)
				.filter(seen -> seen.entry().kind() == RecordKind.HTTP_REQUEST || seen.entry().kind() == RecordKind.HTTP_RESPONSE && seen.status() < 400).flatMap(seen -> {
					long quiet = ClientGaveUp.quiet(seen, subject);
					return quiet < SECONDS ? Optional.empty() : Optional.of(Finding.of(this, TEXT, WebPartFailed.target(seen), String.valueOf(quiet),
							new Collect(subject).federationEvents()).withEvidence(List.of(seen.evidence(Said.first(seen)))));
				}).stream().toList();
	}

	@Override
	public boolean proves(Finding finding) {
		return false;
	}
}

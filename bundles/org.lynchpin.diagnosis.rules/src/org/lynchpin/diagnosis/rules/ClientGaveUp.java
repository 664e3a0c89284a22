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
import org.lynchpin.trace.TraceIndex;
import org.osgi.service.component.annotations.Component;

/** The last answer is a challenge, and the client does not answer it although its log goes on. */
@Component
@RuleInfo(id = "client-gave-up", stage = Stage.REGISTRATION, severity = Severity.ERROR)
public final class ClientGaveUp implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(ClientGaveUp.class);
	/** A person may look for the card and type the PIN so long. */
	private static final long SECONDS = 60;
	private static final long MILLIS = 1000;

	@Override
	public List<Finding> check(AttemptSubject subject) {
		if (!subject.signIn() || subject.attempt().signedIn().isPresent()) {
			return List.of();
		}
		Optional<Seen> last = Seen.registering(subject).reduce((a, b) -> b);
		return last.filter(seen -> seen.entry().kind() == RecordKind.SIP_RESPONSE && (seen.status() == 401 || seen.status() == 407))
				.flatMap(seen -> finding(seen, subject)).stream().toList();
	}

	private Optional<Finding> finding(Seen challenge, AttemptSubject subject) {
		long quiet = quiet(challenge, subject);
		if (quiet < SECONDS) {
			return Optional.empty();
		}
		return Optional.of(Finding.of(this, TEXT, String.valueOf(challenge.status()), challenge.entry().time().map(Object::toString).orElse(""), String.valueOf(quiet),
				new Collect(subject).clientLogging()).withCodes(List.of(String.valueOf(challenge.status()))).withEvidence(List.of(challenge.evidence(Said.first(challenge)))));
	}

	/** For how many seconds the log goes on after the last sign of the attempt; 0 where times are missing. */
	static long quiet(Seen last, AttemptSubject subject) {
		TraceIndex index = last.entry().file().index();
		long then = Seen.all(subject).filter(seen -> seen.entry().file() == last.entry().file()).mapToLong(seen -> index.time(seen.entry().row()))
				.filter(time -> time != TraceIndex.NO_TIME).max().orElse(TraceIndex.NO_TIME);
		long end = lastTime(index);
		return then == TraceIndex.NO_TIME || end == TraceIndex.NO_TIME ? 0 : (end - then) / MILLIS;
	}

	private static long lastTime(TraceIndex index) {
		for (int row = index.size() - 1; row >= 0; row--) {
			if (index.time(row) != TraceIndex.NO_TIME) {
				return index.time(row);
			}
		}
		return TraceIndex.NO_TIME;
	}
}

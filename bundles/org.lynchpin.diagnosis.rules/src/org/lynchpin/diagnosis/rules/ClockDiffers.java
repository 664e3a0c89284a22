// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.time.Duration;
import java.util.List;

import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.Collect;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.TraceFormat;
import org.osgi.service.component.annotations.Component;

/** The clock of the computer, computed from the dates of servers in its log, differs by more than Kerberos and TLS-DSK allow. */
@Component
@RuleInfo(id = "clock-differs", stage = Stage.REGISTRATION, severity = Severity.WARNING)
public final class ClockDiffers implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(ClockDiffers.class);

	private static final Duration MOST = Duration.ofMinutes(5);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		if (!subject.signIn()) {
			return List.of();
		}
		return Seen.all(subject).filter(seen -> seen.entry().file().format().filter(format -> format.side() == TraceFormat.Side.CLIENT).isPresent()).findFirst()
				.filter(seen -> known(seen.entry().file().clock()) && seen.entry().file().clock().ahead().abs().compareTo(MOST) > 0).map(seen -> finding(seen, subject)).stream().toList();
	}

	private static boolean known(FileClock clock) {
		return clock.basis() == FileClock.Basis.COMPUTED || clock.basis() == FileClock.Basis.BY_HAND;
	}

	private Finding finding(Seen seen, AttemptSubject subject) {
		Duration ahead = seen.entry().file().clock().ahead();
		return Finding.of(this, TEXT, seen.entry().file().name(), String.valueOf(ahead.abs().toMinutes()), TEXT.text(ahead.isNegative() ? "clock-differs.behind" : "clock-differs.ahead"),
				new Collect(subject).clock()).withEvidence(List.of(seen.evidence(seen.entry().file().clock().reason())));
	}
}

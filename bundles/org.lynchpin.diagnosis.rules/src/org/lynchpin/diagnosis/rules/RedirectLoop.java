// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;

import org.lynchpin.core.Evidence;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Messages;
import org.lynchpin.core.RuleInfo;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.Collect;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.trace.TraceRecord;
import org.osgi.service.component.annotations.Component;

/** 301 to the home server is normal once; again and again it is a loop. */
@Component
@RuleInfo(id = "redirect-loop", stage = Stage.REGISTRATION, severity = Severity.ERROR)
public final class RedirectLoop implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(RedirectLoop.class);

	private static final int REDIRECTED = 301;
	private static final int LOOP = 3;

	@Override
	public List<Finding> check(AttemptSubject subject) {
		if (!subject.signIn()) {
			return List.of();
		}
		List<Seen> redirected = Seen.registrar(subject).filter(seen -> seen.status() == REDIRECTED).toList();
		if (redirected.isEmpty()) {
			return List.of();
		}
		List<Evidence> places = redirected.stream().skip(Math.max(0, redirected.size() - Coded.MOST_PLACES)).map(seen -> seen.evidence(Said.first(seen))).toList();
		String to = redirected.getLast().record() instanceof TraceRecord.Sip sip ? sip.message().header("Contact").map(Excerpt::of).orElse("") : "";
		Finding finding = redirected.size() < LOOP ? Finding.of("redirect-loop-none", Stage.REGISTRATION, Severity.INFO, TEXT, to)
				: Finding.of(this, TEXT, String.valueOf(redirected.size()), to, new Collect(subject).userPool());
		return List.of(finding.withCodes(List.of(String.valueOf(REDIRECTED))).withEvidence(places));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

/** Get-CsPoolFabricState: routing groups without primary, whose users cannot sign in, or with too few secondaries. */
@Component
@RuleInfo(id = "routing-group", stage = Stage.REGISTRATION, severity = Severity.ERROR)
public final class RoutingGroups implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(RoutingGroups.class);

	private static final String NO_PRIMARY = "has no primaries";
	private static final String FEW = "insufficient secondary";
	private static final int LONGEST = 1 << 20;

	@Override
	public List<Finding> check(AttemptSubject subject) {
		List<Finding> found = new ArrayList<>();
		List<Seen> outputs = Seen.all(subject, RecordKind.OUTPUT).limit(200).toList();
		count(outputs, NO_PRIMARY, "routing-group", Severity.ERROR, subject).ifPresent(found::add);
		count(outputs, FEW, "routing-group-secondaries", Severity.WARNING, subject).ifPresent(found::add);
		return found;
	}

	private static Optional<Finding> count(List<Seen> outputs, String words, String id, Severity severity, AttemptSubject subject) {
		int count = 0;
		List<Evidence> places = new ArrayList<>();
		for (Seen seen : outputs) {
			String text = seen.record() instanceof TraceRecord.Output output ? output.text() : "";
			for (int at = text.indexOf(words); at >= 0 && at < LONGEST; at = text.indexOf(words, at + 1)) {
				count++;
				if (places.size() < Coded.MOST_PLACES) {
					places.add(seen.evidence(text.substring(text.lastIndexOf('\n', at) + 1, at + words.length())));
				}
			}
		}
		return count == 0 ? Optional.empty()
				: Optional.of(Finding.of(id, Stage.REGISTRATION, severity, TEXT, String.valueOf(count), new Collect(subject).poolFabric()).withEvidence(places));
	}
}

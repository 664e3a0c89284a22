// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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

/** A synthetic sign-in (Test-Cs...) that failed. */
@Component
@RuleInfo(id = "test-cmdlet", stage = Stage.REGISTRATION, severity = Severity.WARNING)
public final class TestCmdlets implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(TestCmdlets.class);

	@Override
	public List<Finding> check(AttemptSubject subject) {
		return Seen.all(subject, RecordKind.OUTPUT).limit(200).flatMap(seen -> {
			if (!(seen.record() instanceof TraceRecord.Output output) || output.value("Result").filter(result -> result.toLowerCase(Locale.ROOT).startsWith("fail")).isEmpty()) {
				return Stream.empty();
			}
			String words = Excerpt.of(output.value("Error").orElse("") + " " + output.value("Diagnosis").orElse(""));
			String name = output.cmdlet().isEmpty() ? "Test-Cs" : Excerpt.of(output.cmdlet());
			return Stream.of(Finding.of(this, TEXT, name, words, new Collect(subject).webConfiguration()).withEvidence(List.of(seen.evidence(words))));
		}).limit(Coded.MOST_PLACES).toList();
	}
}

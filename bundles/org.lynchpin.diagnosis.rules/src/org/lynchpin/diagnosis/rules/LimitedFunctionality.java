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

/** Signed in, but without user services: the client shows a banner. */
@Component
@RuleInfo(id = "limited-functionality", stage = Stage.REGISTRATION, severity = Severity.WARNING)
public final class LimitedFunctionality implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(LimitedFunctionality.class);

	private static final int MOST = 50;

	@Override
	public List<Finding> check(AttemptSubject subject) {
		if (!subject.signIn()) {
			return List.of();
		}
		return Stream.concat(rows(subject), notices(subject)).limit(1).toList();
	}

	private Stream<Finding> rows(AttemptSubject subject) {
		return Seen.all(subject, RecordKind.REGISTRATION).flatMap(seen -> {
			if (!(seen.record() instanceof TraceRecord.Registration row)) {
				return Stream.empty();
			}
			boolean services = row.value("IsUserServiceAvailable").filter(LimitedFunctionality::no).isPresent();
			boolean backup = row.value("IsPrimaryRegistrar").filter(LimitedFunctionality::no).isPresent();
			return services ? Stream.of(finding(subject, seen, TEXT.text("limited-functionality.row"), "IsUserServiceAvailable 0"))
					: backup ? Stream.of(finding(subject, seen, TEXT.text("limited-functionality.backup"), "IsPrimaryRegistrar 0").withSeverity(Severity.INFO)) : Stream.empty();
		});
	}

	/** The registrar's word about user services ({@code ms-userservices-state-notification}). */
	private Stream<Finding> notices(AttemptSubject subject) {
		return Seen.all(subject, RecordKind.SIP_REQUEST).filter(seen -> seen.method().endsWith("NOTIFY")).limit(MOST).flatMap(seen -> {
			if (!(seen.record() instanceof TraceRecord.Sip sip) || !sip.message().body().contains("userServices") && !sip.message().body().contains("user-services")) {
				return Stream.empty();
			}
			String body = sip.message().body().toLowerCase(Locale.ROOT);
			return body.contains("unavailable") || body.contains("inactive") ? Stream.of(finding(subject, seen, TEXT.text("limited-functionality.notify", "user services unavailable"), "user services"))
					: Stream.empty();
		});
	}

	private Finding finding(AttemptSubject subject, Seen seen, String said, String words) {
		return Finding.of(this, TEXT, said, new Collect(subject).poolFabric()).withEvidence(List.of(seen.evidence(words)));
	}

	private static boolean no(String value) {
		return value.equals("0") || value.equalsIgnoreCase("false");
	}
}

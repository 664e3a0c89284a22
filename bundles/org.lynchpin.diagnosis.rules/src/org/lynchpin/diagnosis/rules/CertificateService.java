// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.List;

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
import org.lynchpin.trace.attempt.StepKind;
import org.lynchpin.trace.message.HttpMessage;
import org.osgi.service.component.annotations.Component;

/** GetAndPublishCert was refused: the client gets no certificate to register with. */
@Component
@RuleInfo(id = "certificate-service", stage = Stage.CLIENT_CERTIFICATE, severity = Severity.ERROR)
public final class CertificateService implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(CertificateService.class);

	private static final int FAILURE = 400;
	private static final int LONGEST = 200;

	@Override
	public List<Finding> check(AttemptSubject subject) {
		if (!subject.signIn()) {
			return List.of();
		}
		List<Seen> refused = Seen.all(subject, RecordKind.HTTP_RESPONSE).filter(seen -> seen.kind() == StepKind.CERTIFICATE_PROVISIONING && seen.status() >= FAILURE).toList();
		if (refused.isEmpty()) {
			return List.of();
		}
		Seen last = refused.getLast();
		String fault = last.record() instanceof TraceRecord.Http http ? fault(http.message()) : "";
		String said = fault.isEmpty() ? TEXT.text("certificate-service.nothing") : TEXT.text("certificate-service.fault", fault);
		return List.of(Finding.of(this, TEXT, String.valueOf(last.status()), said, new Collect(subject).webTrace()).withCodes(List.of(String.valueOf(last.status())))
				.withEvidence(refused.stream().limit(Coded.MOST_PLACES).map(seen -> seen.evidence(Said.first(seen))).toList()));
	}

	/** The words of a SOAP fault, or the title of a page that something on the way has made. */
	static String fault(HttpMessage message) {
		String body = message.body();
		for (String element : new String[] { "faultstring", "Reason", "title" }) {
			int open = body.indexOf("<" + element);
			int from = open < 0 ? -1 : body.indexOf('>', open);
			int to = from < 0 ? -1 : body.indexOf('<', from);
			if (to > from + 1 && to - from < 4 * LONGEST) {
				return Excerpt.of(body.substring(from + 1, to));
			}
		}
		return "";
	}
}

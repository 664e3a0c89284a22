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
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.attempt.StepKind;
import org.lynchpin.trace.decode.MsDiagnostics;
import org.osgi.service.component.annotations.Component;

/** The client never came to the registrar: which web service refused, and how. */
@Component
@RuleInfo(id = "web-part-failed", stage = Stage.WEB_TICKET, severity = Severity.ERROR)
public final class WebPartFailed implements DiagnosisRule {
	private static final Messages TEXT = Messages.of(WebPartFailed.class);

	private static final int FAILURE = 400;

	@Override
	public List<Finding> check(AttemptSubject subject) {
		if (!subject.signIn() || Seen.registrar(subject).findAny().isPresent()) {
			return List.of();
		}
		List<Seen> answers = Seen.all(subject, RecordKind.HTTP_RESPONSE).toList();
		return answers.stream().filter(seen -> seen.status() >= FAILURE && seen.kind() != StepKind.CERTIFICATE_PROVISIONING && !challenge(seen) && MsDiagnostics.of(seen.record()).isEmpty())
				.filter(seen -> answers.stream().noneMatch(later -> later.kind() == seen.kind() && later.status() < FAILURE && answers.indexOf(later) > answers.indexOf(seen)))
				.reduce((a, b) -> b).map(seen -> finding(subject, seen)).stream().toList();
	}

	/** A refusal that names the way to sign in is no failure. */
	private static boolean challenge(Seen seen) {
		return seen.status() == 401;
	}

	private Finding finding(AttemptSubject subject, Seen seen) {
		String page = seen.record() instanceof TraceRecord.Http http ? CertificateService.fault(http.message()) : "";
		String sub = substatus(page);
		String status = sub.isEmpty() ? String.valueOf(seen.status()) : sub;
		Collect collect = new Collect(subject);
		String id = switch (status) {
		case "403.7" -> "web-part-failed-no-certificate";
		case "403.13" -> "web-part-failed-revoked";
		case "403.16" -> "web-part-failed-untrusted";
		case "403.17" -> "web-part-failed-expired";
		case "407" -> "web-part-failed-proxy";
		case "404" -> "web-part-failed-missing";
		case "502", "503", "504" -> "web-part-failed-down";
		default -> "web-part-failed";
		};
		Stage stage = switch (status) {
		case "403.7" -> Stage.CARD;
		case "403.13", "403.16", "403.17" -> Stage.CERTIFICATE;
		default -> seen.kind().stage();
		};
		String command = stage == Stage.CERTIFICATE || stage == Stage.CARD ? collect.federationEvents() : collect.webTrace();
		return Finding.of(id, stage, Severity.ERROR, TEXT, target(seen), page.isEmpty() ? status : status + " \u201C" + page + "\u201D", command)
				.withCodes(List.of(status)).withEvidence(List.of(seen.evidence(Said.first(seen) + " " + page)));
	}

	/** The address that was asked, without what stands behind a question mark. */
	static String target(Seen answer) {
		Optional<Entry> request = answer.step().request();
		String target = request.map(Entry::record).or(() -> Optional.of(answer.record())).map(record -> record instanceof TraceRecord.Http http ? http.message().target() : "").orElse("");
		int query = target.indexOf('?');
		String bare = query < 0 ? target : target.substring(0, query);
		return bare.isBlank() ? TEXT.text("the-web-service") : Excerpt.of(bare);
	}

	/** {@code 403.16} in the title of a page of IIS. */
	private static String substatus(String page) {
		for (String known : new String[] { "403.7", "403.13", "403.16", "403.17" }) {
			int at = page.indexOf(known);
			if (at >= 0 && (at + known.length() == page.length() || !Character.isDigit(page.charAt(at + known.length())))) {
				return known;
			}
		}
		return "";
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;

import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.attempt.StepKind;
import org.lynchpin.trace.decode.MsDiagnostics;
import org.lynchpin.trace.decode.Saml;
import org.lynchpin.trace.decode.WebTicket;
import org.lynchpin.trace.decode.WsFederation;
import org.lynchpin.trace.message.HttpMessage;

/** The web part of a sign-in: tickets and tokens, in the order of the steps. */
final class Web {
	/** So many messages of the web part are looked at; a sign-in has some thirty. */
	private static final int MOST = 500;

	private Web() {
	}

	/** All messages of the web part. */
	static Stream<Seen> all(AttemptSubject subject) {
		return Seen.in(subject, subject.signIn() ? Seen.WEB : EnumSet.allOf(StepKind.class)).filter(seen -> seen.entry().kind() == RecordKind.HTTP_REQUEST || seen.entry().kind() == RecordKind.HTTP_RESPONSE)
				.limit(MOST);
	}

	/** The same, decoded. */
	static Stream<TraceRecord.Http> http(AttemptSubject subject) {
		return all(subject).map(Seen::record).filter(TraceRecord.Http.class::isInstance).map(TraceRecord.Http.class::cast);
	}

	/** The answers that carry an id of ms-diagnostics, in a header or in a fault. */
	static Stream<Seen> diagnosed(AttemptSubject subject, int id) {
		return all(subject).filter(seen -> seen.entry().kind() == RecordKind.HTTP_RESPONSE)
				.filter(seen -> MsDiagnostics.of(seen.record()).stream().anyMatch(each -> each.id() == id));
	}

	/** The grant type that the request of an answer asked for. */
	static Optional<String> requestedGrant(Seen answer) {
		return answer.step().request().filter(entry -> entry.kind() == RecordKind.HTTP_REQUEST).map(entry -> entry.record())
				.flatMap(record -> record instanceof TraceRecord.Http http ? WebTicket.of(http.message()).flatMap(WebTicket::requestedGrant) : Optional.empty());
	}

	/** Where the token of AD FS is seen for the first time: on its way to the pool, or as AD FS says that it was issued. */
	static Optional<Seen> token(AttemptSubject subject) {
		return all(subject).filter(seen -> seen.record() instanceof TraceRecord.Http http && brings(http.message())).findFirst()
				.or(() -> Seen.all(subject).filter(seen -> seen.kind() == StepKind.TOKEN).findFirst());
	}

	private static boolean brings(HttpMessage message) {
		return WsFederation.of(message).filter(WsFederation::result).isPresent() || !message.request() && message.status() == 200 && Saml.in(message.body()).isPresent();
	}

	/** Whether one stands before the other: by the steps, and within a step by the records. */
	static boolean before(AttemptSubject subject, Seen first, Seen second) {
		for (Seen seen : (Iterable<Seen>) Seen.all(subject)::iterator) {
			if (seen.equals(second)) {
				return false;
			}
			if (seen.equals(first)) {
				return true;
			}
		}
		return false;
	}

	/** A token in a form of a page or of a request. */
	static String unescaped(String text) {
		String page = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
		return page.contains("%3C") ? page.replace("%3C", "<").replace("%3E", ">").replace("%22", "\"").replace("%20", " ").replace('+', ' ').replace("%3D", "=")
				.replace("%2F", "/").replace("%3A", ":") : page;
	}
}

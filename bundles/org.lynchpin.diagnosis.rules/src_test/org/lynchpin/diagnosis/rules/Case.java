// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lynchpin.core.Cancelled;
import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.diagnosis.Diagnosis;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.TraceFormat.Side;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.attempt.Ending;
import org.lynchpin.trace.attempt.Grouping;
import org.lynchpin.trace.attempt.SignInAttempt;
import org.lynchpin.trace.attempt.Step;
import org.lynchpin.trace.attempt.StepKind;
import org.lynchpin.trace.message.HttpMessage;
import org.lynchpin.trace.message.SipMessage;

/** A sign-in, put together step by step; each step comes a second after the one before. */
final class Case {
	static final String USER = "anna@contoso.com";
	static final Instant START = Instant.parse("2026-03-17T08:00:00Z");
	static final String CLIENT = "UCCAPI/15.0.4569.1503 OC/15.0.4569.1503 (Microsoft Lync)";

	private final MemoryTrace log = new MemoryTrace("client.uccapilog", Side.CLIENT);
	private final MemoryTrace events = new MemoryTrace("events.xml", Side.EVENTS);
	private final List<Step> steps = new ArrayList<>();
	private Instant now = START;
	private Optional<Instant> signedIn = Optional.empty();
	private Optional<Ending> ending = Optional.empty();
	private String client = CLIENT;
	private SiteFacts site = SiteFacts.none();
	private final Set<EvidenceKind> known = EnumSet.of(EvidenceKind.CLIENT_TRACE);

	Case client(String userAgent) {
		client = userAgent;
		return this;
	}

	Case site(SiteFacts facts, EvidenceKind... kinds) {
		site = facts;
		known.addAll(List.of(kinds));
		return this;
	}

	Case clock(Duration ahead) {
		log.clock(new FileClock(ZoneOffset.UTC, ahead, FileClock.Basis.COMPUTED, "from dates of the server"));
		return this;
	}

	/** A REGISTER and its answer, both with headers. */
	Case register(StepKind kind, String answer, String... headers) {
		return exchange(kind, "REGISTER sip:contoso.com SIP/2.0\r\nFrom: <sip:" + USER + ">\r\nCSeq: 1 REGISTER\r\nUser-Agent: " + client,
				"SIP/2.0 " + answer + "\r\nCSeq: 1 REGISTER\r\n" + String.join("\r\n", headers));
	}

	/** A request and its answer: SIP or HTTP, as their first lines say. */
	Case exchange(StepKind kind, String request, String answer) {
		Optional<Entry> asked = request.isEmpty() ? Optional.empty() : Optional.of(add(request));
		steps.add(new Step(kind, asked, answer.isEmpty() ? List.of() : List.of(add(answer)), List.of()));
		return this;
	}

	Case line(StepKind kind, String text) {
		steps.add(new Step(kind, Optional.empty(), List.of(log.add(tick(), origin -> new TraceRecord.Line(origin, "ERROR", "", text))), List.of()));
		return this;
	}

	Case event(StepKind kind, String provider, int id, int level, String text, String... data) {
		Map<String, String> values = new LinkedHashMap<>();
		for (int i = 0; i + 1 < data.length; i += 2) {
			values.put(data[i], data[i + 1]);
		}
		known.add(EvidenceKind.EVENTS);
		steps.add(new Step(kind, Optional.empty(), List.of(events.add(tick(), origin -> new TraceRecord.Event(origin, provider, id, level, "", values, text))), List.of()));
		return this;
	}

	Case output(String cmdlet, Map<String, String> fields, String text) {
		steps.add(new Step(StepKind.OTHER, Optional.empty(), List.of(log.add(tick(), origin -> new TraceRecord.Output(origin, cmdlet, fields, text))), List.of()));
		return this;
	}

	Case record(Map<String, String> fields) {
		known.add(EvidenceKind.SERVER_TRACE);
		steps.add(new Step(StepKind.OTHER, Optional.empty(), List.of(log.add(tick(), origin -> new TraceRecord.Diagnostic(origin, RecordKind.DIAGNOSTIC, "ERROR", "SIPStack", fields))),
				List.of()));
		return this;
	}

	Case row(Map<String, String> columns) {
		steps.add(new Step(StepKind.REGISTRATION_ROW, Optional.empty(), List.of(log.add(tick(), origin -> new TraceRecord.Registration(origin, columns))), List.of()));
		return this;
	}

	/** The log goes on without this attempt. */
	Case later(int seconds) {
		now = now.plusSeconds(seconds);
		log.add(tick(), origin -> new TraceRecord.Line(origin, "INFO", "", "something else"));
		return this;
	}

	Case signedIn() {
		register(StepKind.REGISTER, "200 OK", "Expires: 7200");
		signedIn = Optional.of(now);
		return this;
	}

	Case ends(Ending.Kind kind) {
		ending = Optional.of(new Ending(kind, List.of(steps.getLast().answer().orElseThrow())));
		return this;
	}

	private Entry add(String text) {
		String first = text.lines().findFirst().orElse("");
		return first.contains("HTTP/") ? log.add(tick(), origin -> new TraceRecord.Http(origin, HttpMessage.parse(text)))
				: log.add(tick(), origin -> new TraceRecord.Sip(origin, SipMessage.parse(text)));
	}

	private Optional<Instant> tick() {
		now = now.plusSeconds(1);
		return Optional.of(now);
	}

	SignInAttempt attempt() {
		return new SignInAttempt("1", Optional.of(USER), Optional.of(client), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(START), signedIn, Optional.of(now),
				ZoneOffset.UTC, steps, ending);
	}

	/** What one rule says of it. */
	List<Finding> ask(DiagnosisRule rule) {
		return rule.check(new AttemptSubject(attempt(), true, site, known));
	}

	/** What one rule says of it, if it is no sign-in. */
	List<Finding> askOther(DiagnosisRule rule) {
		return rule.check(new AttemptSubject(attempt(), false, site, known));
	}

	Verdict verdict(DiagnosisRule... rules) {
		return new Diagnosis(List.of(rules)).verdict(attempt(), site);
	}

	List<Finding> others(DiagnosisRule... rules) throws Cancelled {
		return new Diagnosis(List.of(rules)).diagnose(new Grouping(List.of(), attempt()), site, new Cancellation()).findings();
	}
}

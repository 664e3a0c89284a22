// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import java.lang.ref.WeakReference;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.lynchpin.core.Evidence;
import org.lynchpin.diagnosis.AttemptSubject;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.attempt.SignInAttempt;
import org.lynchpin.trace.attempt.Step;
import org.lynchpin.trace.attempt.StepKind;

/**
 * A record at its place in an attempt. What the index tells costs nothing; the record is decoded when it is asked for, so a rule asks
 * the index first: what belongs to no attempt may be millions of records.
 *
 * @param step the step
 * @param entry the record
 */
record Seen(Step step, Entry entry) {
	/** The steps of the registration itself. */
	static final Set<StepKind> REGISTRAR = EnumSet.of(StepKind.CHALLENGE, StepKind.HANDSHAKE, StepKind.REGISTER, StepKind.REFRESH, StepKind.END);
	/** The steps of the web part. */
	static final Set<StepKind> WEB = EnumSet.of(StepKind.AUTODISCOVER, StepKind.USER_DISCOVERY, StepKind.WEB_TICKET, StepKind.PASSIVE_REDIRECT, StepKind.TOKEN,
			StepKind.CARD, StepKind.CERTIFICATE_PROVISIONING);

	/** All records of an attempt, without copies. */
	static Stream<Seen> all(AttemptSubject subject) {
		return subject.attempt().steps().stream().flatMap(Seen::of);
	}

	/** The records of some kinds. */
	static Stream<Seen> all(AttemptSubject subject, RecordKind... kinds) {
		Set<RecordKind> wanted = EnumSet.copyOf(List.of(kinds));
		boolean messages = wanted.contains(RecordKind.SIP_REQUEST) || wanted.contains(RecordKind.SIP_RESPONSE);
		return (messages ? all(subject) : apart(subject.attempt()).stream()).filter(seen -> wanted.contains(seen.entry.kind()));
	}

	/** What is no SIP message: little in a session of a day, and what most rules look at. */
	private static List<Seen> apart(SignInAttempt attempt) {
		Apart known = last.get();
		if (known == null || known.attempt != attempt) {
			known = new Apart(attempt, attempt.steps().stream().flatMap(Seen::of)
					.filter(seen -> seen.entry.kind() != RecordKind.SIP_REQUEST && seen.entry.kind() != RecordKind.SIP_RESPONSE).toList());
			last = new WeakReference<>(known);
		}
		return known.seen;
	}

	private record Apart(SignInAttempt attempt, List<Seen> seen) {
	}

	/** Of the attempt that was asked about last: all rules are asked about one before the next. */
	private static volatile WeakReference<Apart> last = new WeakReference<>(null);

	/** The records of one step. */
	static Stream<Seen> of(Step step) {
		return step.entries().stream().map(entry -> new Seen(step, entry));
	}

	/** The records of some steps: what a session of a day holds besides is not looked at. */
	static Stream<Seen> in(AttemptSubject subject, Set<StepKind> kinds) {
		return subject.attempt().steps().stream().filter(step -> kinds.contains(step.kind())).flatMap(Seen::of);
	}

	/** The requests to the registrar and its answers. */
	static Stream<Seen> registering(AttemptSubject subject) {
		return in(subject, REGISTRAR).filter(seen -> seen.entry.kind() == RecordKind.SIP_REQUEST || seen.entry.kind() == RecordKind.SIP_RESPONSE);
	}

	/** The answers of the registrar to a sign-in. */
	static Stream<Seen> registrar(AttemptSubject subject) {
		return in(subject, REGISTRAR).filter(seen -> seen.entry.kind() == RecordKind.SIP_RESPONSE);
	}

	/** The step's kind. */
	StepKind kind() {
		return step.kind();
	}

	/** The status or event id. */
	int status() {
		return entry.file().index().status(entry.row());
	}

	/** The first ms-diagnostics or result code. */
	int code() {
		return entry.file().index().code(entry.row());
	}

	/** The method, the provider of an event, the cmdlet. */
	String method() {
		return entry.file().index().method(entry.row());
	}

	/** The record. */
	TraceRecord record() {
		return entry.record();
	}

	/** This place as evidence. */
	Evidence evidence(String words) {
		return record().origin().evidence(Excerpt.of(words));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import org.lynchpin.core.Evidence;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Stage;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.attempt.SignInAttempt;
import org.lynchpin.trace.attempt.Step;
import org.lynchpin.trace.attempt.StepKind;

/**
 * How far an attempt came, read off the index alone. A sign-in tries several ways and is refused several times before it is signed in or
 * gives up: a failure after which a later link answered was no break.
 */
final class Course {
	private static final int OK = 200;
	private static final int REDIRECT = 300;
	private static final int FAILURE = 400;
	/** To come so far, the web ticket was there, or the client had a certificate of an earlier sign-in. */
	private static final Set<StepKind> WITH_CERTIFICATE = EnumSet.of(StepKind.HANDSHAKE);
	private static final Set<StepKind> SIP = EnumSet.of(StepKind.CHALLENGE, StepKind.HANDSHAKE, StepKind.REGISTER, StepKind.REFRESH);

	private record Place(String file, long line) {
	}

	private final SignInAttempt attempt;
	private final List<Step> steps;
	private final Map<Place, Integer> places = new HashMap<>();

	Course(SignInAttempt attempt) {
		this.attempt = attempt;
		this.steps = attempt.steps();
	}

	/** Only for an attempt with errors: a session of a day has thousands of records. */
	private void find() {
		for (int i = 0; i < steps.size(); i++) {
			int at = i;
			Stream.concat(steps.get(i).entries().stream(), steps.get(i).copies().stream())
					.forEach(entry -> places.putIfAbsent(new Place(entry.file().name(), entry.file().index().line(entry.row())), at));
		}
	}

	/** Whether the registration was confirmed, or goes on as one that was. */
	boolean signedIn() {
		return attempt.signedIn().isPresent() || attempt.ending().isPresent() || steps.stream().anyMatch(step -> refreshed(step));
	}

	/** Whether the answer that confirms the registration is in the logs, with or without a time. */
	boolean confirmed() {
		return steps.stream().anyMatch(step -> step.kind() == StepKind.REGISTER && status(step) >= OK && status(step) < REDIRECT);
	}

	private static boolean refreshed(Step step) {
		return step.kind() == StepKind.REFRESH && status(step) >= OK && status(step) < REDIRECT;
	}

	/** The last thing that happened, events and lines aside. */
	Optional<Step> last() {
		return steps.reversed().stream().filter(step -> step.kind() != StepKind.OTHER && step.kind() != StepKind.AFTER).findFirst();
	}

	/** The step in which a final answer other than a challenge or a redirection refused the registration, where nothing came after it. */
	Optional<Step> refused() {
		return steps.reversed().stream().filter(step -> SIP.contains(step.kind())).findFirst().filter(step -> refusal(status(step)));
	}

	/** The number of the step in which a finding was seen last; the number of steps where it is in none. */
	int place(Finding finding) {
		return seen(finding).orElse(steps.size());
	}

	private OptionalInt seen(Finding finding) {
		return finding.evidence().stream().map(this::step).flatMapToInt(OptionalInt::stream).max();
	}

	private OptionalInt step(Evidence evidence) {
		if (places.isEmpty()) {
			find();
		}
		Integer at = places.get(new Place(evidence.file(), evidence.line()));
		return at == null ? OptionalInt.empty() : OptionalInt.of(at);
	}

	/** Whether the sign-in went on after what the finding tells. */
	boolean overcame(Finding finding) {
		OptionalInt seen = seen(finding);
		if (seen.isEmpty()) {
			return signedIn();
		}
		int at = seen.getAsInt();
		if (signedIn() && beforeSignedIn(steps.get(at))) {
			return true;
		}
		StepKind failed = link(steps.get(at).kind(), finding.stage());
		return steps.subList(at + 1, steps.size()).stream().anyMatch(step -> passes(step, failed, status(steps.get(at))));
	}

	/** A line or event stands in no step of its own: the link that the finding speaks of counts. */
	private static StepKind link(StepKind kind, Stage stage) {
		return kind != StepKind.OTHER ? kind : switch (stage) {
		case DISCOVERY -> StepKind.AUTODISCOVER;
		case FEDERATION -> StepKind.PASSIVE_REDIRECT;
		case CARD -> StepKind.CARD;
		case CERTIFICATE -> StepKind.CERTIFICATE;
		case TOKEN -> StepKind.TOKEN;
		case WEB_TICKET -> StepKind.WEB_TICKET;
		case CLIENT_CERTIFICATE -> StepKind.CERTIFICATE_PROVISIONING;
		case REGISTRATION -> StepKind.CONNECT;
		case ACCOUNT -> StepKind.OTHER;
		};
	}

	private boolean beforeSignedIn(Step step) {
		Optional<Instant> time = step.time();
		return attempt.signedIn().isEmpty() ? !EnumSet.of(StepKind.END, StepKind.REFRESH).contains(step.kind())
				: time.isEmpty() ? !EnumSet.of(StepKind.END, StepKind.REFRESH, StepKind.AFTER).contains(step.kind()) : !time.get().isAfter(attempt.signedIn().get());
	}

	/** Whether a later step shows that a link works that had failed before. */
	private static boolean passes(Step later, StepKind failed, int was) {
		int status = status(later);
		boolean answered = status >= OK;
		boolean good = status >= OK && status < FAILURE;
		StepKind kind = later.kind();
		boolean registrar = answered && SIP.contains(kind);
		return switch (failed) {
		case AUTODISCOVER, USER_DISCOVERY -> registrar || good && kind != StepKind.OTHER && kind != StepKind.CONNECT;
		case WEB_TICKET -> good && (kind == StepKind.WEB_TICKET || kind == StepKind.CERTIFICATE_PROVISIONING) || answered && WITH_CERTIFICATE.contains(kind);
		case PASSIVE_REDIRECT, CARD, CERTIFICATE, TOKEN -> good && (kind == StepKind.WEB_TICKET || kind == StepKind.CERTIFICATE_PROVISIONING)
				|| answered && WITH_CERTIFICATE.contains(kind);
		case CERTIFICATE_PROVISIONING -> good && kind == StepKind.CERTIFICATE_PROVISIONING || answered && WITH_CERTIFICATE.contains(kind);
		case CONNECT -> registrar;
		case CHALLENGE, HANDSHAKE -> registrar && status != 401 && status != 407;
		case REGISTER, REFRESH -> registrar && status != was && status != 401 && status != 407;
		case END, AFTER, REGISTRATION_ROW, OTHER -> false;
		};
	}

	private static boolean refusal(int status) {
		return status >= FAILURE && status != 401 && status != 407;
	}

	/** The last final status of a step; 0 where it has none. */
	static int status(Step step) {
		List<Entry> answers = new ArrayList<>(step.responses());
		return answers.reversed().stream().filter(entry -> entry.kind() == RecordKind.SIP_RESPONSE || entry.kind() == RecordKind.HTTP_RESPONSE)
				.mapToInt(entry -> entry.file().index().status(entry.row())).filter(status -> status >= OK).findFirst().orElse(0);
	}
}

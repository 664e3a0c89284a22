// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.lynchpin.core.Messages;
import org.lynchpin.diagnosis.Outcome;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.session.TimelineRow.State;
import org.lynchpin.trace.attempt.Ending;
import org.lynchpin.trace.attempt.SignInAttempt;

/**
 * Joins what logs and the monitoring database say of the sign-ins of one person. A row of the database without an end may be a session that
 * goes on or one whose end was never recorded: it is lost where the same computer registered anew later; it goes on where it is younger than a
 * registration lasts; else nobody can say from these alone.
 */
public final class Timeline {
	/** How far the log's and the database's time of one sign-in may be apart: each has its own clock, and the agent writes late. */
	private static final Duration NEAR = Duration.ofMinutes(2);
	/** How long a registration lasts without being refreshed: the longest Expires that pools grant (7200 s) and a missed keep-alive (300 s). */
	static final Duration HORIZON = Duration.ofSeconds(7200 + 300);
	private static final Messages TEXT = Messages.of(Timeline.class);

	private final List<RegisteredSession> registrations;
	private final List<Verdict> verdicts;
	private final Instant now;

	private Timeline(List<RegisteredSession> registrations, List<Verdict> verdicts, Instant now) {
		this.registrations = registrations;
		this.verdicts = verdicts;
		this.now = now;
	}

	/**
	 * One list of both, the newest first; what has no time comes last.
	 *
	 * @param registrations of the person
	 * @param verdicts attempts of the person
	 * @param now against which sessions without an end are judged
	 */
	public static List<TimelineRow> of(List<RegisteredSession> registrations, List<Verdict> verdicts, Instant now) {
		return new Timeline(once(registrations), List.copyOf(verdicts), now).rows();
	}

	/** A row that the database answered may stand in an opened file, too. */
	private static List<RegisteredSession> once(List<RegisteredSession> registrations) {
		Map<List<Object>, RegisteredSession> rows = new LinkedHashMap<>();
		registrations.forEach(each -> rows.putIfAbsent(List.of(each.registered(), each.endpoint(), each.user(), each.response()), each));
		return List.copyOf(rows.values());
	}

	private List<TimelineRow> rows() {
		Set<RegisteredSession> left = new LinkedHashSet<>(registrations);
		List<TimelineRow> rows = new ArrayList<>();
		for (Verdict verdict : verdicts) {
			Optional<RegisteredSession> same = left.stream().filter(each -> distance(verdict.attempt(), each).isPresent())
					.min(Comparator.comparing(each -> distance(verdict.attempt(), each).orElseThrow()));
			same.ifPresent(left::remove);
			rows.add(row(verdict, same));
		}
		left.forEach(each -> rows.add(row(each)));
		rows.sort(Comparator.comparing(row -> row.start().orElse(Instant.MIN), Comparator.reverseOrder()));
		return List.copyOf(rows);
	}

	/** How far they are apart, where they can be one and the same sign-in at all. */
	private static Optional<Duration> distance(SignInAttempt attempt, RegisteredSession session) {
		if (attempt.user().isPresent() && session.user().isPresent() && !attempt.user().equals(session.user())
				|| attempt.endpoint().isPresent() && session.endpoint().isPresent() && !attempt.endpoint().equals(session.endpoint())) {
			return Optional.empty();
		}
		Optional<Instant> moment = session.succeeded() ? attempt.signedIn() : attempt.end();
		return moment.map(each -> Duration.between(each, session.registered()).abs()).filter(apart -> apart.compareTo(NEAR) <= 0);
	}

	private TimelineRow row(RegisteredSession session) {
		State state = state(session);
		return new TimelineRow(Optional.of(session.registered()), session.ended(), state, sentence(session, state), session.client(), session.address(),
				session.endpoint(), server(session), Optional.empty(), Optional.of(session));
	}

	private TimelineRow row(Verdict verdict, Optional<RegisteredSession> session) {
		SignInAttempt attempt = verdict.attempt();
		Optional<State> ended = ending(verdict);
		State state = ended.or(() -> session.map(this::state)).orElseGet(() -> open(verdict));
		// what the log does not show, the database may
		String more = ended.isPresent() ? "" : session.map(each -> " " + sentence(each, state)).orElse(state == State.LOST ? " " + TEXT.text("timeline.LOST") : "");
		boolean goesOn = state == State.LIVE || state == State.LOST || state == State.OPEN;
		Optional<Instant> end = goesOn ? Optional.empty() : ended.isPresent() ? attempt.end() : session.flatMap(RegisteredSession::ended).or(attempt::end);
		return new TimelineRow(attempt.start().or(() -> session.map(RegisteredSession::registered)), end, state, verdict.sentence() + more,
				attempt.client().or(() -> session.map(RegisteredSession::client)).orElse(""),
				session.map(RegisteredSession::address).filter(text -> !text.isEmpty()).or(attempt::address).orElse(""),
				attempt.endpoint().or(() -> session.flatMap(RegisteredSession::endpoint)), session.map(Timeline::server).orElse(""), Optional.of(verdict), session);
	}

	/** What the log proves of the end. */
	private static Optional<State> ending(Verdict verdict) {
		if (verdict.outcome() == Outcome.FAILED) {
			return Optional.of(State.FAILED);
		}
		return verdict.attempt().ending().map(Ending::kind).flatMap(kind -> switch (kind) {
		case STILL_SIGNED_IN -> Optional.empty();
		case SIGNED_OUT, EXIT, EXIT_OR_END_OF_FILE, BY_USER -> Optional.of(State.ENDED);
		case CRASHED, EXPIRED, BY_SERVER -> Optional.of(State.BROKEN_OFF);
		});
	}

	/** An attempt that only logs have, and whose end they do not show. */
	private State open(Verdict verdict) {
		if (verdict.outcome() == Outcome.INCOMPLETE) {
			return State.INCOMPLETE;
		}
		SignInAttempt attempt = verdict.attempt();
		Optional<Instant> last = attempt.end().or(attempt::signedIn);
		if (last.isPresent() && anew(attempt.endpoint(), last.get())) {
			return State.LOST;
		}
		return last.filter(this::lasts).isPresent() ? State.LIVE : State.OPEN;
	}

	private State state(RegisteredSession session) {
		if (!session.succeeded()) {
			return State.FAILED;
		}
		if (session.ended().isPresent()) {
			return session.reason().filter(end -> end != RegisteredSession.End.CLIENT_INITIATED && end != RegisteredSession.End.UNKNOWN).isPresent()
					? State.BROKEN_OFF : State.ENDED;
		}
		if (anew(session.endpoint(), session.registered())) {
			return State.LOST;
		}
		return lasts(session.registered()) ? State.LIVE : State.OPEN;
	}

	private boolean lasts(Instant last) {
		return last.plus(HORIZON).isAfter(now);
	}

	/** Whether the same computer registered again after that: it would not, had the former registration gone on. */
	private boolean anew(Optional<UUID> endpoint, Instant after) {
		return endpoint.isPresent() && Stream.concat(
				registrations.stream().filter(each -> each.endpoint().equals(endpoint) && each.succeeded()).map(RegisteredSession::registered),
				verdicts.stream().filter(each -> each.attempt().endpoint().equals(endpoint)).flatMap(each -> each.attempt().signedIn().stream()))
				.anyMatch(each -> each.isAfter(after.plus(NEAR)));
	}

	private static String server(RegisteredSession session) {
		return session.server().isEmpty() ? session.pool() : session.server();
	}

	private String sentence(RegisteredSession session, State state) {
		String sentence = switch (state) {
		case FAILED -> TEXT.text(session.diagnostic().isPresent() ? "timeline.refused-diagnostic" : "timeline.refused", session.response().orElse(0),
				session.diagnostic().orElse(0));
		case ENDED, BROKEN_OFF -> TEXT.text("timeline.end." + session.reason().orElse(RegisteredSession.End.UNKNOWN));
		case LIVE, LOST, OPEN, INCOMPLETE -> TEXT.text("timeline." + state);
		};
		boolean limited = session.succeeded() && session.userServices().filter(there -> !there).isPresent();
		boolean backup = session.succeeded() && session.primaryRegistrar().filter(primary -> !primary).isPresent();
		return sentence + (limited ? " " + TEXT.text("timeline.limited") : "") + (backup ? " " + TEXT.text("timeline.backup") : "");
	}
}

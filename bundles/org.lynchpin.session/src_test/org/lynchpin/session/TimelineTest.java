// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lynchpin.diagnosis.Outcome;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.session.RegisteredSession.End;
import org.lynchpin.session.TimelineRow.State;
import org.lynchpin.trace.attempt.Ending;
import org.lynchpin.trace.attempt.SignInAttempt;

class TimelineTest {
	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
	private static final UUID LAPTOP = UUID.fromString("34d859db-6585-5f91-a3b4-de853c15347d");
	private static final UUID DESKTOP = UUID.fromString("e0de506b-a705-59cc-9bfa-d37593141231");
	private static final String ANNA = "anna@corp.example";

	private static Instant ago(long minutes) {
		return NOW.minus(Duration.ofMinutes(minutes));
	}

	private static RegisteredSession session(UUID endpoint, Instant from, Optional<Instant> to, int response, Optional<End> reason) {
		return new RegisteredSession(Optional.of(ANNA), from, to, OptionalInt.of(response), response == 200 ? OptionalInt.empty() : OptionalInt.of(4005), reason,
				"", Optional.of(true), Optional.of(true), Optional.of(true), "10.0.0.7", Optional.of(endpoint), "UCCAPI/15.0.4971.1000", "fe1.corp.example",
				"pool1.corp.example", "", "LcsCDR");
	}

	private static Verdict verdict(UUID endpoint, Instant from, Instant signedIn, Instant to, Outcome outcome, Optional<Ending.Kind> ending) {
		SignInAttempt attempt = new SignInAttempt("a", Optional.of(ANNA), Optional.of("UCCAPI/15.0.4971.1000"), Optional.empty(), Optional.of(endpoint),
				Optional.empty(), Optional.of(from), outcome == Outcome.FAILED ? Optional.empty() : Optional.of(signedIn), Optional.of(to), ZoneOffset.UTC,
				List.of(), ending.map(kind -> new Ending(kind, List.of())));
		return new Verdict(attempt, outcome, Optional.empty(), Optional.empty(), true, "The log's sentence.", List.of());
	}

	@Test
	void aSignInThatLogAndDatabaseHaveIsOneRow() {
		List<TimelineRow> rows = Timeline.of(List.of(session(LAPTOP, ago(60), Optional.of(ago(10)), 200, Optional.of(End.CLIENT_CRASHED))),
				List.of(verdict(LAPTOP, ago(61), ago(61).plusSeconds(20), ago(30), Outcome.SUCCEEDED, Optional.of(Ending.Kind.STILL_SIGNED_IN))), NOW);

		assertThat(rows).singleElement().satisfies(row -> {
			assertThat(row.state()).isEqualTo(State.BROKEN_OFF);
			assertThat(row.end()).contains(ago(10));
			assertThat(row.sentence()).startsWith("The log's sentence.").contains("crash");
			assertThat(row.server()).isEqualTo("fe1.corp.example");
			assertThat(row.address()).isEqualTo("10.0.0.7");
		});
	}

	@Test
	void signInsOfTwoComputersAtTheSameTimeAreTwoRows() {
		assertThat(Timeline.of(List.of(session(DESKTOP, ago(60), Optional.empty(), 200, Optional.empty())),
				List.of(verdict(LAPTOP, ago(60), ago(60), ago(59), Outcome.SUCCEEDED, Optional.empty())), NOW)).hasSize(2);
	}

	@Test
	void aRowThatTwoSourcesHaveIsOne() {
		RegisteredSession session = session(LAPTOP, ago(60), Optional.of(ago(10)), 200, Optional.of(End.EXPIRED));

		assertThat(Timeline.of(List.of(session, session(LAPTOP, ago(60), Optional.of(ago(10)), 200, Optional.of(End.EXPIRED))), List.of(), NOW)).hasSize(1);
	}

	@Test
	void theNewestComesFirst() {
		assertThat(Timeline.of(List.of(session(LAPTOP, ago(600), Optional.of(ago(500)), 200, Optional.of(End.CLIENT_INITIATED)),
				session(LAPTOP, ago(400), Optional.empty(), 404, Optional.empty()), session(LAPTOP, ago(300), Optional.of(ago(200)), 200, Optional.of(End.EXPIRED))),
				List.of(), NOW)).extracting(TimelineRow::state).containsExactly(State.BROKEN_OFF, State.FAILED, State.ENDED);
	}

	@Test
	void anOpenRowIsLostWhereTheSameComputerRegisteredAnew() {
		List<TimelineRow> rows = Timeline.of(List.of(session(LAPTOP, ago(60), Optional.empty(), 200, Optional.empty()),
				session(LAPTOP, ago(20), Optional.empty(), 200, Optional.empty())), List.of(), NOW);

		assertThat(rows).extracting(TimelineRow::state).containsExactly(State.LIVE, State.LOST);
		assertThat(rows.getLast().sentence()).contains("registered anew");
	}

	@Test
	void anOpenRowIsLostWhereALogShowsThatTheSameComputerSignedInAgain() {
		assertThat(Timeline.of(List.of(session(LAPTOP, ago(600), Optional.empty(), 200, Optional.empty())),
				List.of(verdict(LAPTOP, ago(30), ago(29), ago(5), Outcome.SUCCEEDED, Optional.of(Ending.Kind.STILL_SIGNED_IN))), NOW))
				.extracting(TimelineRow::state).containsExactly(State.LIVE, State.LOST);
	}

	@Test
	void anOpenRowOfAnotherComputerLosesNothing() {
		assertThat(Timeline.of(List.of(session(LAPTOP, ago(60), Optional.empty(), 200, Optional.empty()),
				session(DESKTOP, ago(20), Optional.empty(), 200, Optional.empty())), List.of(), NOW)).extracting(TimelineRow::state)
				.containsExactly(State.LIVE, State.LIVE);
	}

	@Test
	void anOldOpenRowIsNotGuessedAbout() {
		assertThat(Timeline.of(List.of(session(LAPTOP, ago(60 * 24), Optional.empty(), 200, Optional.empty())), List.of(), NOW)).singleElement()
				.satisfies(row -> {
					assertThat(row.state()).isEqualTo(State.OPEN);
					assertThat(row.end()).isEmpty();
				});
	}

	@Test
	void aRefusalSaysItsCodes() {
		assertThat(Timeline.of(List.of(session(LAPTOP, ago(60), Optional.empty(), 404, Optional.empty())), List.of(), NOW)).singleElement()
				.satisfies(row -> assertThat(row.sentence()).contains("404").contains("4005"));
	}

	@Test
	void aFailedAttemptMeetsItsRefusedRow() {
		assertThat(Timeline.of(List.of(session(LAPTOP, ago(60), Optional.empty(), 404, Optional.empty())),
				List.of(verdict(LAPTOP, ago(61), ago(61), ago(60), Outcome.FAILED, Optional.empty())), NOW)).singleElement()
				.satisfies(row -> assertThat(row.state()).isEqualTo(State.FAILED));
	}

	@ParameterizedTest
	@EnumSource(Ending.Kind.class)
	void everyEndingOfALogHasAState(Ending.Kind kind) {
		TimelineRow row = Timeline.of(List.of(), List.of(verdict(LAPTOP, ago(300), ago(299), ago(290), Outcome.SUCCEEDED, Optional.of(kind))), NOW).getFirst();

		assertThat(row.state()).isEqualTo(switch (kind) {
		case STILL_SIGNED_IN -> State.OPEN;
		case SIGNED_OUT, EXIT, EXIT_OR_END_OF_FILE, BY_USER -> State.ENDED;
		case CRASHED, EXPIRED, BY_SERVER -> State.BROKEN_OFF;
		});
	}

	@ParameterizedTest
	@EnumSource(End.class)
	void everyReasonOfTheDatabaseIsSaid(End reason) {
		assertThat(Timeline.of(List.of(session(LAPTOP, ago(300), Optional.of(ago(200)), 200, Optional.of(reason))), List.of(), NOW)).singleElement()
				.satisfies(row -> assertThat(row.sentence()).startsWith("Signed in"));
	}
}

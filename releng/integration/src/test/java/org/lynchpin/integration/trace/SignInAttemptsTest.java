// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lynchpin.diagnosis.Outcome;
import org.lynchpin.testkit.trace.Break;
import org.lynchpin.testkit.trace.Cast;
import org.lynchpin.testkit.trace.SignIn;
import org.lynchpin.testkit.trace.TraceBuilder;
import org.lynchpin.testkit.trace.TraceStyle;
import org.lynchpin.trace.Entry;
import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.attempt.Ending;
import org.lynchpin.trace.attempt.Grouping;
import org.lynchpin.trace.attempt.SignInAttempt;
import org.lynchpin.trace.attempt.Step;
import org.lynchpin.trace.attempt.StepKind;
import org.lynchpin.trace.decode.EndpointId;
import org.lynchpin.trace.decode.TlsHandshake;

class SignInAttemptsTest {
	private static final Instant MORNING = Instant.parse("2026-03-17T07:33:00Z");

	@TempDir
	private Path folder;

	private SignInAttempt one(TraceBuilder trace, TraceStyle... styles) {
		Grouping grouping = new Logs(folder).with(trace, styles).group();
		assertThat(grouping.attempts()).hasSize(1);
		return grouping.attempts().getFirst();
	}

	private static TraceBuilder trace(Break where) {
		return TraceBuilder.seed(3).at(MORNING).breaks(where).clientClock(ZoneOffset.ofHours(8), Duration.ofSeconds(90));
	}

	private static List<StepKind> kinds(SignInAttempt attempt) {
		return attempt.steps().stream().map(Step::kind).toList();
	}

	private static Optional<Ending.Kind> ending(SignInAttempt attempt) {
		return attempt.ending().map(Ending::kind);
	}

	@Test
	void aClientLogShowsTheWholeSignIn() {
		TraceBuilder trace = trace(Break.NONE);
		SignInAttempt attempt = one(trace, TraceStyle.UCCAPI, TraceStyle.EVENTS);
		assertThat(kinds(attempt)).containsExactly(StepKind.AUTODISCOVER, StepKind.USER_DISCOVERY, StepKind.WEB_TICKET, StepKind.PASSIVE_REDIRECT, StepKind.CARD, StepKind.TOKEN,
				StepKind.TOKEN, StepKind.WEB_TICKET, StepKind.USER_DISCOVERY, StepKind.CHALLENGE, StepKind.CERTIFICATE_PROVISIONING, StepKind.CERTIFICATE_PROVISIONING,
				StepKind.HANDSHAKE, StepKind.HANDSHAKE, StepKind.REGISTER, StepKind.AFTER, StepKind.REFRESH);
		Cast cast = trace.cast();
		assertThat(attempt.user()).contains(cast.user());
		assertThat(attempt.client()).contains(cast.userAgent());
		assertThat(attempt.epid()).contains(cast.epid());
		assertThat(attempt.endpoint()).contains(EndpointId.of(cast.epid()));
		assertThat(attempt.address()).contains(cast.client());
		assertThat(attempt.zone()).isEqualTo(ZoneOffset.ofHours(8));
		assertThat(attempt.start().orElseThrow()).isBetween(MORNING.minusSeconds(2), MORNING.plusSeconds(2));
		assertThat(Duration.between(attempt.start().orElseThrow(), attempt.signedIn().orElseThrow())).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60));
		assertThat(ending(attempt)).contains(Ending.Kind.STILL_SIGNED_IN);
	}

	@Test
	void theHandshakeOfAnAttemptShowsTheCertificate() {
		TraceBuilder trace = trace(Break.ALERT_REVOKED);
		SignInAttempt attempt = one(trace, TraceStyle.UCCAPI);
		List<TlsHandshake> handshakes = TlsHandshake.of(attempt.steps(StepKind.HANDSHAKE).stream().flatMap(step -> step.entries().stream()).map(Entry::record)
				.map(record -> ((TraceRecord.Sip) record).message()).toList());
		assertThat(handshakes).singleElement().satisfies(handshake -> {
			assertThat(handshake.clientCertificate().flatMap(certificate -> certificate.commonName())).contains(trace.cast().user());
			assertThat(handshake.clientCertificate()).hasValueSatisfying(certificate -> assertThat(certificate.issuedByPool()).isTrue());
			assertThat(handshake.offeredAuthorities()).contains("CN=Communications Server");
			assertThat(handshake.alerts()).singleElement().satisfies(alert -> assertThat(alert.number()).isEqualTo(44));
		});
	}

	@ParameterizedTest
	@EnumSource(Break.class)
	void whereverItBreaksThereIsOneAttemptOfThePerson(Break where) {
		TraceBuilder trace = trace(where);
		SignInAttempt attempt = one(trace, TraceStyle.UCCAPI);
		assertThat(attempt.user()).contains(trace.cast().user());
		assertThat(attempt.signedIn().isPresent()).isEqualTo(where.outcome() != Outcome.FAILED);
		assertThat(attempt.ending().isPresent()).isEqualTo(where.outcome() != Outcome.FAILED);
	}

	@ParameterizedTest
	@EnumSource(Break.class)
	void clientServerEventsAndDatabaseTogetherAreOneAttempt(Break where) {
		TraceBuilder trace = trace(where);
		Logs logs = new Logs(folder).with(trace, TraceStyle.UCCAPI, TraceStyle.CLS, TraceStyle.EVENTS, TraceStyle.REGISTRATIONS);
		Grouping grouping = logs.group();
		assertThat(grouping.attempts()).hasSize(1);
		SignInAttempt attempt = grouping.attempts().getFirst();
		TraceFile client = logs.files().getFirst();
		for (Step step : attempt.steps()) {
			if (step.kind() == StepKind.CHALLENGE || step.kind() == StepKind.HANDSHAKE || step.kind() == StepKind.REGISTER || step.kind() == StepKind.REFRESH) {
				assertThat(step.entries()).allSatisfy(entry -> assertThat(entry.file()).isSameAs(client));
				assertThat(step.copies()).hasSameSizeAs(step.entries());
			}
		}
		assertThat(attempt.steps(StepKind.REGISTRATION_ROW)).hasSameSizeAs(grouping.others().steps(StepKind.REGISTRATION_ROW).isEmpty() && logs.files().get(3).index().size() > 0
				? List.of(1) : List.of());
	}

	@ParameterizedTest
	@EnumSource(value = TraceStyle.class, names = {"CLS", "OCSLOGGER", "SIPE", "SIP"})
	void otherLogsShowTheRegistrationToo(TraceStyle style) {
		SignInAttempt attempt = one(trace(Break.NONE), style);
		assertThat(kinds(attempt)).containsSubsequence(StepKind.CHALLENGE, StepKind.HANDSHAKE, StepKind.HANDSHAKE, StepKind.REGISTER, StepKind.REFRESH);
		assertThat(attempt.user()).contains(trace(Break.NONE).cast().user());
	}

	@Test
	void howASessionEndedIsReadOffTheWireAndTheProcess() {
		assertThat(ending(one(trace(Break.SIGNED_OUT), TraceStyle.UCCAPI))).contains(Ending.Kind.SIGNED_OUT);
		assertThat(ending(one(trace(Break.CRASH), TraceStyle.UCCAPI))).contains(Ending.Kind.CRASHED);
		assertThat(ending(one(trace(Break.SIGNED_OUT), TraceStyle.CLS))).contains(Ending.Kind.BY_USER);
		for (Break server : List.of(Break.SIGNED_IN_ELSEWHERE, Break.ACCOUNT_DISABLED)) {
			SignInAttempt attempt = one(trace(server), TraceStyle.UCCAPI);
			assertThat(ending(attempt)).contains(Ending.Kind.BY_SERVER);
			assertThat(attempt.ending().orElseThrow().proof()).isNotEmpty();
			assertThat(kinds(attempt)).contains(StepKind.END);
		}
	}

	@Test
	void theDatabaseTellsOfAnEndThatNoLogShows() {
		TraceBuilder trace = trace(Break.CRASH);
		SignInAttempt attempt = one(trace, TraceStyle.CLS, TraceStyle.REGISTRATIONS);
		assertThat(ending(attempt)).contains(Ending.Kind.CRASHED);
	}

	@Test
	void clocksAreComputedFromTheDatesOfServers() {
		Logs logs = new Logs(folder).with(trace(Break.NONE), TraceStyle.UCCAPI, TraceStyle.CLS);
		logs.group();
		FileClock clock = logs.files().getFirst().clock();
		assertThat(clock.basis()).isEqualTo(FileClock.Basis.COMPUTED);
		assertThat(clock.zone()).isEqualTo(ZoneOffset.ofHours(8));
		assertThat(clock.ahead()).isBetween(Duration.ofSeconds(88), Duration.ofSeconds(92));
		assertThat(clock.reason()).isNotBlank();
		assertThat(logs.files().getLast().clock().zone()).isEqualTo(ZoneOffset.UTC);
	}

	@Test
	void aLogWithoutDatesOfServersTakesTheClockOfOneThatSharesItsMessages() {
		TraceBuilder trace = trace(Break.NONE);
		String client = trace.text(TraceStyle.UCCAPI).lines().filter(line -> !line.startsWith("Date:")).reduce("", (text, line) -> text + line + "\r\n");
		Logs logs = new Logs(folder).with("client.uccapilog", client).with(trace, TraceStyle.CLS);
		logs.group();
		assertThat(logs.files().getFirst().clock().zone()).isEqualTo(ZoneOffset.ofHours(8));
		assertThat(logs.files().getFirst().clock().ahead()).isBetween(Duration.ofSeconds(88), Duration.ofSeconds(92));
	}

	@Test
	void aClockThatWasSetByHandStays() {
		Logs logs = new Logs(folder).with(trace(Break.NONE), TraceStyle.UCCAPI);
		FileClock own = new FileClock(ZoneOffset.ofHours(-3), Duration.ZERO, FileClock.Basis.BY_HAND, "");
		logs.files().getFirst().clock(own);
		SignInAttempt attempt = logs.group().attempts().getFirst();
		assertThat(logs.files().getFirst().clock()).isEqualTo(own);
		assertThat(attempt.zone()).isEqualTo(ZoneOffset.ofHours(-3));
	}

	@Test
	void manyPersonsInOneServerTraceAreAnAttemptEach() {
		TraceBuilder trace = trace(Break.NONE);
		List<String> users = new ArrayList<>(List.of(trace.cast().epid()));
		IntStream.range(10, 60).forEach(seed -> {
			Cast cast = Cast.of(seed);
			users.add(cast.epid());
			trace.and(SignIn.of(cast, seed % 2 == 0 ? Break.NONE : Break.NOT_FOUND, MORNING.plusMillis(seed * 130L), seed));
		});
		Grouping grouping = new Logs(folder).with(trace, TraceStyle.CLS).group();
		List<SignInAttempt> registered = grouping.attempts().stream().filter(attempt -> attempt.epid().isPresent()).toList();
		assertThat(registered).extracting(attempt -> attempt.epid().orElseThrow()).containsExactlyInAnyOrderElementsOf(users);
		assertThat(registered).allSatisfy(attempt -> assertThat(attempt.steps(StepKind.CHALLENGE)).hasSize(1));
		assertThat(registered.stream().filter(attempt -> attempt.signedIn().isPresent())).hasSize(26);
	}

	@Test
	void aSecondTryAfterAFailureIsAnotherAttempt() {
		TraceBuilder trace = trace(Break.NOT_FOUND);
		trace.and(SignIn.of(trace.cast(), Break.NONE, MORNING.plusSeconds(60), 99));
		Grouping grouping = new Logs(folder).with(trace, TraceStyle.UCCAPI).group();
		assertThat(grouping.attempts()).hasSize(2);
		assertThat(grouping.attempts().getFirst().signedIn()).isEmpty();
		assertThat(kinds(grouping.attempts().getFirst())).startsWith(StepKind.AUTODISCOVER).endsWith(StepKind.REGISTER);
		assertThat(grouping.attempts().getLast().signedIn()).isPresent();
		assertThat(kinds(grouping.attempts().getLast())).startsWith(StepKind.AUTODISCOVER);
	}

	@Test
	void twoTriesThatStopInTheWebPartAreTwoAttempts() {
		TraceBuilder trace = trace(Break.PASSIVE_OFF);
		trace.and(SignIn.of(trace.cast(), Break.WRONG_PIN, MORNING.plusSeconds(40), 99));
		Grouping grouping = new Logs(folder).with(trace, TraceStyle.UCCAPI).group();
		assertThat(grouping.attempts()).hasSize(2);
		assertThat(kinds(grouping.attempts().getFirst())).doesNotContain(StepKind.CARD);
		assertThat(kinds(grouping.attempts().getLast())).contains(StepKind.CARD);
	}

	@Test
	void aLogThatGoesOnInAnotherFileIsOneClient() {
		String text = trace(Break.NONE).text(TraceStyle.UCCAPI);
		int cut = text.lastIndexOf("\r\n", text.indexOf("REGISTER sip:") - 200) + 2;
		Grouping grouping = new Logs(folder).with("Lync-UccApi-1.UccApilog", text.substring(0, cut)).with("Lync-UccApi-0.UccApilog", text.substring(cut)).group();
		assertThat(grouping.attempts().stream().filter(attempt -> attempt.signedIn().isPresent())).singleElement()
				.satisfies(attempt -> assertThat(attempt.steps(StepKind.CHALLENGE)).hasSize(1));
	}

	@Test
	void theSameLogTwiceIsOneAttempt() {
		TraceBuilder trace = trace(Break.NONE);
		SignInAttempt attempt = one(trace, TraceStyle.UCCAPI, TraceStyle.UCCAPI);
		assertThat(attempt.steps(StepKind.REGISTER)).hasSize(1);
		assertThat(attempt.steps(StepKind.CHALLENGE)).hasSize(1);
	}

	@Test
	void theSameLogsGiveTheSameAttempts() {
		String first = one(trace(Break.NONE), TraceStyle.UCCAPI).id();
		assertThat(one(trace(Break.NONE), TraceStyle.UCCAPI).id()).isEqualTo(first);
	}
}

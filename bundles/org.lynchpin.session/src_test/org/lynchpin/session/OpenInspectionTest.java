// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lynchpin.core.Cancelled;
import org.lynchpin.core.Failure;
import org.lynchpin.core.interaction.Cancellation;
import org.lynchpin.core.interaction.Interaction;
import org.lynchpin.diagnosis.DiagnosisReport;
import org.lynchpin.diagnosis.Outcome;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.trace.FileClock;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.TraceFile;
import org.lynchpin.trace.TraceReader;
import org.lynchpin.trace.attempt.Grouping;
import org.lynchpin.trace.attempt.SignInAttempt;

@Timeout(60)
class OpenInspectionTest {
	@TempDir
	private Path folder;
	private final Users engine = new Users();
	private OpenInspection inspection;

	/** Takes each row for a sign-in of its user; waits where it is told to. */
	private final class Users implements OpenInspection.Engine {
		private volatile CountDownLatch gate = new CountDownLatch(0);
		private final CountDownLatch arrived = new CountDownLatch(1);

		@Override
		public List<TraceFile> open(Path path, Interaction ask) throws Failure {
			return new TraceReader(List.of(new UserLines()), folder.resolve("cache")).openAll(List.of(path), ask);
		}

		@Override
		public Grouping group(List<TraceFile> files, Cancellation cancellation) throws Cancelled {
			arrived.countDown();
			try (Cancellation.Registration registration = cancellation.onCancel(Thread.currentThread()::interrupt)) {
				gate.await();
			} catch (InterruptedException e) {
				throw new Cancelled();
			}
			cancellation.check();
			List<SignInAttempt> attempts = new ArrayList<>();
			for (TraceFile file : files) {
				for (int row = 0; row < file.index().size(); row++) {
					attempts.add(attempt(file.index().text(row, RowWriter.Field.FROM), file.clock()));
				}
			}
			return new Grouping(attempts, attempt("", FileClock.Basis.ASSUMED));
		}

		private SignInAttempt attempt(String user, FileClock clock) {
			return attempt(user, clock.basis());
		}

		private SignInAttempt attempt(String user, FileClock.Basis basis) {
			return new SignInAttempt(user + basis, Optional.of(user), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
					Optional.empty(), Optional.empty(), ZoneOffset.UTC, List.of(), Optional.empty());
		}

		@Override
		public DiagnosisReport diagnose(Grouping grouping, SiteFacts site, Cancellation cancellation) {
			return new DiagnosisReport(grouping.attempts().stream().map(attempt -> new Verdict(attempt, Outcome.SUCCEEDED, Optional.empty(), Optional.empty(), true,
					site.name().orElse("nowhere"), List.of())).toList(), List.of(), List.of());
		}
	}

	@BeforeEach
	void anInspectionOfNothing() {
		inspection = new OpenInspection(engine, SiteFacts.none(), Duration.ofMillis(20));
	}

	@AfterEach
	void close() {
		engine.gate.countDown();
		inspection.close();
	}

	private Path log(String name, String... users) throws IOException {
		return Files.writeString(folder.resolve(name), text(users));
	}

	private static String text(String... users) {
		StringBuilder text = new StringBuilder();
		for (String user : users) {
			text.append("user ").append(user).append("@corp.example\n");
		}
		return text.toString();
	}

	private static InspectedFile file(Inspected inspected, String name) {
		return inspected.files().stream().filter(each -> each.name().endsWith(name)).findFirst().orElseThrow();
	}

	@Test
	void whatWasOpenedIsShownWithItsFormatAndItsSignIns() throws IOException, Cancelled {
		Quiet ask = new Quiet();
		Inspected inspected = inspection.add(List.of(log("a.log", "anna", "bert"), log("b.log", "carla")), ask);

		assertThat(inspected.files()).extracting(file -> file.format().orElse("")).containsExactly("users", "users");
		assertThat(inspected.messages()).isEqualTo(3);
		assertThat(inspected.users()).containsExactly("anna@corp.example", "bert@corp.example", "carla@corp.example");
		assertThat(inspected.whole()).isTrue();
		assertThat(ask.told).extracting(progress -> progress.done()).isSorted().startsWith(0).endsWith(2000);
		assertThat(ask.told).extracting(progress -> progress.total()).containsOnly(2000);
		assertThat(ask.told.getFirst().step()).contains("a.log");
	}

	@Test
	void oneUsersSignInsCanBeLookedAtAlone() throws IOException, Cancelled {
		Inspected inspected = inspection.add(List.of(log("a.log", "anna", "bert", "anna")), new Quiet());

		assertThat(inspected.of("sip:Anna@corp.example").verdicts()).hasSize(2);
		assertThat(inspected.of("nobody@corp.example").verdicts()).isEmpty();
	}

	@Test
	void aFileThatCannotBeOpenedIsNamedAndTheOthersAreRead() throws IOException, Cancelled {
		Inspected inspected = inspection.add(List.of(folder.resolve("gone.log"), log("a.log", "anna")), new Quiet());

		assertThat(inspected.somethingUnreadable()).isTrue();
		assertThat(file(inspected, "gone.log").failure()).hasValueSatisfying(failure -> assertThat(failure.detail()).contains("gone.log"));
		assertThat(inspected.verdicts()).hasSize(1);

		log("gone.log", "bert");
		inspected = inspection.add(List.of(folder.resolve("gone.log")), new Quiet());
		assertThat(inspected.somethingUnreadable()).isFalse();
		assertThat(inspected.files()).hasSize(2);
	}

	@Test
	void theSameFileIsOpenedOnce() throws IOException, Cancelled {
		Path log = log("a.log", "anna");
		Files.createSymbolicLink(folder.resolve("link.log"), log);

		inspection.add(List.of(log, log, folder.resolve("link.log")), new Quiet());
		assertThat(inspection.add(List.of(log), new Quiet()).files()).hasSize(1);
	}

	@Test
	void aRemovedFileTakesItsSignInsAlong() throws IOException, Cancelled {
		inspection.add(List.of(log("a.log", "anna"), log("b.log", "bert")), new Quiet());

		assertThat(inspection.remove(file(inspection.now(), "a.log")).users()).containsExactly("bert@corp.example");
	}

	@Test
	void aClockSetByHandGroupsAnew() throws IOException, Cancelled {
		inspection.add(List.of(log("a.log", "anna")), new Quiet());
		FileClock clock = new FileClock(ZoneOffset.ofHours(1), Duration.ofSeconds(3), FileClock.Basis.BY_HAND, "");

		Inspected inspected = inspection.clock(file(inspection.now(), "a.log"), clock);

		assertThat(file(inspected, "a.log").clock()).isEqualTo(clock);
		assertThat(inspected.verdicts().getFirst().attempt().id()).endsWith("BY_HAND");

		FileClock nobody = new FileClock(ZoneOffset.UTC, Duration.ZERO, FileClock.Basis.ASSUMED, "");
		assertThat(inspection.clock(file(inspected, "a.log"), nobody).verdicts().getFirst().attempt().id()).endsWith("FORMAT");
	}

	@Test
	void aCaseOpensItsLogsWithTheClocksThatWereSetByHand() throws IOException, Cancelled {
		inspection.add(List.of(log("a.log", "anna"), log("b.log", "bert")), new Quiet());
		FileClock clock = new FileClock(ZoneOffset.ofHours(1), Duration.ofSeconds(3), FileClock.Basis.BY_HAND, "");
		SignInCase saved = CaseLogs.saved(SignInCase.begin("INC4711", java.time.Instant.now()), inspection.clock(file(inspection.now(), "a.log"), clock));
		assertThat(saved.files()).hasSize(2);

		try (OpenInspection later = new OpenInspection(engine, SiteFacts.none(), Duration.ofMillis(20))) {
			Inspected inspected = CaseLogs.open(later, saved, new Quiet());
			assertThat(inspected.files()).hasSize(2);
			assertThat(file(inspected, "a.log").clock()).isEqualTo(clock);
			assertThat(file(inspected, "b.log").clock().basis()).isNotEqualTo(FileClock.Basis.BY_HAND);
			assertThat(CaseLogs.saved(saved, inspected)).isEqualTo(saved);
		}
	}

	@Test
	void anotherSiteIsComparedWithoutReadingAnything() throws IOException, Cancelled {
		Path log = log("a.log", "anna");
		inspection.add(List.of(log), new Quiet());
		Files.delete(log);
		SiteFacts site = new SiteFacts(Optional.of("Corp"), SiteFacts.none().sipDomains(), List.of(), Optional.empty(), SiteFacts.none().webHosts(), Optional.empty(),
				List.of());

		assertThat(inspection.site(site).verdicts()).singleElement().extracting(Verdict::sentence).isEqualTo("Corp");
	}

	@Test
	void cancellingWhileFilesAreOpenedKeepsWhatIsOpen() throws IOException {
		Quiet[] ask = new Quiet[1];
		ask[0] = new Quiet(progress -> {
			if (progress.done() >= 1000) {
				ask[0].cancellation().cancel();
			}
		});
		List<Path> logs = List.of(log("a.log", "anna"), log("b.log", "bert"));

		assertThatThrownBy(() -> inspection.add(logs, ask[0])).isInstanceOf(Cancelled.class);
		assertThat(inspection.now().files()).hasSize(1);
		assertThat(inspection.now().whole()).isFalse();
	}

	@Test
	void whileSignInsAreLookedForTheLastAnswerIsThereAtOnceAndCancellingIsHeard() throws Exception {
		Path log = log("a.log", "anna");
		engine.gate = new CountDownLatch(1);
		Quiet ask = new Quiet();
		Thread adding = Thread.ofPlatform().start(() -> assertThatThrownBy(() -> inspection.add(List.of(log), ask)).isInstanceOf(Cancelled.class));
		engine.arrived.await();

		assertThat(inspection.now().verdicts()).isEmpty();
		ask.cancellation().cancel();
		adding.join();
		assertThat(inspection.now().files()).hasSize(1);
		assertThat(inspection.now().whole()).isFalse();

		engine.gate = new CountDownLatch(0);
		assertThat(inspection.add(List.of(), new Quiet()).verdicts()).hasSize(1);
	}

	@Test
	void closingDoesNotWaitForWorkThatGoesOn() throws Exception {
		Path log = log("a.log", "anna");
		engine.gate = new CountDownLatch(1);
		Thread adding = Thread.ofPlatform().start(() -> {
			try {
				inspection.add(List.of(log), new Quiet());
			} catch (Cancelled e) {
				Thread.currentThread().interrupt();
			}
		});
		engine.arrived.await();

		inspection.close();
		inspection.close();
		assertThat(adding.isAlive()).isTrue();
		engine.gate.countDown();
		adding.join();
	}

	@Test
	void whatIsAddedToAFollowedFileIsTold() throws Exception {
		Path log = log("a.log", "anna");
		inspection.add(List.of(log), new Quiet());
		BlockingQueue<Inspected> told = new LinkedBlockingQueue<>();
		inspection.onChange(told::add);
		try (Inspection.Registration following = inspection.follow()) {
			assertThat(inspection.following()).isTrue();
			Files.writeString(log, text("bert", "carla"), StandardOpenOption.APPEND);

			assertThat(await(told, each -> each.messages() == 3).messages()).isEqualTo(3);
			assertThat(await(told, each -> each.whole() && each.verdicts().size() == 3).users()).contains("carla@corp.example");
		}
		assertThat(inspection.following()).isFalse();
	}

	@Test
	void aFileThatIsReplacedWhileItIsFollowedIsReadAnew() throws Exception {
		Path log = log("a.log", "anna", "bert", "carla");
		inspection.add(List.of(log), new Quiet());
		BlockingQueue<Inspected> told = new LinkedBlockingQueue<>();
		inspection.onChange(told::add);
		try (Inspection.Registration following = inspection.follow()) {
			Files.writeString(log, text("dora"));

			assertThat(await(told, each -> each.whole() && each.users().contains("dora@corp.example")).verdicts()).hasSize(1);
		}
	}

	@Test
	void aListenerThatIsTakenOffIsToldNoMore() throws IOException, Cancelled {
		List<Inspected> told = new ArrayList<>();
		Inspection.Registration registration = inspection.onChange(told::add);
		inspection.add(List.of(log("a.log", "anna")), new Quiet());
		registration.close();
		inspection.add(List.of(log("b.log", "bert")), new Quiet());

		assertThat(told).hasSize(1);
		assertThat(told.getFirst().generation()).isPositive();
	}

	private static Inspected await(BlockingQueue<Inspected> told, Predicate<Inspected> wanted) throws InterruptedException {
		for (Inspected each = told.poll(30, TimeUnit.SECONDS); each != null; each = told.poll(30, TimeUnit.SECONDS)) {
			if (wanted.test(each)) {
				return each;
			}
		}
		throw new AssertionError("Not told in time");
	}
}

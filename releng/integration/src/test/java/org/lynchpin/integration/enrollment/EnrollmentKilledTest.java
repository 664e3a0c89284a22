// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lynchpin.ca.CaConnection;
import org.lynchpin.core.interaction.SecretPrompt;
import org.lynchpin.enrollment.EnrollmentResult;
import org.lynchpin.enrollment.EnrollmentRun;
import org.lynchpin.enrollment.EnrollmentState;
import org.lynchpin.inventory.CardState;

/** The process is killed (SIGKILL) in every state of the journal; another process goes on, or gives up cleanly. */
class EnrollmentKilledTest {
	@TempDir
	private Path home;

	@ParameterizedTest(name = "killed in state {1}")
	@CsvSource({ "0, PLANNED", "1, SECURED", "2, KEY_GENERATED", "3, ISSUED", "4, COMPARED", "5, WRITTEN", "6, VERIFIED" })
	void anotherProcessFinishesWhatAKilledOneBegan(int step, EnrollmentState state) throws Exception {
		kill(step);
		try (Desk desk = new Desk(home, true)) {
			List<EnrollmentRun> open = desk.service.list(desk.site, true, new Clerk());
			assertThat(open).singleElement().extracting(EnrollmentRun::state).isEqualTo(state);
			EnrollmentResult result = desk.resume(open.getFirst().id(), new Clerk().knowing(SecretPrompt.Kind.CURRENT_PIN, Clerk.NEW_PIN));
			if (result.stoppedBy().isPresent()) {
				throw new AssertionError(state.name(), result.stoppedBy().get());
			}
			assertThat(result.isDone()).isTrue();
			assertThat(desk.service.prove(desk.site, desk.there(), new Clerk().knowing(SecretPrompt.Kind.CURRENT_PIN, Clerk.NEW_PIN)).isGood()).isTrue();
			assertThat(desk.inventory().credentials(result.card().orElseThrow())).as("one certificate, not two").hasSize(1);
		}
	}

	@ParameterizedTest(name = "killed in state {1}")
	@CsvSource({ "2, KEY_GENERATED", "3, ISSUED", "5, WRITTEN" })
	void anotherProcessGivesUpWhatAKilledOneBeganAndRevokesWhatWasIssued(int step, EnrollmentState state) throws Exception {
		kill(step);
		try (Desk desk = new Desk(home, true)) {
			EnrollmentRun run = desk.service.list(desk.site, true, new Clerk()).getFirst();
			EnrollmentResult result = desk.service.cancel(desk.site, run.id(), new Clerk());
			assertThat(result.state()).isEqualTo(state.hasCertificate() ? EnrollmentState.COMPENSATED : EnrollmentState.CANCELLED);
			if (state.hasCertificate()) {
				try (CaConnection ca = desk.ca()) {
					assertThat(ca.crl().isRevoked(result.certificate().orElseThrow())).isTrue();
				}
			}
			assertThat(desk.inventory().card(run.card().orElseThrow()).orElseThrow().state()).isEqualTo(CardState.BLANK);
			assertThat(desk.service.list(desk.site, true, new Clerk())).isEmpty();
		}
	}

	/** Of this process, whether it was named on its command line or loaded by a launcher. */
	private static String classPath() {
		Stream<String> loaded = EnrollmentKilledTest.class.getClassLoader() instanceof URLClassLoader loader
				? Arrays.stream(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())).toString()) : Stream.empty();
		return Stream.concat(loaded, Stream.of(System.getProperty("java.class.path"))).collect(Collectors.joining(File.pathSeparator));
	}

	private void kill(int step) throws Exception {
		Process victim = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath(),
				Victim.class.getName(), home.toString(), Integer.toString(step)).redirectErrorStream(true).start();
		try (BufferedReader output = new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
			StringBuilder said = new StringBuilder();
			String line = output.readLine();
			while (line != null && !line.equals(Victim.WAITING)) {
				said.append(line).append('\n');
				line = output.readLine();
			}
			assertThat(line).as(said.toString()).isEqualTo(Victim.WAITING);
			victim.destroyForcibly();
			assertThat(victim.waitFor(30, TimeUnit.SECONDS)).isTrue();
		} finally {
			victim.destroyForcibly();
		}
	}
}

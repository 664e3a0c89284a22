// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.integration.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.DiagnosisReport;
import org.lynchpin.diagnosis.Outcome;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.diagnosis.Verdict;

/** The real excerpts of public logs: what is said of each of them. Skipped where they are not beside the repository. */
class RealTracesTest {
	private final Locale before = Locale.getDefault();

	@TempDir
	private Path folder;

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.US);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	private static Optional<Path> traces() {
		for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
			Path data = up.resolveSibling("shared").resolve("data").resolve("traces");
			if (Files.isDirectory(data)) {
				return Optional.of(data);
			}
		}
		return Optional.empty();
	}

	private DiagnosisReport diagnose(String number) throws Exception {
		Optional<Path> traces = traces();
		Assumptions.assumeTrue(traces.isPresent(), "the saved traces are not there (../shared/data/traces)");
		try (Stream<Path> files = Files.list(traces.get())) {
			Path file = files.filter(each -> each.getFileName().toString().startsWith(number + "-") && !each.toString().endsWith(".source")).findFirst().orElseThrow();
			return Logs.diagnose(folder.resolve("cache"), List.of(file), SiteFacts.none());
		}
	}

	/** A finding about what belongs to no sign-in. */
	private static void other(DiagnosisReport report, String rule, Stage stage, Severity severity, String... codes) {
		assertThat(report.verdicts()).isEmpty();
		assertThat(report.findings()).anySatisfy(finding -> {
			assertThat(finding.rule()).isEqualTo(rule);
			assertThat(finding.stage()).isEqualTo(stage);
			assertThat(finding.severity()).isEqualTo(severity);
			assertThat(finding.codes()).contains(codes);
			assertThat(finding.evidence()).isNotEmpty();
		});
	}

	private static Verdict only(DiagnosisReport report, Outcome outcome) {
		assertThat(report.verdicts()).hasSize(1);
		assertThat(report.verdicts().getFirst().outcome()).isEqualTo(outcome);
		return report.verdicts().getFirst();
	}

	private static List<Severity> severities(Verdict verdict) {
		return verdict.findings().stream().map(Finding::severity).toList();
	}

	@ParameterizedTest
	@CsvSource({ "01, user@cosmo.local", "19, user6@skype2015.loc" })
	void aRegistrationThatIsConfirmedIsASignIn(String number, String user) throws Exception {
		Verdict verdict = only(diagnose(number), Outcome.SUCCEEDED);
		assertThat(verdict.sentence()).isEqualTo(user + " signed in; the log does not say when.");
		assertThat(severities(verdict)).doesNotContain(Severity.ERROR, Severity.WARNING);
	}

	@ParameterizedTest
	@CsvSource({ "13", "14", "29" })
	void aChallengeAloneIsNoFailure(String number) throws Exception {
		Verdict verdict = only(diagnose(number), Outcome.INCOMPLETE);
		assertThat(severities(verdict)).doesNotContain(Severity.ERROR);
		assertThat(verdict.certain()).isFalse();
		assertThat(verdict.findings()).anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("incomplete"));
	}

	@Test
	void theRegistrarThatOffersPasswordsIsNoticed() throws Exception {
		assertThat(only(diagnose("13"), Outcome.INCOMPLETE).findings()).anySatisfy(finding -> {
			assertThat(finding.rule()).isEqualTo("password-offered");
			assertThat(finding.detail()).contains("NTLM, Kerberos, TLS-DSK");
		});
	}

	@Test
	void serverRecordsOfCallsThatWereNotRoutedAreNoSignIn() throws Exception {
		DiagnosisReport report = diagnose("04");
		other(report, "server-record-certificate", Stage.REGISTRATION, Severity.WARNING, "0xC3E93D67");
		other(report, "server-record", Stage.REGISTRATION, Severity.WARNING, "0xC3E93D6F");
	}

	@Test
	void aServiceRequestThatIsForbiddenAndACallThatFailsAreNoSignIn() throws Exception {
		other(diagnose("07"), "other-failure", Stage.REGISTRATION, Severity.INFO, "403", "4268");
		other(diagnose("28"), "other-failure", Stage.REGISTRATION, Severity.WARNING, "504");
	}

	@Test
	void eventsOfServersAndDomainControllersAreExplained() throws Exception {
		other(diagnose("09"), "windows-event-web-service", Stage.CLIENT_CERTIFICATE, Severity.WARNING, "47067");
		other(diagnose("32"), "kerberos-controller-certificate", Stage.CERTIFICATE, Severity.ERROR, "0x10");
	}

	@Test
	void aMobileClientThatDoesNotTrustTheDiscoveryServerFailsThere() throws Exception {
		Verdict verdict = only(diagnose("10"), Outcome.FAILED);
		assertThat(verdict.firstBreak()).contains(Stage.DISCOVERY);
		assertThat(verdict.cause().orElseThrow().codes()).contains("E_SslError", "0x22020002");
	}

	@ParameterizedTest
	@CsvSource({ "11", "23" })
	void theFirstRefusalOfAWebTicketIsNormal(String number) throws Exception {
		Verdict verdict = only(diagnose(number), Outcome.INCOMPLETE);
		assertThat(severities(verdict)).doesNotContain(Severity.ERROR);
		assertThat(verdict.findings()).anySatisfy(finding -> {
			assertThat(finding.rule()).isEqualTo("ticket-refused-first-try");
			assertThat(finding.codes()).contains("28020");
			assertThat(finding.severity()).isEqualTo(Severity.INFO);
		});
	}

	@Test
	void aTicketServiceThatRefusesAgainAndAgainIsTheBreak() throws Exception {
		Verdict verdict = only(diagnose("12"), Outcome.FAILED);
		assertThat(verdict.firstBreak()).contains(Stage.WEB_TICKET);
		assertThat(verdict.cause().orElseThrow().codes()).contains("500");
		assertThat(verdict.cause().orElseThrow().detail()).contains("same cached token");
	}

	@Test
	void routingGroupsWithoutPrimaryStopTheirUsers() throws Exception {
		DiagnosisReport report = diagnose("26");
		other(report, "routing-group", Stage.REGISTRATION, Severity.ERROR);
		other(report, "routing-group-secondaries", Stage.REGISTRATION, Severity.WARNING);
	}

	@ParameterizedTest
	@CsvSource({ "15", "16", "17", "31" })
	void callsAndMessagesThatWentWellAreNothingToSpeakOf(String number) throws Exception {
		DiagnosisReport report = diagnose(number);
		assertThat(report.verdicts()).isEmpty();
		assertThat(report.findings()).filteredOn(finding -> finding.severity() != Severity.INFO).isEmpty();
	}
}

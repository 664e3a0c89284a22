// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.DiagnosisRule;
import org.lynchpin.diagnosis.Outcome;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.trace.attempt.StepKind;

/** Every row of every table: seen, told in both languages, and silent where it is not there. */
class TablesTest {
	private final Locale before = Locale.getDefault();

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.US);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	private static Stream<Arguments> codes(String file) {
		return StreamSupport.stream(new CodeTable(file).rows().spliterator(), false).flatMap(row -> Stream.of(row.from(), row.to()).distinct()
				.map(code -> Arguments.of(code, row.stage().orElse(null), row.severity(), row.proven())));
	}

	static Stream<Arguments> diagnostics() {
		return codes("diagnostics.tsv");
	}

	static Stream<Arguments> statuses() {
		return codes("statuses.tsv");
	}

	static Stream<Arguments> windows() {
		return codes("windows.tsv");
	}

	static Stream<Arguments> kerberos() {
		return codes("kerberos.tsv");
	}

	static Stream<Arguments> alerts() {
		return codes("alerts.tsv");
	}

	private static void told(DiagnosisRule rule, Case seen, String code, Stage stage, Severity severity, boolean proven) {
		for (Locale locale : List.of(Locale.US, Locale.TAIWAN)) {
			Locale.setDefault(locale);
			assertThat(seen.ask(rule)).anySatisfy(finding -> {
				assertThat(finding.codes()).contains(code);
				assertThat(finding.severity()).isEqualTo(severity);
				if (stage != null) {
					assertThat(finding.stage()).isEqualTo(stage);
				}
				assertThat(finding.evidence()).isNotEmpty();
				assertThat(Stream.of(finding.title(), finding.detail(), finding.remedy(), finding.tellUser(), finding.tellSupport())).allSatisfy(text -> {
					assertThat(text).isNotBlank().doesNotContain("null").doesNotContainPattern("[{]\\d");
					if (locale == Locale.TAIWAN) {
						assertThat(text).matches("(?s).*\\p{IsHan}.*");
					}
				});
				assertThat(rule.proves(finding)).isEqualTo(proven);
				if (!proven && locale == Locale.US) {
					assertThat(finding.detail()).contains("common knowledge");
				}
			});
		}
	}

	@ParameterizedTest
	@MethodSource("diagnostics")
	void aRefusalWithMsDiagnostics(long code, Stage stage, Severity severity, boolean proven) {
		Case seen = code >= 28000 ? new Case().exchange(StepKind.WEB_TICKET, "POST https://web.contoso.com/WebTicket/oauthtoken HTTP/1.1\r\n\r\n",
				"HTTP/1.1 403 Forbidden\r\nX-Ms-diagnostics: " + code + ";reason=\"it does not want to\"\r\n\r\n")
				: new Case().register(StepKind.REGISTER, "403 Forbidden", "ms-diagnostics: " + code + ";reason=\"it does not want to\";source=\"fe01.contoso.com\"");
		told(new ServerDiagnostics(), seen, String.valueOf(code), stage, severity, proven);
	}

	@ParameterizedTest
	@MethodSource("statuses")
	void aRefusalByStatusAlone(long code, Stage stage, Severity severity, boolean proven) {
		told(new RegistrationRefused(), new Case().register(StepKind.REGISTER, code + " No"), String.valueOf(code), stage, severity, proven);
		assertThat(new Case().register(StepKind.REGISTER, code + " No", "ms-diagnostics: 4005;reason=\"x\"").ask(new RegistrationRefused())).as("explained by ms-diagnostics").isEmpty();
	}

	@ParameterizedTest
	@MethodSource("windows")
	void aWindowsCodeInALineHoweverItIsWritten(long code, Stage stage, Severity severity, boolean proven) {
		String hex = String.format("0x%08X", code);
		told(new WindowsCodes(), new Case().line(StepKind.OTHER, "CUccServerEndpoint: failed, hr=" + hex.toLowerCase(Locale.ROOT)), hex, stage, severity, proven);
		told(new WindowsCodes(), new Case().line(StepKind.OTHER, "failed with error " + code + "."), hex, stage, severity, proven);
		told(new WindowsCodes(), new Case().line(StepKind.OTHER, "failed with error " + (int) code + "."), hex, stage, severity, proven);
		assertThat(new Case().line(StepKind.OTHER, "item 0x" + hex.substring(2) + "FF and a" + hex.substring(2)).ask(new WindowsCodes())).as("part of a longer number").isEmpty();
	}

	@ParameterizedTest
	@MethodSource("kerberos")
	void aLogonThatTheDomainControllerRefuses(long code, Stage stage, Severity severity, boolean proven) {
		String hex = String.format("0x%X", code);
		Case seen = new Case().event(StepKind.CARD, "Microsoft-Windows-Security-Auditing", 4771, 0, "", "TargetUserName", "anna", "Status", hex, "PreAuthType", "16");
		told(new KerberosErrors(), seen, hex, stage, severity, proven);
		seen.event(StepKind.CARD, "Microsoft-Windows-Security-Auditing", 4768, 0, "", "TargetUserName", "ANNA", "Status", "0x0", "PreAuthType", "16");
		assertThat(seen.ask(new KerberosErrors())).extracting(Finding::severity).containsOnly(Severity.WARNING);
	}

	@Test
	void partsOfEveryLogonAreNoFailureAndAPasswordIsNotTheCard() {
		assertThat(new Case().event(StepKind.CARD, "Microsoft-Windows-Security-Auditing", 4771, 0, "", "TargetUserName", "anna", "Status", "0x19", "PreAuthType", "0")
				.event(StepKind.CARD, "Microsoft-Windows-Security-Auditing", 4768, 0, "", "TargetUserName", "anna", "Status", "0x0").ask(new KerberosErrors())).isEmpty();
		assertThat(new Case().event(StepKind.CARD, "Microsoft-Windows-Security-Auditing", 4771, 0, "", "TargetUserName", "anna", "Status", "0x18", "PreAuthType", "2").ask(new KerberosErrors()))
				.singleElement().satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
	}

	@ParameterizedTest
	@MethodSource("alerts")
	void anAlertInTheHandshake(long code, Stage stage, Severity severity, boolean proven) {
		told(new TlsAlerts(), new Case().register(StepKind.HANDSHAKE, "401 Unauthorized", tls(2, (int) code)), String.valueOf(code), stage, severity, proven);
		assertThat(new Case().register(StepKind.HANDSHAKE, "401 Unauthorized", tls(1, 0)).ask(new TlsAlerts())).as("close_notify").isEmpty();
	}

	private static String tls(int level, int alert) {
		String data = Base64.getEncoder().encodeToString(new byte[] { 21, 3, 1, 0, 2, (byte) level, (byte) alert });
		return "WWW-Authenticate: TLS-DSK gssapi-data=\"" + data + "\", realm=\"SIP Communications Service\", targetname=\"fe01.contoso.com\", version=4";
	}

	@ParameterizedTest
	@CsvSource({ "Microsoft-Windows-Kerberos-Key-Distribution-Center, 19, windows-event-controller-certificate, CERTIFICATE, ERROR",
			"Microsoft-Windows-Kerberos-Key-Distribution-Center, 39, windows-event-mapping, CERTIFICATE, ERROR", "AD FS, 325, windows-event-token-denied, TOKEN, ERROR",
			"AD FS, 342, windows-event-federation-certificate, CERTIFICATE, ERROR", "AD FS, 364, windows-event-federation, FEDERATION, ERROR",
			"LS User Replicator, 30061, windows-event-replicator, ACCOUNT, WARNING", "LS User Services, 32263, windows-event-harmless, REGISTRATION, INFO",
			"Schannel, 36887, windows-event-tls, CARD, WARNING", "LS Web Components Server, 61029, windows-event-client-refused, CLIENT_CERTIFICATE, WARNING" })
	void anEventByItsNumberIsCommonKnowledgeUnlessItHasWords(String provider, int id, String rule, Stage stage, Severity severity) {
		WindowsEvents events = new WindowsEvents();
		Case silent = new Case().event(StepKind.CARD, provider, id, 2, "");
		assertThat(silent.ask(events)).singleElement().satisfies(finding -> {
			assertThat(finding.rule()).isEqualTo(rule);
			assertThat(finding.stage()).isEqualTo(stage);
			assertThat(finding.severity()).isEqualTo(severity);
			assertThat(finding.codes()).containsExactly(String.valueOf(id));
			assertThat(events.proves(finding)).isFalse();
		});
		Finding words = new Case().event(StepKind.CARD, provider, id, 2, "It says why.").ask(events).getFirst();
		assertThat(events.proves(words)).isTrue();
		assertThat(words.detail()).contains("It says why.");
	}

	@Test
	void eventsThatAreNotInTheTablesSayNothing() {
		assertThat(new Case().event(StepKind.OTHER, "AD FS", 299, 4, "A token was issued.").event(StepKind.OTHER, "Microsoft-Windows-CAPI2", 11, 4, "Chain built.")
				.event(StepKind.OTHER, "Application Error", 1000, 2, "x").ask(new WindowsEvents())).isEmpty();
	}

	@Test
	void whatRestsOnCommonKnowledgeMakesNoVerdictCertain() {
		Verdict likely = new Case().register(StepKind.REGISTER, "480 Temporarily Unavailable").verdict(new RegistrationRefused());
		assertThat(likely.outcome()).isEqualTo(Outcome.FAILED);
		assertThat(likely.certain()).isFalse();
		assertThat(likely.sentence()).contains("most likely", "No record proves it");
		assertThat(new Case().register(StepKind.REGISTER, "503 Service Unavailable").verdict(new RegistrationRefused()).certain()).isTrue();
	}
}

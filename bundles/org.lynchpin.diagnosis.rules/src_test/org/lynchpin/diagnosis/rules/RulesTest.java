// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.diagnosis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lynchpin.core.EvidenceKind;
import org.lynchpin.core.Finding;
import org.lynchpin.core.Severity;
import org.lynchpin.core.Stage;
import org.lynchpin.diagnosis.Outcome;
import org.lynchpin.diagnosis.SiteFacts;
import org.lynchpin.diagnosis.SiteFacts.CardFacts;
import org.lynchpin.diagnosis.SiteFacts.PersonFacts;
import org.lynchpin.diagnosis.SiteFacts.PoolFacts;
import org.lynchpin.diagnosis.Verdict;
import org.lynchpin.trace.attempt.Ending;
import org.lynchpin.trace.attempt.StepKind;

class RulesTest {
	private static final String TLS = "WWW-Authenticate: TLS-DSK realm=\"SIP Communications Service\", targetname=\"fe01.contoso.com\", version=4";
	private static final String NTLM = "WWW-Authenticate: NTLM realm=\"SIP Communications Service\", targetname=\"fe01.contoso.com\", version=4";
	private static final String TOKEN = "https://web.contoso.com/WebTicket/oauthtoken";
	private static final String OLD = "UCCAPI/15.0.4420.1017 OC/15.0.4420.1017 (Microsoft Lync)";

	private final Locale before = Locale.getDefault();

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.US);
	}

	@AfterEach
	void restore() {
		Locale.setDefault(before);
	}

	private static SiteFacts site(boolean twoFactor) {
		return new SiteFacts(Optional.of("Contoso"), Set.of("contoso.com"), List.of(new PoolFacts("pool01.contoso.com", Set.of("fe01.contoso.com"), twoFactor)), Optional.empty(), Set.of(),
				Optional.empty(), List.of());
	}

	private static SiteFacts person(boolean enabled, CardFacts... cards) {
		return new SiteFacts(Optional.empty(), Set.of(), List.of(), Optional.empty(), Set.of(),
				Optional.of(new PersonFacts(Optional.of("anna@corp.example"), Optional.of(Case.USER), Optional.of(enabled), Optional.of(true), Optional.empty())), List.of(cards));
	}

	private static CardFacts card(String serial, String state) {
		return new CardFacts("C-17", serial, "aa".repeat(20), "CN=Contoso-CA", Optional.of("anna@corp.example"), Instant.parse("2027-01-01T00:00:00Z"), state);
	}

	private static void only(List<Finding> found, String rule, Severity severity) {
		assertThat(found).singleElement().satisfies(finding -> {
			assertThat(finding.rule()).isEqualTo(rule);
			assertThat(finding.severity()).isEqualTo(severity);
			assertThat(finding.detail() + finding.remedy() + finding.tellSupport()).doesNotContainPattern("\\{\\d");
		});
	}

	@Test
	void aRegistrarWithoutCertificateAuthenticationStopsEveryone() {
		only(new Case().register(StepKind.CHALLENGE, "401 Unauthorized", NTLM).ask(new TlsDskMissing()), "tls-dsk-missing", Severity.ERROR);
		assertThat(new Case().register(StepKind.CHALLENGE, "401 Unauthorized", NTLM, TLS).ask(new TlsDskMissing())).isEmpty();
		assertThat(new Case().register(StepKind.HANDSHAKE, "401 Unauthorized", "WWW-Authenticate: NTLM opaque=\"1\", gssapi-data=\"TlRMTVNTUAACAAAA\"").ask(new TlsDskMissing()))
				.as("the second leg lists one scheme only").isEmpty();
	}

	@Test
	void passwordsOfferedByAPoolThatDemandsCardsMeanThatItsConfigurationWasNotApplied() {
		Case challenge = new Case().register(StepKind.CHALLENGE, "401 Unauthorized", NTLM, TLS);
		only(challenge.site(site(true), EvidenceKind.SITE).ask(new PasswordOffered()), "password-offered", Severity.WARNING);
		assertThat(challenge.ask(new PasswordOffered()).getFirst().detail()).contains("pool01.contoso.com", "not applied");
		assertThat(challenge.site(site(false)).ask(new PasswordOffered())).as("a pool without cards").isEmpty();
		only(challenge.site(SiteFacts.none()).ask(new PasswordOffered()), "password-offered", Severity.INFO);
		assertThat(new Case().register(StepKind.CHALLENGE, "401 Unauthorized", TLS).site(site(true)).ask(new PasswordOffered())).isEmpty();
	}

	@Test
	void aClientThatAnswersWithItsPasswordAgainAndAgainIsRefused() {
		String answer = "REGISTER sip:contoso.com SIP/2.0\r\nCSeq: 2 REGISTER\r\nAuthorization: NTLM gssapi-data=\"TlRMTVNTUAABAAAA\", realm=\"x\"";
		String challenge = "SIP/2.0 401 Unauthorized\r\nCSeq: 2 REGISTER\r\n" + NTLM;
		Case once = new Case().exchange(StepKind.HANDSHAKE, answer, challenge);
		assertThat(once.ask(new PasswordRefused())).isEmpty();
		only(once.exchange(StepKind.HANDSHAKE, answer, challenge).ask(new PasswordRefused()), "password-refused", Severity.ERROR);
		String leg = "SIP/2.0 401 Unauthorized\r\nCSeq: 2 REGISTER\r\nWWW-Authenticate: NTLM opaque=\"1\", gssapi-data=\"TlRMTVNTUAACAAAA\", realm=\"x\"";
		assertThat(new Case().exchange(StepKind.HANDSHAKE, answer, leg).exchange(StepKind.HANDSHAKE, answer, leg).ask(new PasswordRefused())).as("legs of one handshake").isEmpty();
	}

	@Test
	void aClientOfBeforeJuly2013IsNamedButNeverProvesAnything() {
		OldClient rule = new OldClient();
		List<Finding> found = new Case().client(OLD).register(StepKind.CHALLENGE, "401 Unauthorized", TLS).ask(rule);
		only(found, "old-client", Severity.WARNING);
		assertThat(rule.proves(found.getFirst())).isFalse();
		assertThat(found.getFirst().detail()).contains("common knowledge");
		only(new Case().client(OLD).signedIn().ask(rule), "old-client", Severity.INFO);
		assertThat(new Case().register(StepKind.CHALLENGE, "401 Unauthorized", TLS).ask(rule)).isEmpty();
	}

	@Test
	void grantTypesProveTheConfigurationOfTheWebServices() {
		String user = "GET https://web.contoso.com/Autodiscover/AutodiscoverService.svc/root/user HTTP/1.1\r\n\r\n";
		String oauth = "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: MsRtcOAuth href=\"" + TOKEN + "\",grant_type=\"%s\"\r\n\r\n";
		only(new Case().exchange(StepKind.USER_DISCOVERY, user, oauth.formatted("urn:microsoft.rtc:windows,password")).ask(new PassiveOff()), "passive-off", Severity.WARNING);
		only(new Case().exchange(StepKind.USER_DISCOVERY, user, oauth.formatted("urn:microsoft.rtc:windows,urn:microsoft.rtc:passive")).ask(new PassiveOff()), "passive-off-mixed", Severity.WARNING);
		only(new Case().exchange(StepKind.USER_DISCOVERY, user, oauth.formatted("password")).site(site(false)).ask(new PassiveOff()), "passive-off", Severity.INFO);
		assertThat(new Case().exchange(StepKind.USER_DISCOVERY, user, oauth.formatted("urn:microsoft.rtc:passive")).ask(new PassiveOff())).isEmpty();
	}

	private static Case ticket(Case sofar, String grant, int code) {
		return sofar.exchange(StepKind.WEB_TICKET, "POST " + TOKEN + " HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\ngrant_type=" + grant,
				"HTTP/1.1 400 Bad Request\r\nX-Ms-diagnostics: " + code + ";reason=\"no\"\r\n\r\n{\"error\":\"invalid_grant\"}");
	}

	@Test
	void aTicketThatIsRefusedIsNormalBeforeTheFederationServiceAndABreakAfterIt() {
		Case first = ticket(new Case(), "urn:microsoft.rtc:passive", 28020);
		only(first.ask(new TicketRefused()), "ticket-refused-first-try", Severity.INFO);
		Case posted = first.exchange(StepKind.TOKEN, "POST https://web.contoso.com/PassiveAuth/PassiveAuth.aspx HTTP/1.1\r\n\r\nwa=wsignin1.0&wresult=%3Csaml%3AAssertion%20Issuer%3D%22x%22%3E%3C%2Fsaml%3AAssertion%3E",
				"HTTP/1.1 200 OK\r\n\r\n");
		assertThat(ticket(posted, "urn:microsoft.rtc:passive", 28020).ask(new TicketRefused())).extracting(Finding::rule).containsExactly("ticket-refused", "ticket-refused-first-try");
		assertThat(posted.verdict(new TicketRefused()).firstBreak()).contains(Stage.WEB_TICKET);
	}

	@ParameterizedTest
	@CsvSource({ "urn:microsoft.rtc:passive, ERROR", "urn:microsoft.rtc:windows, INFO", "password, INFO" })
	void aWayThatIsSwitchedOffMattersOnlyForPassiveAuthentication(String grant, Severity severity) {
		only(ticket(new Case(), grant, 28029).ask(new TypeNotAllowed()), "type-not-allowed", severity);
		assertThat(ticket(new Case(), grant, 28020).ask(new TypeNotAllowed())).isEmpty();
	}

	@Test
	void oneRedirectionIsNormalAndThreeAreALoop() {
		Case once = new Case().register(StepKind.CHALLENGE, "301 Redirect request to Home Server", "Contact: <sip:fe02.contoso.com:5061;transport=tls>");
		only(once.ask(new RedirectLoop()), "redirect-loop-none", Severity.INFO);
		once.register(StepKind.CHALLENGE, "301 Redirect request to Home Server").register(StepKind.CHALLENGE, "301 Redirect request to Home Server", "Contact: <sip:fe01.contoso.com>");
		only(once.ask(new RedirectLoop()), "redirect-loop", Severity.ERROR);
		assertThat(new Case().signedIn().ask(new RedirectLoop())).isEmpty();
	}

	@Test
	void theFaultOfTheCertificateServiceIsQuoted() {
		String fault = "<s:Fault><faultcode>s:Server</faultcode><faultstring xml:lang=\"en-US\">The certificate could not be published.</faultstring></s:Fault>";
		Case failed = new Case().exchange(StepKind.CERTIFICATE_PROVISIONING, "POST https://web.contoso.com/CertProv/CertProvisioningService.svc HTTP/1.1\r\n\r\n",
				"HTTP/1.1 500 Internal Server Error\r\n\r\n" + fault);
		only(failed.ask(new CertificateService()), "certificate-service", Severity.ERROR);
		assertThat(failed.ask(new CertificateService()).getFirst().detail()).contains("The certificate could not be published.");
		assertThat(failed.verdict(new CertificateService()).firstBreak()).contains(Stage.CLIENT_CERTIFICATE);
		assertThat(new Case().exchange(StepKind.CERTIFICATE_PROVISIONING, "POST https://web.contoso.com/CertProv HTTP/1.1\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n").ask(new CertificateService())).isEmpty();
	}

	@Test
	void aClockThatIsMoreThanFiveMinutesWrongIsSaid() {
		only(new Case().signedIn().clock(Duration.ofMinutes(-7)).ask(new ClockDiffers()), "clock-differs", Severity.WARNING);
		assertThat(new Case().signedIn().clock(Duration.ofMinutes(-7)).ask(new ClockDiffers()).getFirst().detail()).contains("7 minutes behind");
		assertThat(new Case().signedIn().clock(Duration.ofMinutes(4)).ask(new ClockDiffers())).isEmpty();
	}

	@Test
	void aChallengeThatIsNeverAnsweredIsGivenUpOnlyAfterAMinuteOfLog() {
		Case challenged = new Case().register(StepKind.CHALLENGE, "401 Unauthorized", TLS);
		assertThat(challenged.later(10).ask(new ClientGaveUp())).isEmpty();
		only(challenged.later(70).ask(new ClientGaveUp()), "client-gave-up", Severity.ERROR);
		assertThat(challenged.verdict(new ClientGaveUp()).outcome()).isEqualTo(Outcome.FAILED);
		assertThat(new Case().register(StepKind.CHALLENGE, "401 Unauthorized", TLS).verdict(new ClientGaveUp()).outcome()).isEqualTo(Outcome.INCOMPLETE);
	}

	@Test
	void aRefreshThatIsChallengedIsNoFailure() {
		only(new Case().signedIn().register(StepKind.REFRESH, "401 Unauthorized", TLS).ask(new AssociationLost()), "security-association-lost", Severity.INFO);
		assertThat(new Case().register(StepKind.CHALLENGE, "401 Unauthorized", TLS).ask(new AssociationLost())).isEmpty();
	}

	@Test
	void aSessionWithoutUserServicesHasLimitedFunctionality() {
		only(new Case().row(Map.of("ResponseCode", "200", "IsUserServiceAvailable", "0")).ask(new LimitedFunctionality()), "limited-functionality", Severity.WARNING);
		only(new Case().row(Map.of("ResponseCode", "200", "IsPrimaryRegistrar", "0")).ask(new LimitedFunctionality()), "limited-functionality", Severity.INFO);
		assertThat(new Case().row(Map.of("ResponseCode", "200", "IsUserServiceAvailable", "1")).ask(new LimitedFunctionality())).isEmpty();
	}

	@Test
	void aRowOfTheDatabaseTellsWhatTheMessagesWouldHaveTold() {
		Case row = new Case().row(Map.of("ResponseCode", "404", "DiagnosticId", "4005"));
		only(row.ask(new ServerDiagnostics()), "diagnostics-user-unknown", Severity.ERROR);
		assertThat(row.ask(new RegistrationRefused())).isEmpty();
		only(new Case().row(Map.of("ResponseCode", "403", "DiagnosticId", "0")).ask(new RegistrationRefused()), "registration-refused-forbidden", Severity.ERROR);
		assertThat(new Case().row(Map.of("ResponseCode", "200", "DiagnosticId", "0")).ask(new RegistrationRefused())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "rejected, WARNING", "deactivated, WARNING", "unregistered, INFO" })
	void theServersWordForTheEndIsRead(String state, Severity severity) {
		Case ended = new Case().signedIn().exchange(StepKind.END, "BENOTIFY sip:10.0.0.1 SIP/2.0\r\nCSeq: 2 BENOTIFY\r\nEvent: registration;" + state + "\r\n", "");
		only(ended.ask(new EndedByServer()), "ended-by-server", severity);
		assertThat(new Case().signedIn().ask(new EndedByServer())).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = Ending.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "STILL_SIGNED_IN")
	void everyEndOfASessionIsExplained(Ending.Kind kind) {
		Case ended = new Case().signedIn().ends(kind);
		only(ended.ask(new SessionEnding()), "session-ending", Severity.INFO);
		Verdict verdict = ended.verdict(new SessionEnding());
		assertThat(verdict.outcome()).isEqualTo(Outcome.SIGNED_OUT);
		assertThat(verdict.sentence()).contains(Case.USER);
		assertThat(new Case().signedIn().ends(Ending.Kind.STILL_SIGNED_IN).ask(new SessionEnding())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "403.7 - Forbidden: SSL client certificate is required., web-part-failed-no-certificate, CARD", "403.13 - Revoked, web-part-failed-revoked, CERTIFICATE",
			"403.16 - Untrusted, web-part-failed-untrusted, CERTIFICATE", "403.17 - Expired, web-part-failed-expired, CERTIFICATE", "Forbidden, web-part-failed, FEDERATION" })
	void theSubStatusOfAnErrorPageTellsWhatTheCertificateLacked(String title, String rule, Stage stage) {
		Case failed = new Case().exchange(StepKind.PASSIVE_REDIRECT, "GET https://sts.contoso.com/adfs/ls/auth/sslclient/?wa=wsignin1.0 HTTP/1.1\r\n\r\n",
				"HTTP/1.1 403 Forbidden\r\n\r\n<html><head><title>" + title + "</title></head></html>");
		only(failed.ask(new WebPartFailed()), rule, Severity.ERROR);
		assertThat(failed.verdict(new WebPartFailed()).firstBreak()).contains(stage);
	}

	@ParameterizedTest
	@CsvSource({ "407, web-part-failed-proxy", "404, web-part-failed-missing", "503, web-part-failed-down", "500, web-part-failed" })
	void aWebPartThatFailsIsNamedUnlessItWasOvercome(int status, String rule) {
		String ask = "GET https://lyncdiscover.contoso.com/?sipuri=anna@contoso.com HTTP/1.1\r\n\r\n";
		Case failed = new Case().exchange(StepKind.AUTODISCOVER, ask, "HTTP/1.1 " + status + " No\r\n\r\n");
		only(failed.ask(new WebPartFailed()), rule, Severity.ERROR);
		assertThat(failed.ask(new WebPartFailed()).getFirst().detail()).doesNotContain("sipuri");
		assertThat(failed.exchange(StepKind.AUTODISCOVER, ask, "HTTP/1.1 200 OK\r\n\r\n").ask(new WebPartFailed())).isEmpty();
		assertThat(new Case().exchange(StepKind.USER_DISCOVERY, ask, "HTTP/1.1 401 Unauthorized\r\n\r\n").ask(new WebPartFailed())).as("a challenge").isEmpty();
	}

	@Test
	void whoWasSentToTheFederationServiceAndNeverCameBackIsLikelyStoppedThere() {
		Case sent = new Case().exchange(StepKind.PASSIVE_REDIRECT, "GET https://web.contoso.com/PassiveAuth/PassiveAuth.aspx HTTP/1.1\r\n\r\n", "HTTP/1.1 302 Found\r\nLocation: https://sts.contoso.com/adfs/ls/\r\n\r\n");
		assertThat(sent.ask(new StoppedAtFederation())).isEmpty();
		Verdict verdict = sent.later(90).verdict(new StoppedAtFederation());
		assertThat(verdict.firstBreak()).contains(Stage.FEDERATION);
		assertThat(verdict.certain()).isFalse();
	}

	@Test
	void whatAdFsSaysOfItselfIsTakenFromWhereverItStands() {
		String text = "MSIS7007: The requested relying party trust 'https://web.contoso.com/passiveauth' is unspecified or unsupported.";
		only(new Case().line(StepKind.PASSIVE_REDIRECT, "sign-in page shows " + text).ask(new FederationWords()), "federation-words-relying-party", Severity.ERROR);
		List<Finding> event = new Case().event(StepKind.PASSIVE_REDIRECT, "AD FS", 364, 2, "Encountered error. " + text).ask(new FederationWords());
		only(event, "federation-words-relying-party", Severity.ERROR);
		assertThat(event.getFirst().codes()).containsExactly("MSIS7007", "364");
		only(new Case().line(StepKind.TOKEN, "MSIS5007: denied").ask(new FederationWords()), "federation-words-denied", Severity.ERROR);
		only(new Case().line(StepKind.TOKEN, "MSIS1234: something else").ask(new FederationWords()), "federation-words", Severity.ERROR);
		assertThat(new Case().line(StepKind.TOKEN, "MSISAuth cookie").ask(new FederationWords())).isEmpty();
	}

	@Test
	void callsAndPublicationsThatFailAreNoSignIn() throws Exception {
		Case call = new Case().exchange(StepKind.OTHER, "INVITE sip:b@contoso.com SIP/2.0\r\nCSeq: 1 INVITE",
				"SIP/2.0 504 Server time-out\r\nCSeq: 1 INVITE\r\nms-diagnostics: 1010;reason=\"Certificate trust\";HRESULT=\"0x80090322(SEC_E_WRONG_PRINCIPAL)\"");
		only(call.askOther(new OtherFailures()), "other-failure", Severity.WARNING);
		assertThat(call.others(new OtherFailures(), new ServerDiagnostics(), new RegistrationRefused())).singleElement()
				.satisfies(finding -> assertThat(finding.codes()).containsExactly("504", "1010", "0x80090322"));
		Verdict verdict = new Case().signedIn().exchange(StepKind.AFTER, "SERVICE sip:a SIP/2.0\r\nCSeq: 1 SERVICE", "SIP/2.0 403 Forbidden\r\nCSeq: 1 SERVICE\r\nms-diagnostics: 4268;reason=\"x\"")
				.verdict(new OtherFailures(), new ServerDiagnostics(), new RegistrationRefused());
		assertThat(verdict.outcome()).isEqualTo(Outcome.SUCCEEDED);
		assertThat(verdict.findings()).extracting(Finding::severity).containsOnly(Severity.INFO);
	}

	@Test
	void resultCodesOfServersAreRead() {
		only(new Case().record(Map.of("Severity", "error", "Text", "no route", "Result-Code", "0xc3e93c5e SIPPROXY_E_ROUTING")).ask(new ServerRecords()), "server-record", Severity.WARNING);
		only(new Case().record(Map.of("Severity", "error", "Text", "names differ Result-Code: 0xc3e93d67 SIPPROXY_E_ROUTING_MSG_CERT_MISMATCH")).ask(new ServerRecords()),
				"server-record-certificate", Severity.WARNING);
		assertThat(new Case().record(Map.of("Severity", "information", "Result-Code", "0xc3e93c5e")).ask(new ServerRecords())).isEmpty();
	}

	@Test
	void outputOfCmdletsIsRead() {
		only(new Case().output("Get-CsPoolFabricState", Map.of(), "Service: (P) fabric:/lync/routing/E7 has no primaries.").ask(new RoutingGroups()), "routing-group", Severity.ERROR);
		assertThat(new Case().output("Get-CsPoolFabricState", Map.of(), "all is well").ask(new RoutingGroups())).isEmpty();
		only(new Case().output("Test-CsRegistration", Map.of("Result", "Failure", "Error", "401 Unauthorized"), "").ask(new TestCmdlets()), "test-cmdlet", Severity.WARNING);
		assertThat(new Case().output("Test-CsRegistration", Map.of("Result", "Success"), "").ask(new TestCmdlets())).isEmpty();
	}

	@Test
	void mobileClientsAndForeignClientsAreRead() {
		only(new Case().line(StepKind.AUTODISCOVER, "Request UcwaAutoDiscoveryRequest resulted in E_SslError (E2-2-2). The retry counter is: 0").ask(new MobileClient()), "mobile-client-tls", Severity.ERROR);
		assertThat(new Case().line(StepKind.AUTODISCOVER, "Request UcwaAutoDiscoveryRequest resulted in E_Success").ask(new MobileClient())).isEmpty();
		only(new Case().line(StepKind.WEB_TICKET, "sipe: sipe_svc_https_response: code 500").ask(new TicketLoop()), "ticket-loop", Severity.ERROR);
		assertThat(new Case().line(StepKind.WEB_TICKET, "sipe: sipe_svc_https_response: code 200").ask(new TicketLoop())).isEmpty();
	}

	private static Case logon(String serial, String account) {
		return new Case().event(StepKind.CARD, "Microsoft-Windows-Security-Auditing", 4768, 0, "", "TargetUserName", account, "Status", "0x0", "CertSerialNumber", serial, "CertThumbprint", "");
	}

	@Test
	void theCertificateThatWasUsedIsComparedWithThePersonsCards() {
		only(logon("00FF01", "anna").site(person(true, card("ab12", "ACTIVE")), EvidenceKind.CARD).ask(new OtherCard()), "other-card", Severity.WARNING);
		assertThat(logon("0000AB12", "anna").site(person(true, card("ab12", "ACTIVE")), EvidenceKind.CARD).ask(new OtherCard())).isEmpty();
		only(logon("AB12", "anna").site(person(true, card("ab12", "SUSPENDED")), EvidenceKind.CARD).ask(new CardState()), "card-state", Severity.WARNING);
		assertThat(logon("AB12", "anna").site(person(true, card("ab12", "ACTIVE")), EvidenceKind.CARD).ask(new CardState())).isEmpty();
	}

	@Test
	void theAccountOfTheCardIsComparedWithTheOwnerOfTheAddress() {
		only(logon("00FF01", "bert").site(person(true), EvidenceKind.PERSON).ask(new NotTheOwnersAddress()), "not-the-owners-address", Severity.WARNING);
		assertThat(logon("00FF01", "ANNA").site(person(true), EvidenceKind.PERSON).ask(new NotTheOwnersAddress())).as("address and UPN may differ").isEmpty();
	}

	@Test
	void whatTheDirectorySaysOfTheAccountProvesNothingByItself() {
		Case refused = new Case().register(StepKind.REGISTER, "404 Not Found", "ms-diagnostics: 4005;reason=\"x\"").site(person(false), EvidenceKind.PERSON);
		only(refused.ask(new AccountDisabled()), "account-disabled", Severity.ERROR);
		Verdict verdict = refused.verdict(new AccountDisabled(), new ServerDiagnostics());
		assertThat(verdict.cause().orElseThrow().rule()).isEqualTo("diagnostics-user-unknown");
		assertThat(verdict.certain()).isTrue();
		assertThat(new Case().register(StepKind.CHALLENGE, "401 Unauthorized", TLS).site(person(false)).verdict(new AccountDisabled()).outcome()).isEqualTo(Outcome.INCOMPLETE);
		assertThat(new Case().site(person(true)).ask(new AccountDisabled())).isEmpty();
	}

	@Test
	void addressAndRegistrarAreComparedWithTheSite() {
		SiteFacts other = new SiteFacts(Optional.empty(), Set.of("fabrikam.com"), List.of(new PoolFacts("pool.fabrikam.com", Set.of(), true)), Optional.empty(), Set.of(), Optional.empty(), List.of());
		Case challenged = new Case().register(StepKind.CHALLENGE, "401 Unauthorized", TLS);
		only(challenged.site(other, EvidenceKind.SITE).ask(new ForeignDomain()), "foreign-domain", Severity.WARNING);
		only(challenged.ask(new ForeignRegistrar()), "foreign-registrar", Severity.WARNING);
		challenged.site(site(true));
		assertThat(challenged.ask(new ForeignDomain())).isEmpty();
		assertThat(challenged.ask(new ForeignRegistrar())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "PIN: 12345678 was sent", "Authorization: Bearer cwt=AAEBHAEFAAAAAAAFFQAAAAABBBBCCCCDDDD", "wresult=%3CAssertion", "gssapi-data=\"TlRMTVNTUAADAAAA\"",
			"a token eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9eyJzdWIiOiIxMjM0NTY3ODkw in a line" })
	void evidenceQuotesNoCredential(String line) {
		String words = Excerpt.of(line);
		assertThat(words).contains("\u2026").doesNotContain("12345678", "AAEBHA", "Assertion", "TlRMTV", "eyJhbG");
	}

	@Test
	void anOvercomeFailureIsAWarningAndWhatCameLastIsTheCause() {
		Case tried = new Case().line(StepKind.CONNECT, "TCP connection to sipinternal failed, hr=0x80ee0067").register(StepKind.CHALLENGE, "401 Unauthorized", TLS)
				.register(StepKind.REGISTER, "503 Service Unavailable").register(StepKind.REGISTER, "403 Forbidden", "ms-diagnostics-public: 4003;reason=\"not enabled for remote access\"");
		Verdict verdict = tried.verdict(new WindowsCodes(), new RegistrationRefused(), new ServerDiagnostics());
		assertThat(verdict.cause().orElseThrow().codes()).containsExactly("4003");
		assertThat(verdict.findings()).filteredOn(finding -> finding.severity() == Severity.WARNING).hasSize(2).allSatisfy(finding -> assertThat(finding.detail()).contains("went on after it"));
	}
}

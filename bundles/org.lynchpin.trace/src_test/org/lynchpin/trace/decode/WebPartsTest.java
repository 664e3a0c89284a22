// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lynchpin.trace.message.Header;
import org.lynchpin.trace.message.HttpMessage;

class WebPartsTest {
	static HttpMessage answer(int status, String body, String... headers) {
		return new HttpMessage("HTTP/1.1 " + status + " x", "", "", status, headers(headers), body);
	}

	static HttpMessage request(String method, String target, String body, String... headers) {
		return new HttpMessage(method + " " + target + " HTTP/1.1", method, target, 0, headers(headers), body);
	}

	private static List<Header> headers(String... lines) {
		return Arrays.stream(lines).map(line -> new Header(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip())).toList();
	}

	@Test
	void aRefusalWithoutTicketNamesTheServiceAndTheWaysToSignIn() {
		WebTicket ticket = WebTicket.of(answer(401, "", "WWW-Authenticate: MsRtcOAuth href=\"https://p/WebTicket/oauthtoken\",grant_type=\"urn:microsoft.rtc:passive,urn:microsoft.rtc:anonmeeting\"",
				"X-MS-WebTicketURL: https://p/WebTicket/WebTicketService.svc", "X-MS-WebTicketSupported: cwt,saml")).orElseThrow();
		assertThat(ticket.service()).contains("https://p/WebTicket/WebTicketService.svc");
		assertThat(ticket.supported()).containsExactly("cwt", "saml");
		assertThat(ticket.passiveOnly()).isTrue();
	}

	@Test
	void aPoolThatStillOffersPasswordsIsSeen() {
		assertThat(WebTicket.of(answer(401, "", "WWW-Authenticate: MsRtcOAuth href=https://p/t,grant_type=\"urn:microsoft.rtc:windows,password\""))
				.map(WebTicket::offeredGrants)).contains(List.of("urn:microsoft.rtc:windows", "password"));
	}

	@Test
	void theFirstRefusalPointsToPassiveAuthentication() {
		WebTicket asked = WebTicket.of(request("POST", "/WebTicket/oauthtoken", "grant_type=urn%3amicrosoft.rtc%3apassive")).orElseThrow();
		assertThat(asked.requestedGrant()).contains(WebTicket.PASSIVE);
		assertThat(asked.requested()).isTrue();
		WebTicket refused = WebTicket.of(answer(400, "{\"error\":\"invalid_grant\",\"ms_rtc_passiveauthuri\":\"https:\\/\\/p\\/PassiveAuth\\/PassiveAuth.aspx\"}")).orElseThrow();
		assertThat(refused.passiveUri()).contains("https://p/PassiveAuth/PassiveAuth.aspx");
		assertThat(refused.error()).contains("invalid_grant");
		assertThat(refused.issued()).isFalse();
	}

	@Test
	void aTicketIsSeenAndNotKept() {
		WebTicket json = WebTicket.of(answer(200, "{ \"access_token\" : \"cwt=2YotnFZFEjr1z\",\"token_type\":\"Bearer\", \"expires_in\":28800 }")).orElseThrow();
		assertThat(json.issued()).isTrue();
		assertThat(json.lifetime()).contains(28800L);
		assertThat(json.toString()).doesNotContain("2YotnFZFEjr1z");
		WebTicket soap = WebTicket.of(answer(200, "<s:Body><RequestSecurityTokenResponse><Lifetime><wsu:Created>2026-03-17T07:33:00Z</wsu:Created><wsu:Expires>2026-03-17T15:33:00Z</wsu:Expires>"
				+ "</Lifetime><AppliesTo><Address>https://p/</Address></AppliesTo><RequestedSecurityToken><saml:Assertion>top secret</saml:Assertion></RequestedSecurityToken>"
				+ "</RequestSecurityTokenResponse></s:Body>")).orElseThrow();
		assertThat(soap.issued()).isTrue();
		assertThat(soap.expires()).contains(Instant.parse("2026-03-17T15:33:00Z"));
		assertThat(soap.audience()).contains("https://p/");
		assertThat(soap.toString()).doesNotContain("top secret");
		assertThat(WebTicket.of(request("GET", "/root/user", "", "Authorization: Bearer cwt=AAEB")).map(WebTicket::presented)).contains(true);
	}

	@Test
	void aPageThatHasNothingToDoWithTicketsSaysNothing() {
		assertThat(WebTicket.of(answer(200, "<html><head><title>Proxy</title></head></html>", "Content-Type: text/html"))).isEmpty();
	}

	@Test
	void aTokenTellsWhoIssuedItForWhomAndWhichClaimsItHas() {
		Saml saml = Saml.in("<t:RequestedSecurityToken><saml:Assertion MajorVersion='1' Issuer=\"http://sts.contoso.com/adfs/services/trust\"><saml:Conditions NotBefore=\"2026-03-17T07:33:00.123Z\" "
				+ "NotOnOrAfter=\"2026-03-17T08:33:00.123Z\"><saml:Audience>https://p/passiveauth</saml:Audience></saml:Conditions><saml:AuthenticationStatement "
				+ "AuthenticationMethod=\"urn:oasis:names:tc:SAML:1.0:am:X509-PKI\"/><saml:Attribute AttributeName=\"primarysid\" AttributeNamespace=\"http://schemas.microsoft.com/ws/2008/06/identity/claims\">"
				+ "<saml:AttributeValue>S-1-5-21-1</saml:AttributeValue></saml:Attribute></saml:Assertion>").orElseThrow();
		assertThat(saml.issuer()).contains("http://sts.contoso.com/adfs/services/trust");
		assertThat(saml.audiences()).containsExactly("https://p/passiveauth");
		assertThat(saml.notOnOrAfter()).contains(Instant.parse("2026-03-17T08:33:00.123Z"));
		assertThat(saml.method()).contains("urn:oasis:names:tc:SAML:1.0:am:X509-PKI");
		assertThat(saml.hasPrimarySid()).isTrue();
		assertThat(saml.toString()).doesNotContain("S-1-5-21-1");
	}

	@Test
	void autodiscoverIsReadAsXmlAndAsJson() {
		Autodiscover xml = Autodiscover.of(answer(200, "<AutodiscoverResponse AccessLocation=\"External\"><User><SipServerInternalAccess fqdn=\"Pool01.contoso.com\" port=\"5061\"/>"
				+ "<SipClientExternalAccess fqdn=\"sip.contoso.com\" port=\"443\"/><Link token=\"Self\" href=\"https://p/user\"/></User></AutodiscoverResponse>")).orElseThrow();
		assertThat(xml.access()).contains("External");
		assertThat(xml.servers()).containsExactly(new Autodiscover.Server("SipServerInternalAccess", "pool01.contoso.com", 5061),
				new Autodiscover.Server("SipClientExternalAccess", "sip.contoso.com", 443));
		assertThat(xml.link("self")).contains("https://p/user");
		Autodiscover json = Autodiscover.of(answer(200, "{\"AccessLocation\":\"Internal\",\"Root\":{\"Links\":[{\"href\":\"https://p/domain\",\"token\":\"Domain\"}]}}")).orElseThrow();
		assertThat(json.access()).contains("Internal");
		assertThat(json.link("Domain")).contains("https://p/domain");
		assertThat(Autodiscover.of(answer(200, "{\"_links\":{\"self\":{\"href\":\"https://p/root\"},\"user\":{\"href\":\"https://p/user\"}}}")).flatMap(each -> each.link("user")))
				.contains("https://p/user");
	}

	@Test
	void certificateProvisioningNamesEndpointPersonAndCertificate() throws Exception {
		CertificateProvisioning request = CertificateProvisioning.of(request("POST", "/CertProv/CertProvisioningService.svc", "<GetAndPublishCert DeviceId=\"{34D859DB-6585-5F91-A3B4-DE853C15347D}\" "
				+ "Entity=\"sip:Anna@contoso.com\"><RequestSecurityToken>MIICpDCCAYwC</RequestSecurityToken></GetAndPublishCert>")).orElseThrow();
		assertThat(request.request()).isTrue();
		assertThat(request.device()).contains(EndpointId.of("c8ca638a15"));
		assertThat(request.entity()).contains("anna@contoso.com");
		byte[] own = RealHandshake.certificate();
		CertificateProvisioning response = CertificateProvisioning.of(answer(200, "<s:Body><GetAndPublishCertResponse><RequestSecurityTokenResponse><RequestedSecurityToken><wsse:BinarySecurityToken>\n"
				+ Base64.getMimeEncoder().encodeToString(own) + "\n</wsse:BinarySecurityToken></RequestedSecurityToken></RequestSecurityTokenResponse></GetAndPublishCertResponse></s:Body>")).orElseThrow();
		assertThat(response.request()).isFalse();
		assertThat(response.certificate().flatMap(CertificateSummary::commonName)).contains("anna@contoso.com");
	}

	@Test
	void theRedirectToTheFederationServiceNamesTheRelyingParty() {
		WsFederation away = WsFederation.of(answer(302, "", "Location: https://sts.contoso.com/adfs/ls/?wa=wsignin1.0&wtrealm=https%3a%2f%2fp%2fpassiveauth&wctx=rm%3d0&wreply=https%3a%2f%2fp%2fback")).orElseThrow();
		assertThat(away).isEqualTo(new WsFederation(Optional.of("sts.contoso.com"), "wsignin1.0", Optional.of("https://p/passiveauth"), Optional.of("p"), Optional.empty(), false));
		WsFederation back = WsFederation.of(request("POST", "/PassiveAuth/PassiveAuth.aspx", "wa=wsignin1.0&wresult=%3ct%3aRequestSecurityTokenResponse%3e&wctx=rm%3d0", "Host: P")).orElseThrow();
		assertThat(back.result()).isTrue();
		assertThat(back.host()).contains("p");
		assertThat(back.toString()).doesNotContain("RequestSecurityTokenResponse");
	}

	@Test
	void aClientBeforeJuly2013CannotSignInWithACard() {
		UserAgent first = UserAgent.of("UCCAPI/15.0.4420.1017 OC/15.0.4420.1017 (Microsoft Lync)");
		assertThat(first.name()).isEqualTo("Microsoft Lync");
		assertThat(first.beforePassiveSignIn()).isTrue();
		assertThat(first.beforeLync2013()).isFalse();
		assertThat(UserAgent.of("UCCAPI/15.0.4569.1503 OC/15.0.4569.1503 (Microsoft Lync)").beforePassiveSignIn()).isFalse();
		assertThat(UserAgent.of("UCCAPI/15.0.4517.1004 OC/15.0.4517.1004 (Microsoft Lync)").beforePassiveSignIn()).isFalse();
		assertThat(UserAgent.of("UCCAPI/16.0.4417.1000 OC/16.0.4417.1000 (Skype for Business)").beforePassiveSignIn()).isFalse();
		assertThat(UserAgent.of("UCCAPI/4.0.7577.314 OC/4.0.7577.314 (Microsoft Lync 2010)")).satisfies(agent -> {
			assertThat(agent.beforeLync2013()).isTrue();
			assertThat(agent.uccapi()).hasToString("Optional[4.0.7577.314]");
		});
	}

	@Test
	void nothingIsSaidOfTheAgeOfOtherClients() {
		assertThat(UserAgent.of("UCCAPI/4.0.7577.4100 OCPhone/4.0.7577.4100 (Microsoft Lync Phone Edition)")).satisfies(agent -> {
			assertThat(agent.kind()).isEqualTo(UserAgent.Kind.PHONE);
			assertThat(agent.beforePassiveSignIn()).isFalse();
		});
		assertThat(UserAgent.of("RTCC/5.0.0.0 MCXService/5.0.0.0 iPhoneLync/5.4.1106 (iPhone OS 7.1)").kind()).isEqualTo(UserAgent.Kind.MOBILE);
		assertThat(UserAgent.of("RTCC/5.0.0.0 Outbound Routing").kind()).isEqualTo(UserAgent.Kind.SERVER_APPLICATION);
		assertThat(UserAgent.of("Purple/2.12.0 Sipe/1.23.2 (linux-x86_64; RTC/6.0)").beforePassiveSignIn()).isFalse();
		assertThat(UserAgent.of("").beforePassiveSignIn()).isFalse();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lynchpin.trace.message.Header;

class AuthenticationHeaderTest {
	private static List<AuthenticationHeader> of(String name, String value) {
		return AuthenticationHeader.of(List.of(new Header(name, value)));
	}

	@Test
	void aChallengeOfARegistrarNamesServerAndCertificateService() {
		assertThat(of("WWW-Authenticate", "TLS-DSK realm=\"SIP Communications Service\", targetname=\"fe01.contoso.com\", version=4, "
				+ "sts-uri=\"https://pool01.contoso.com:443/CertProv/CertProvisioningService.svc\"")).singleElement().satisfies(offer -> {
					assertThat(offer.kind()).isEqualTo(AuthenticationHeader.Kind.CHALLENGE);
					assertThat(offer.is(AuthenticationHeader.TLS_DSK)).isTrue();
					assertThat(offer.server()).contains("fe01.contoso.com");
					assertThat(offer.certificateService()).contains("https://pool01.contoso.com:443/CertProv/CertProvisioningService.svc");
					assertThat(offer.parameter("version")).contains("4");
					assertThat(offer.data()).isFalse();
				});
		assertThat(of("Proxy-Authenticate", "Kerberos realm=\"r\", targetname=\"sip/fe01.contoso.com\"")).singleElement().satisfies(offer -> {
			assertThat(offer.proxy()).isTrue();
			assertThat(offer.server()).contains("fe01.contoso.com");
		});
	}

	@Test
	void theOfferOfTheWebServicesListsGrantTypesQuotedOrNot() {
		for (String href : List.of("href=https://pool01.contoso.com/WebTicket/oauthtoken", "href=\"https://pool01.contoso.com/WebTicket/oauthtoken\"")) {
			assertThat(of("WWW-Authenticate", "MsRtcOAuth " + href + ",grant_type=\"urn:microsoft.rtc:windows,urn:microsoft.rtc:anonmeeting,password\"")).singleElement()
					.satisfies(offer -> {
						assertThat(offer.parameter("href")).contains("https://pool01.contoso.com/WebTicket/oauthtoken");
						assertThat(offer.parameter("grant_type")).contains("urn:microsoft.rtc:windows,urn:microsoft.rtc:anonmeeting,password");
					});
		}
	}

	@Test
	void severalSchemesInOneHeaderAreTold() {
		assertThat(of("WWW-Authenticate", "Negotiate, NTLM, Bearer authorization_uri=\"https://login.contoso.com/a,b\", trusted_issuers=\"x@y\""))
				.extracting(AuthenticationHeader::scheme).containsExactly("Negotiate", "NTLM", "Bearer");
		assertThat(of("WWW-Authenticate", "NTLM TlRMTVNTUAACAAAAAAAAADgAAAABAAAA")).singleElement().satisfies(header -> assertThat(header.data()).isTrue());
	}

	@Test
	void whatProvesSomethingIsNotKept() {
		AuthenticationHeader signed = of("Authorization", "TLS-DSK qop=\"auth\", opaque=\"884755AC\", crand=\"13317733\", cnum=\"2\", response=\"0a0b0c0d0e0f\"").getFirst();
		assertThat(signed.signed()).isTrue();
		assertThat(signed.association()).contains("884755AC");
		assertThat(signed.parameter("cnum")).contains("2");
		assertThat(signed.toString()).doesNotContain("0a0b0c0d0e0f").doesNotContain("13317733");
		AuthenticationHeader confirmed = of("Authentication-Info", "TLS-DSK rspauth=\"688d337b\", srand=\"8ED749F1\", snum=\"84\", opaque=\"884755AC\"").getFirst();
		assertThat(confirmed.kind()).isEqualTo(AuthenticationHeader.Kind.CONFIRMATION);
		assertThat(confirmed.toString()).doesNotContain("688d337b").doesNotContain("8ED749F1");
		AuthenticationHeader ticket = of("Authorization", "Bearer cwt=AAEBHAEFAAAAAAAFFQAAA").getFirst();
		assertThat(ticket.data()).isTrue();
		assertThat(ticket.toString()).doesNotContain("AAEBHAEFAAAAAAAFFQAAA");
		assertThat(of("Authorization", "Basic YW5uYTpzZWNyZXQ=").getFirst().toString()).doesNotContain("YW5uYTpzZWNyZXQ");
	}
}

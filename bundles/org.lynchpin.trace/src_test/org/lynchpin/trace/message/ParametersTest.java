// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParametersTest {
	@Test
	void diagnostics_keep_separators_inside_of_quotes_and_lose_blanks_around() {
		Parameters parameters = Parameters.of("1010; Reason =\" a; b, c \";tls-target =\" fe01.contoso.com \";HRESULT=\"0x80090322(SEC_E_WRONG_PRINCIPAL)\";source=plain.contoso.com");
		assertThat(parameters.value()).isEqualTo("1010");
		assertThat(parameters.number()).contains(1010);
		assertThat(parameters.get("reason")).contains("a; b, c");
		assertThat(parameters.get("TLS-TARGET")).contains("fe01.contoso.com");
		assertThat(parameters.get("hresult")).contains("0x80090322(SEC_E_WRONG_PRINCIPAL)");
		assertThat(parameters.get("source")).contains("plain.contoso.com");
	}

	@Test
	void a_challenge_is_a_scheme_with_parameters() {
		Parameters parameters = Parameters.of("TLS-DSK realm=\"SIP Communications Service\", targetname=\"fe01\", version=4, sts-uri=\"https://web:443/CertProv/CertProvisioningService.svc\"");
		assertThat(parameters.value()).isEqualTo("TLS-DSK");
		assertThat(parameters.get("realm")).contains("SIP Communications Service");
		assertThat(parameters.get("version")).contains("4");
		assertThat(parameters.get("sts-uri")).contains("https://web:443/CertProv/CertProvisioningService.svc");
		assertThat(Parameters.of("NTLM").value()).isEqualTo("NTLM");
	}

	@Test
	void a_web_challenge_has_an_address_without_quotes() {
		Parameters parameters = Parameters.of("MsRtcOAuth href=https://contoso.com/WebTicket/oauthtoken,grant_type=\"urn:microsoft.rtc:windows,password\"");
		assertThat(parameters.value()).isEqualTo("MsRtcOAuth");
		assertThat(parameters.get("href")).contains("https://contoso.com/WebTicket/oauthtoken");
		assertThat(parameters.get("grant_type")).contains("urn:microsoft.rtc:windows,password");
	}

	@Test
	void quotes_that_are_curly_or_escaped_or_never_end_are_read() {
		assertThat(Parameters.of("4005;reason=\u201CDestination\u201D;source=\u201Cfe\u201D").get("reason")).contains("Destination");
		assertThat(Parameters.of("1;reason=\"he said \\\"no\\\"\"").get("reason")).contains("he said \"no\"");
		assertThat(Parameters.of("1;reason=\"he said \"no\" to it\";source=\"x\"").get("reason")).contains("he said \"no\" to it");
		assertThat(Parameters.of("1;reason=\"cut of").get("reason")).contains("cut of");
	}

	@Test
	void odd_values_give_no_number() {
		assertThat(Parameters.of("").number()).isEmpty();
		assertThat(Parameters.of("99999999999").number()).isEmpty();
		assertThat(Parameters.of(";;;=;,=").named()).isEmpty();
	}

	@Test
	void addresses_are_taken_apart() {
		NameAddress address = NameAddress.of("\"Alberts, \\\"Amy\\\" <x>\"<sip:amy@contoso.com;transport=tls>;tag=1;epid=c8ca638a15");
		assertThat(address.display()).isEqualTo("Alberts, \"Amy\" <x>");
		assertThat(address.uri()).isEqualTo("sip:amy@contoso.com;transport=tls");
		assertThat(address.address()).isEqualTo("amy@contoso.com");
		assertThat(address.tag()).contains("1");
		assertThat(address.epid()).contains("c8ca638a15");
		assertThat(NameAddress.of("sip:bob@contoso.com;tag=7").address()).isEqualTo("bob@contoso.com");
		assertThat(NameAddress.of("sip:bob@contoso.com;tag=7").tag()).contains("7");
		assertThat(NameAddress.of("<sip:2000 @contoso.com >;tag=7").address()).isEqualTo("2000@contoso.com");
		assertThat(NameAddress.of("<tel:+15555550100>").address()).isEqualTo("tel:+15555550100");
		assertThat(NameAddress.of("").address()).isEmpty();
		assertThat(NameAddress.of("<").address()).isEmpty();
		assertThat(NameAddress.of("\"").address()).isEqualTo("\"");
	}
}

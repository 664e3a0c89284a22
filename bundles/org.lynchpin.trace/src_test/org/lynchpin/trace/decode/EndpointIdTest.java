// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointIdTest {
	@ParameterizedTest
	@CsvSource({"c8ca638a15,34d859db-6585-5f91-a3b4-de853c15347d", "451e9252b6,e0de506b-a705-59cc-9bfa-d37593141231",
			"d2ff665153,7901b724-cbf3-5299-bfd0-041827e50488", "b84a59c035,11ec8985-494a-5186-9cd1-3fb177f23bbc"})
	void anEpidBecomesTheUuidThatTheClientRegistersWith(String epid, UUID endpoint) {
		assertThat(EndpointId.of(epid)).isEqualTo(endpoint);
	}

	@Test
	void theContactOfARegistrationAndTheGruuNameTheSameEndpoint() {
		String contact = "<sip:192.0.2.6:12723;transport=tls>;expires=7200;+sip.instance=\"<urn:uuid:34D859DB-6585-5F91-A3B4-DE853C15347D>\";"
				+ "gruu=\"sip:Anna@contoso.com;opaque=user:epid:21nYNIVlkV-jtN6FPBU0fQAA;gruu\"";
		assertThat(EndpointId.ofContact(contact)).contains(EndpointId.of("c8ca638a15"));
		assertThat(Gruu.in(contact)).hasValueSatisfying(gruu -> {
			assertThat(gruu.user()).isEqualTo("anna@contoso.com");
			assertThat(gruu.endpoint()).contains(EndpointId.of("c8ca638a15"));
		});
	}

	@Test
	void theGruuOfAServiceNamesNoEndpoint() {
		assertThat(Gruu.in("<sip:anna@contoso.com;gruu;opaque=app:conf:focus:id:3K>")).isEmpty();
		assertThat(Gruu.in("<sip:fe01.contoso.com@contoso.com;opaque=srvr:MediationServer:abc;gruu>")).hasValueSatisfying(gruu -> {
			assertThat(gruu.opaque()).isEqualTo("srvr:MediationServer:abc");
			assertThat(gruu.endpoint()).isEmpty();
		});
	}

	@Test
	void theDatabaseWritesItWithOrWithoutBraces() {
		UUID endpoint = UUID.fromString("34d859db-6585-5f91-a3b4-de853c15347d");
		assertThat(EndpointId.parse("{34D859DB-6585-5F91-A3B4-DE853C15347D}")).contains(endpoint);
		assertThat(EndpointId.parse(" 34d859db-6585-5f91-a3b4-de853c15347d ")).contains(endpoint);
		assertThat(EndpointId.parse("NULL")).isEmpty();
		assertThat(EndpointId.parse("zzzzzzzz-6585-5f91-a3b4-de853c15347d")).isEmpty();
	}
}

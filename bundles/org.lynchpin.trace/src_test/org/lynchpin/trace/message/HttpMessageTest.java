// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HttpMessageTest {
	@Test
	void requests_and_answers_are_read() {
		HttpMessage request = HttpMessage.parse("POST https://web.contoso.com/WebTicket/oauthtoken HTTP/1.1\r\nContent-Length: 36\r\n\r\ngrant_type=urn:microsoft.rtc:passive\r\n");
		assertThat(request.request()).isTrue();
		assertThat(request.method()).isEqualTo("POST");
		assertThat(request.target()).isEqualTo("https://web.contoso.com/WebTicket/oauthtoken");
		assertThat(request.body().strip()).isEqualTo("grant_type=urn:microsoft.rtc:passive");
		HttpMessage answer = HttpMessage.parse("HTTP/1.1 400 Bad Request\nX-Ms-diagnostics: 28020;reason=\"No valid security token.\"\n\n{\"error\":\"invalid_grant\"}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("x-ms-diagnostics")).contains("28020;reason=\"No valid security token.\"");
		assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_grant\"}");
	}

	@Test
	void a_body_may_follow_without_an_empty_line() {
		HttpMessage answer = HttpMessage.parse("HTTP/1.1 200 OK\nContent-Type: application/json;charset=UTF-8\n{\n \"access_token\":\"cwt=AA\"\n}\n");
		assertThat(answer.header("Content-Type")).contains("application/json;charset=UTF-8");
		assertThat(answer.body()).contains("access_token");
	}

	@Test
	void the_form_of_the_mobile_library_tells_status_and_what_is_answered() {
		HttpMessage answer = HttpMessage.parse("<ReceivedResponse>\nGET https://lyncdiscover.contoso.com/\nRequest Id: 0x1b8e7a4\nHttpHeader:StatusCode 401\nHttpHeader:WWW-Authenticate Negotiate\n\n</ReceivedResponse>");
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.target()).isEqualTo("https://lyncdiscover.contoso.com/");
		assertThat(answer.header("WWW-Authenticate")).contains("Negotiate");
	}

	@Test
	void a_copy_that_begins_with_a_header_and_placeholders_are_read() {
		HttpMessage answer = HttpMessage.parse("X-MS-Server-Fqdn: <host>\nDate: <date>\nWWW-Authenticate: NTLM\n");
		assertThat(answer.startLine()).isEmpty();
		assertThat(answer.header("x-ms-server-fqdn")).contains("<host>");
		assertThat(answer.header("WWW-Authenticate")).contains("NTLM");
	}

	@Test
	void prose_does_not_begin_a_message() {
		assertThat(HttpMessage.startLine("GET the log from the user")).isFalse();
		assertThat(HttpMessage.startLine("HTTP/1.1 is a protocol")).isFalse();
		assertThat(HttpMessage.startLine("GET /autodiscover HTTP/1.1")).isTrue();
		assertThat(HttpMessage.startLine("HTTP/2 200")).isTrue();
		assertThat(HttpMessage.startLine("GET https://lyncdiscover.contoso.com/?sipuri=a")).isTrue();
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class SipMessageTest {
	private static final String ANSWER = """
			SIP/2.0 403 Forbidden
			Via: SIP/2.0/TLS 192.0.2.9:50000;ms-received-cid=FF8800
			From: "Amy Alberts"<sip:amy@contoso.com>;tag=66064880da;epid=a4ac5a5f0f
			To: <sip:amy@contoso.com>;tag=E9535CAC
			Call-ID: 06aba2f23c6441c0
			CSeq: 2 REGISTER
			ms-diagnostics: 4004;reason="Credentials; not authorized";source="fe01.contoso.com"
			Content-Length: 5

			<a/>
			""";

	private static void complete(SipMessage message) {
		assertThat(message.status()).isEqualTo(403);
		assertThat(message.reason()).isEqualTo("Forbidden");
		assertThat(message.method()).isEqualTo("REGISTER");
		assertThat(message.header("call-id")).contains("06aba2f23c6441c0");
		assertThat(message.header("CSeq")).contains("2 REGISTER");
		assertThat(NameAddress.of(message.header("From").orElseThrow()).epid()).contains("a4ac5a5f0f");
		assertThat(NameAddress.of(message.header("To").orElseThrow()).address()).isEqualTo("amy@contoso.com");
		Parameters diagnostics = Parameters.of(message.header("ms-diagnostics").orElseThrow());
		assertThat(diagnostics.number()).contains(4004);
		assertThat(diagnostics.get("source")).contains("fe01.contoso.com");
	}

	@Test
	void a_message_with_any_line_ends_is_read() {
		for (String end : List.of("\n", "\r\n", "\r")) {
			SipMessage message = SipMessage.parse(ANSWER.replace("\n", end));
			complete(message);
			assertThat(message.body().strip()).isEqualTo("<a/>");
		}
	}

	@Test
	void line_ends_that_a_syslog_has_flattened_are_line_ends() {
		complete(SipMessage.parse(ANSWER.replace("\n", "#015 ")));
		complete(SipMessage.parse(ANSWER.replace("\n", "#015#012")));
		complete(SipMessage.parse(ANSWER.replace("\n", "#015\n")));
	}

	@Test
	void headers_that_a_copy_put_on_one_line_are_parted() {
		SipMessage message = SipMessage.parse(ANSWER.replace("\nFrom:", " From :").replace("\nCSeq:", " CSeq:").replace("\nVia:", " Via:"));
		complete(message);
		assertThat(message.startLine()).isEqualTo("SIP/2.0 403 Forbidden");
	}

	@Test
	void a_name_inside_of_quotes_or_of_a_subject_is_no_header() {
		SipMessage message = SipMessage.parse(ANSWER.replace("Credentials;", "The header From: or To: differs;") + "");
		assertThat(message.headers("From")).hasSize(1);
		message = SipMessage.parse(ANSWER.replace("CSeq:", "Subject: Re: Date: and Contact: of Amy\nCSeq:"));
		assertThat(message.header("Subject")).contains("Re: Date: and Contact: of Amy");
		assertThat(message.header("Contact")).isEmpty();
	}

	@Test
	void folded_and_wrapped_headers_are_one() {
		complete(SipMessage.parse(ANSWER.replace(";tag=66064880da", "\n ;tag=66064880da").replace("\"Credentials; not", "\"Credentials;\n\tnot")));
		complete(SipMessage.parse(ANSWER.replace("not authorized", "not\nauthorized")));
	}

	@Test
	void a_long_word_that_was_broken_at_a_margin_is_put_together_without_a_blank() {
		String token = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
		SipMessage message = SipMessage.parse("SIP/2.0 401 Unauthorized\nWWW-Authenticate: TLS-DSK gssapi-data=\"" + token + "\n" + token + "\", version=4\nCSeq: 2 REGISTER\n");
		assertThat(Parameters.of(message.header("WWW-Authenticate").orElseThrow()).get("gssapi-data")).contains(token + token);
		assertThat(message.method()).isEqualTo("REGISTER");
	}

	@Test
	void what_a_mail_or_a_page_puts_around_lines_is_left_out() {
		complete(SipMessage.parse(ANSWER.replaceAll("(?m)^(?=.)", "> ")));
		complete(SipMessage.parse("Hello,\n\nthis is what I see:\n\n" + ANSWER));
		complete(SipMessage.parse(ANSWER.replace("\n", "<br>\n")));
		complete(SipMessage.parse(ANSWER.replace("\nTo", "\\\nTo").replace("<sip", "&lt;sip").replace(">;tag", "&gt;;tag")));
		complete(SipMessage.parse(ANSWER.replace('"', '\u201D')));
		complete(SipMessage.parse("|" + ANSWER.replaceAll("(?m)^(?=.)", " ")));
		complete(SipMessage.parse("```\n" + ANSWER + "```\n"));
	}

	@Test
	void empty_lines_between_all_headers_do_not_end_them() {
		SipMessage message = SipMessage.parse(ANSWER.replace("\n", "\n\n"));
		complete(message);
	}

	@Test
	void a_body_without_an_empty_line_before_it_is_the_body() {
		SipMessage message = SipMessage.parse(ANSWER.replace("Content-Length: 5\n\n<a/>", "Content-Type: application/msrtc-fault+xml\n- <Fault>\n<Faultcode>Client</Faultcode>"));
		complete(message);
		assertThat(message.body()).startsWith("<Fault>");
		assertThat(message.header("Content-Type")).contains("application/msrtc-fault+xml");
	}

	@Test
	void short_forms_are_found_by_the_long_names_and_the_other_way_round() {
		SipMessage message = SipMessage.parse("INVITE sip:amy@contoso.com SIP/2.0\nf: <sip:bob@contoso.com>\nt: <sip:amy@contoso.com>\ni: 77\nCSeq: 1 INVITE\nm: <sip:192.0.2.9>\n\n");
		assertThat(message.header("From")).contains("<sip:bob@contoso.com>");
		assertThat(message.header("Call-ID")).contains("77");
		assertThat(SipMessage.parse(ANSWER).header("i")).contains("06aba2f23c6441c0");
		assertThat(message.request()).isTrue();
		assertThat(message.uri()).isEqualTo("sip:amy@contoso.com");
	}

	@Test
	void a_copy_that_begins_with_a_header_has_no_first_line() {
		SipMessage message = SipMessage.parse(ANSWER.substring(ANSWER.indexOf("From")));
		assertThat(message.startLine()).isEmpty();
		assertThat(message.method()).isEqualTo("REGISTER");
		assertThat(message.header("ms-diagnostics")).isPresent();
	}

	@Test
	void a_message_cut_anywhere_gives_what_is_there() {
		for (int cut = 0; cut <= ANSWER.length(); cut++) {
			assertThat(SipMessage.parse(ANSWER.substring(0, cut)).headers().size()).isLessThanOrEqualTo(8);
			SipMessage.parse(ANSWER.substring(cut));
		}
		assertThat(SipMessage.parse(ANSWER.substring(0, ANSWER.indexOf("Content"))).headers()).hasSize(6);
	}

	@Test
	void only_first_lines_of_messages_begin_one() {
		assertThat(SipMessage.startLine("REGISTER sip:contoso.com SIP/2.0")).isTrue();
		assertThat(SipMessage.startLine("SIP/2.0 200 OK")).isTrue();
		assertThat(SipMessage.startLine("SIP/2.0 200")).isTrue();
		assertThat(SipMessage.startLine("SIP/2.0/TLS 192.0.2.1")).isFalse();
		assertThat(SipMessage.startLine("Via: SIP/2.0/TLS 192.0.2.1")).isFalse();
		assertThat(SipMessage.startLine("The answer was SIP/2.0")).isFalse();
		assertThat(SipMessage.startLine("SIP/2.0 2000 OK")).isFalse();
		assertThat(SipMessage.startLine("")).isFalse();
	}
}

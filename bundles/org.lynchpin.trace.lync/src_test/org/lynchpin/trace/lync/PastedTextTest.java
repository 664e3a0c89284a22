// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.RowWriter.Mark;

class PastedTextTest {
	private static final String ANSWER = """
			SIP/2.0 404 Not Found
			From: <sip:amy@contoso.com>;tag=1;epid=c8ca638a15
			To: <sip:amy@contoso.com>;tag=2
			Call-ID: 4037df92
			CSeq: 4 REGISTER
			ms-diagnostics: 4005;reason="Destination URI either not enabled for SIP or does not exist";source="fe01.contoso.com"
			Content-Length: 0

			""";
	private static final String EVENT = """
			<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="LS User Replicator"/><EventID Qualifiers="33777">30061</EventID><Level>3</Level>
			<TimeCreated SystemTime="2014-05-14T07:10:46.1234567Z"/><Channel>Lync Server</Channel><Computer>fe01.contoso.com</Computer></System><EventData><Data>AddressBook</Data></EventData></Event>
			""";
	private static final String WEB = """
			HTTP/1.1 400 Bad Request
			X-Ms-diagnostics: 28020;source="web.contoso.com";reason="No valid security token."
			Content-Type: application/json

			{"error":"invalid_grant"}

			""";

	private static void notFound(Rows.Row row) {
		assertThat(row.kind).isEqualTo(RecordKind.SIP_RESPONSE);
		assertThat(row.status).isEqualTo(404);
		assertThat(row.code).isEqualTo(4005);
		assertThat(row.method).isEqualTo("REGISTER");
		assertThat(row.sequence).isEqualTo(4);
		assertThat(row.text(Field.CALL_ID)).isEqualTo("4037df92");
	}

	@Test
	void messages_among_other_words_are_found() {
		Reading log = Reading.of("Dear support,\n\nthis happened (SIP/2.0 404 Not Found):\n\n" + ANSWER + "then I tried again:\n\n" + ANSWER + "\nRegards, Bob\n");
		assertThat(log.id()).isEqualTo("sip");
		assertThat(log.size()).isEqualTo(2);
		notFound(log.row(0));
		notFound(log.row(1));
		assertThat(log.sip(1).body()).doesNotContain("SIP/2.0");
	}

	@Test
	void a_garbled_message_gives_the_row_that_the_plain_one_gives() {
		for (String garbled : new String[] { ANSWER.replaceAll("(?m)^(?=.)", "> "), ANSWER.replace("\nCSeq:", " CSeq :"), ANSWER.replace("\n", "#015 "), ANSWER.replace("\n", "\n\n"),
				ANSWER.replace("Call-ID:", "i:").replace("From:", "f:").replace("To:", "t:"), ANSWER.replace('"', '\u201C'), ANSWER.replace("<sip:amy@contoso.com>", "<sip:amy @contoso.com >"),
				ANSWER.replace("\nTo:", "\r\nTo:"), ANSWER.replace("\n", "<br>\n"), ANSWER.replace("4 REGISTER", "4 REGISTER "), "|" + ANSWER.replaceAll("(?m)^(?=.)", " "),
				ANSWER.replace("CSeq: 4 REGISTER\n", "CSeq:\n 4 REGISTER\n"), "2014-05-14 host proxy[7]: " + ANSWER }) {
			Reading log = Reading.of(garbled);
			assertThat(log.size()).as(garbled).isEqualTo(1);
			notFound(log.row(0));
			assertThat(log.row(0).text(Field.FROM)).isEqualTo("amy@contoso.com");
			assertThat(log.sip(0).status()).isEqualTo(404);
		}
	}

	@Test
	void nothing_is_lost_of_a_text_that_mixes_kinds() {
		Reading log = Reading.of(ANSWER + "\nand the event log has\n\n" + EVENT + "\nand Fiddler\n\n" + WEB + "PS C:\\> Get-CsUser amy\n\nIdentity : CN=Amy\nSipAddress : sip:amy@contoso.com\nRegistrarPool : pool01.contoso.com\n");
		assertThat(log.rows.rows).extracting(row -> row.kind).containsExactly(RecordKind.SIP_RESPONSE, RecordKind.EVENT, RecordKind.HTTP_RESPONSE, RecordKind.OUTPUT);
		notFound(log.row(0));
		assertThat(log.row(1).status).isEqualTo(30061);
		assertThat(log.row(2).code).isEqualTo(28020);
		assertThat(log.row(3).method).isEqualTo("Get-CsUser");
		assertThat(log.row(3).text(Field.FROM)).isEqualTo("amy@contoso.com");
	}

	@Test
	void the_kind_of_which_there_is_most_gives_the_name() {
		assertThat(Reading.of(ANSWER + EVENT + EVENT + EVENT).id()).isEqualTo("event");
		assertThat(Reading.of(ANSWER + ANSWER + ANSWER + EVENT).id()).isEqualTo("sip");
		assertThat(Reading.of(WEB + WEB + WEB + ANSWER).id()).isEqualTo("http");
	}

	@Test
	void a_text_that_begins_with_headers_is_read_without_first_line() {
		Reading log = Reading.of(ANSWER.substring(ANSWER.indexOf("From")) + ANSWER);
		assertThat(log.size()).isEqualTo(2);
		assertThat(log.row(0).code).isEqualTo(4005);
		assertThat(log.row(0).status).isZero();
		assertThat(log.row(0).marks).contains(Mark.DAMAGED);
		notFound(log.row(1));
		Reading web = Reading.of("WWW-Authenticate: MsRtcOAuth href=https://contoso.com/WebTicket/oauthtoken,grant_type=\"password\"\n\n" + WEB);
		assertThat(web.id()).isEqualTo("http");
		assertThat(web.size()).isEqualTo(2);
		assertThat(web.row(0).kind).isEqualTo(RecordKind.HTTP_RESPONSE);
		assertThat(web.http(0).header("WWW-Authenticate").orElseThrow()).contains("MsRtcOAuth");
	}

	@Test
	void diagnostics_quoted_alone_are_kept() {
		Reading log = Reading.of("ms-diagnostics: 4005;reason=\u201CDestination URI\nnot enabled\u201D;source=\u201Cpool.contoso.com\u201D\n");
		assertThat(log.id()).isEqualTo("sip");
		assertThat(log.row(0).code).isEqualTo(4005);
		Reading later = Reading.of(EVENT + "\nin the log of the client:\n\nms-diagnostics: 1010;reason=\"Certificate trust\"\n");
		assertThat(later.rows.rows).extracting(row -> row.code).containsExactly(0, 1010);
	}

	@Test
	void the_name_of_a_file_says_nothing_and_other_texts_are_no_logs() {
		assertThat(Reading.of("").id()).isEmpty();
		assertThat(Reading.of("Hello world\nFrom: Bob\nTo: Amy\nSubject: lunch\n\nGET some bread. HTTP/1.1 is old.\n").id()).isEmpty();
		assertThat(Reading.of("#!/bin/sh\necho VERBOSE: no\nresult=1\nResult: fine\n").id()).isEmpty();
		assertThat(Reading.of("{\"Identity\" : \"x\"}\n").id()).isEmpty();
		assertThat(Reading.of(new byte[] { 0, 1, 2, 3, (byte) 0xFF, (byte) 0xFE, 0, 0 }).id()).isEmpty();
	}

	@Test
	void a_log_behind_hundreds_of_lines_of_other_text_is_found() {
		Reading log = Reading.of("some other words of a report\n".repeat(900) + ANSWER);
		assertThat(log.size()).isEqualTo(1);
		notFound(log.row(0));
	}
}

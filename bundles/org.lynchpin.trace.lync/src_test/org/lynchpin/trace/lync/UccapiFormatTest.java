// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.lynchpin.trace.Direction;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.RowWriter.Mark;
import org.lynchpin.trace.TraceRecord;

class UccapiFormatTest {
	private static final String REGISTER = """
			REGISTER sip:contoso.com SIP/2.0\r
			Via: SIP/2.0/TLS 192.0.2.9:50000\r
			Max-Forwards: 70\r
			From: <sip:amy@contoso.com>;tag=3e49177a52;epid=c8ca638a15\r
			To: <sip:amy@contoso.com>\r
			Call-ID: 4037df9284354df39065195bd57a4b14\r
			CSeq: 1 REGISTER\r
			Event: registration\r
			Content-Length: 0\r
			\r
			""";
	private static final String ANSWER = """
			SIP/2.0 401 Unauthorized\r
			WWW-Authenticate: NTLM realm="SIP Communications Service", targetname="fe01.contoso.com", version=4\r
			From: <sip:amy@contoso.com>;tag=3e49177a52;epid=c8ca638a15\r
			To: <sip:amy@contoso.com>;tag=5E61CCD9\r
			Call-ID: 4037df9284354df39065195bd57a4b14\r
			CSeq: 1 REGISTER\r
			Via: SIP/2.0/TLS 192.0.2.9:50000;ms-received-port=50000;ms-received-cid=2600\r
			Content-Length: 0\r
			\r
			""";
	private static final String ONE = "04/16/2013|03:17:30.168 1F68:C14 INFO  :: ";
	private static final String TWO = "04/16/2013|03:17:30.168 1F68:1A2C TRACE :: ";

	private static String sent(String prefix, String message) {
		return prefix + "Sending Packet - 192.0.2.1:5061 (From Local Address: 192.0.2.9:50000) " + message.length() + " bytes:\r\n" + prefix + message + "\r\n"
				+ prefix + "End of Sending Packet - 192.0.2.1:5061 (From Local Address: 192.0.2.9:50000) " + message.length() + " bytes\r\n";
	}

	private static String received(String prefix, String message) {
		return sent(prefix, message).replace("Sending Packet - ", "Data Received -").replace("(From", "(To");
	}

	private static void register(Rows.Row row) {
		assertThat(row.kind).isEqualTo(RecordKind.SIP_REQUEST);
		assertThat(row.method).isEqualTo("REGISTER");
		assertThat(row.direction).isEqualTo(Direction.SENT);
		assertThat(row.text(Field.PEER)).isEqualTo("192.0.2.1:5061");
		assertThat(row.text(Field.LOCAL)).isEqualTo("192.0.2.9:50000");
		assertThat(row.text(Field.FROM)).isEqualTo("amy@contoso.com");
		assertThat(row.text(Field.EPID)).isEqualTo("c8ca638a15");
		assertThat(row.text(Field.CALL_ID)).isEqualTo("4037df9284354df39065195bd57a4b14");
		assertThat(row.sequence).isEqualTo(1);
		assertThat(row.marks).doesNotContain(Mark.DAMAGED);
	}

	@Test
	void a_packet_tells_time_thread_direction_and_addresses() {
		Reading log = Reading.of(sent(ONE, REGISTER) + received(ONE, ANSWER));
		assertThat(log.id()).isEqualTo("uccapi");
		assertThat(log.size()).isEqualTo(2);
		register(log.row(0));
		assertThat(log.row(0).time).isEqualTo(Instant.parse("2013-04-16T03:17:30.168Z").toEpochMilli());
		assertThat(log.row(0).process).isEqualTo(0x1F68);
		assertThat(log.row(0).thread).isEqualTo(0xC14);
		assertThat(log.row(0).announced).isEqualTo(REGISTER.length());
		assertThat(log.row(1).kind).isEqualTo(RecordKind.SIP_RESPONSE);
		assertThat(log.row(1).status).isEqualTo(401);
		assertThat(log.row(1).method).isEqualTo("REGISTER");
		assertThat(log.row(1).direction).isEqualTo(Direction.RECEIVED);
		assertThat(log.row(1).marks).containsExactly(Mark.AUTHENTICATION);
		assertThat(log.rows.warnings).isEmpty();
		assertThat(log.sip(0).startLine()).isEqualTo("REGISTER sip:contoso.com SIP/2.0");
		assertThat(log.sip(0).headers()).hasSize(8);
		assertThat(log.sip(1).header("WWW-Authenticate").orElseThrow()).startsWith("NTLM realm");
	}

	@Test
	void every_way_of_writing_the_lines_around_a_packet_is_read() {
		String log = sent(ONE, REGISTER);
		for (String other : new String[] { log.replace("INFO  ::", "INFO ::"), log.replace(" bytes:", " bytes"), log.replace("\r\n", "\n"),
				log.replace(ONE + "REGISTER", "REGISTER"), log.replace(ONE + "REGISTER", ONE + "\r\nREGISTER"), log.replace("Packet - ", "Packet -"),
				log.replace("\r\n\r\n\r\n", "\r\n"), log.replaceAll("(?s)\r\n04/16/2013\\|03:17:30.168 1F68:C14 INFO  :: End.*", "\r\n"),
				log.substring(log.indexOf("\n") + 1), log.substring(log.indexOf("REGISTER sip")) }) {
			Reading reading = Reading.of(other);
			assertThat(reading.size()).as(other).isEqualTo(1);
			register(reading.row(0));
			assertThat(reading.sip(0).header("Call-ID")).contains("4037df9284354df39065195bd57a4b14");
			assertThat(reading.sip(0).body()).isEmpty();
		}
	}

	@Test
	void a_last_line_that_is_glued_to_the_next_prefix_does_not_hide_it() {
		String log = sent(ONE, REGISTER.replace("Content-Length: 0", "Content-Length: 4") + "<a/>").replace("<a/>\r\n04", "<a/>04") + received(ONE, ANSWER);
		Reading reading = Reading.of(log);
		assertThat(reading.size()).isEqualTo(2);
		register(reading.row(0));
		assertThat(reading.sip(0).body()).isEqualTo("<a/>");
		assertThat(reading.row(1).status).isEqualTo(401);
	}

	@Test
	void addresses_of_version_six_are_kept() {
		Reading log = Reading.of(sent(ONE, REGISTER).replace("192.0.2.1:5061", "[2001:db8::1]:5061").replace("192.0.2.9:50000)", "[2001:db8::9]:50000)"));
		assertThat(log.row(0).text(Field.PEER)).isEqualTo("[2001:db8::1]:5061");
		assertThat(log.row(0).text(Field.LOCAL)).isEqualTo("[2001:db8::9]:50000");
	}

	@Test
	void two_messages_in_one_packet_are_two() {
		Reading log = Reading.of(received(ONE, ANSWER + ANSWER.replace("401 Unauthorized", "200 OK").replace("CSeq: 1", "CSeq: 2")));
		assertThat(log.size()).isEqualTo(2);
		assertThat(log.row(0).status).isEqualTo(401);
		assertThat(log.row(1).status).isEqualTo(200);
		assertThat(log.row(1).direction).isEqualTo(Direction.RECEIVED);
		assertThat(log.row(1).time).isEqualTo(log.row(0).time);
		assertThat(log.sip(0).status()).isEqualTo(401);
		assertThat(log.sip(1).header("CSeq")).contains("2 REGISTER");
		assertThat(log.rows.warnings).isEmpty();
	}

	@Test
	void a_message_that_a_body_quotes_is_not_one_of_the_log() {
		String quoted = "SIP/2.0 200 OK\r\n";
		Reading log = Reading.of(sent(ONE, REGISTER.replace("REGISTER", "NOTIFY").replace("Content-Length: 0", "Content-Length: " + quoted.length()) + quoted) + sent(ONE, REGISTER));
		assertThat(log.size()).isEqualTo(2);
		assertThat(log.row(0).method).isEqualTo("NOTIFY");
		assertThat(log.sip(0).body()).startsWith("SIP/2.0 200 OK");
	}

	@Test
	void lines_of_other_threads_between_the_parts_of_a_packet_do_not_part_it() {
		String log = sent(ONE, REGISTER);
		String other = TWO + "CSIPTransport::Poll nothing of interest\r\n";
		Reading between = Reading.of(log.replace(ONE + "REGISTER", other + ONE + "REGISTER"));
		assertThat(between.size()).isEqualTo(1);
		register(between.row(0));
		Reading inside = Reading.of(log.replace("Call-ID", other + "Call-ID"));
		assertThat(inside.size()).isEqualTo(1);
		register(inside.row(0));
		assertThat(inside.sip(0).headers()).hasSize(8);
		Reading said = Reading.of(log.replace("Call-ID", TWO + "CUccServerEndpoint hr=0x80ee0066\r\nCall-ID"));
		assertThat(said.size()).isEqualTo(2);
		register(said.row(0));
		assertThat(said.row(1).code).isEqualTo(0x80EE0066);
		assertThat(said.row(1).thread).isEqualTo(0x1A2C);
		Reading crossed = Reading.of(sent(ONE, REGISTER).replace(ONE + "End", received(TWO, ANSWER) + ONE + "End"));
		assertThat(crossed.size()).isEqualTo(2);
		register(crossed.row(0));
		assertThat(crossed.row(1).direction).isEqualTo(Direction.RECEIVED);
		assertThat(crossed.rows.warnings).isEmpty();
	}

	@Test
	void a_file_that_begins_and_ends_inside_of_packets_gives_what_is_there() {
		String log = sent(ONE, REGISTER) + received(ONE, ANSWER);
		for (int cut = 0; cut < log.length(); cut++) {
			Reading head = Reading.of(log.substring(0, cut));
			Reading tail = Reading.of(log.substring(cut));
			assertThat(head.size()).isLessThanOrEqualTo(2);
			assertThat(tail.size()).isLessThanOrEqualTo(2);
			for (int row = 0; row < tail.size(); row++) {
				tail.record(row);
			}
			if (cut <= sent(ONE, REGISTER).length()) {
				assertThat(tail.row(tail.size() - 1).status).isEqualTo(401);
			}
		}
		Reading middle = Reading.of(log.substring(log.indexOf("To: <sip:amy")));
		assertThat(middle.row(0).method).isEqualTo("REGISTER");
		assertThat(middle.row(0).direction).isEqualTo(Direction.SENT);
		assertThat(middle.row(0).marks).contains(Mark.DAMAGED);
	}

	@Test
	void a_message_shorter_than_announced_is_damaged_and_said_to_be() {
		Reading log = Reading.of(sent(ONE, REGISTER).replace("Max-Forwards: 70\r\n", "").replace("Event: registration\r\n", ""));
		assertThat(log.row(0).marks).contains(Mark.DAMAGED);
		assertThat(log.rows.warnings).hasSize(1);
	}

	@Test
	void a_line_after_a_packet_without_the_packet_is_kept_as_what_it_is() {
		Reading log = Reading.of(ONE + "End of Data Received -192.0.2.1:5061 (To Local Address: 192.0.2.9:50000) 1096 bytes\r\n");
		assertThat(log.size()).isEqualTo(1);
		assertThat(log.row(0).kind).isEqualTo(RecordKind.LINE);
		assertThat(log.row(0).direction).isEqualTo(Direction.RECEIVED);
		assertThat(log.row(0).text(Field.PEER)).isEqualTo("192.0.2.1:5061");
		assertThat(log.row(0).announced).isEqualTo(1096);
	}

	@Test
	void packets_that_keep_the_connection_alive_are_no_rows() {
		Reading log = Reading.of(sent(ONE, "\r\n\r\n") + received(ONE, "\r\n") + sent(ONE, REGISTER));
		assertThat(log.size()).isEqualTo(1);
		assertThat(log.rows.warnings).isEmpty();
	}

	@Test
	void lines_that_matter_for_a_sign_in_are_rows_and_others_are_not() {
		Reading log = Reading.of(TWO + "CUccServerEndpoint::OnConnectComplete - connecting to sip.contoso.com failed, hr=0x80ee0066\r\n"
				+ TWO + "CRTCTimer::Fire 0x0A3F4588\r\n" + TWO + "QueryDNSSrv - DNS Name[_sipinternaltls._tcp.contoso.com]\r\n"
				+ TWO + "SECURE_SOCKET: negotiation failed: 80090325\r\n" + TWO + "GetAndPublishCert request sent\r\n");
		assertThat(log.size()).isEqualTo(4);
		assertThat(log.row(0).kind).isEqualTo(RecordKind.LINE);
		assertThat(log.row(0).code).isEqualTo(0x80EE0066);
		assertThat(log.row(0).marks).contains(Mark.SIGN_IN);
		assertThat(log.row(2).code).isEqualTo(0x80090325);
		TraceRecord.Line line = (TraceRecord.Line) log.record(0);
		assertThat(line.level()).isEqualTo("TRACE");
		assertThat(line.component()).isEqualTo("CUccServerEndpoint::OnConnectComplete");
		assertThat(line.text()).startsWith("CUccServerEndpoint::OnConnectComplete - connecting");
	}

	@Test
	void web_messages_in_the_log_are_web_messages() {
		Reading log = Reading.of(TWO + "<HttpRequest>\r\nGET https://lyncdiscover.contoso.com/?sipuri=sip%3Aamy@contoso.com HTTP/1.1\r\nAccept: application/json\r\n</HttpRequest>\r\n"
				+ TWO + "HTTP/1.1 500 Internal Server Error\r\nContent-Type: text/xml\r\n\r\n<s:Fault><ErrorId>28020</ErrorId></s:Fault>\r\n");
		assertThat(log.size()).isEqualTo(2);
		assertThat(log.row(0).kind).isEqualTo(RecordKind.HTTP_REQUEST);
		assertThat(log.row(0).method).isEqualTo("GET");
		assertThat(log.row(0).text(Field.FROM)).isEqualTo("amy@contoso.com");
		assertThat(log.row(0).text(Field.PEER)).isEqualTo("lyncdiscover.contoso.com");
		assertThat(log.row(1).kind).isEqualTo(RecordKind.HTTP_RESPONSE);
		assertThat(log.row(1).status).isEqualTo(500);
		assertThat(log.row(1).code).isEqualTo(28020);
		assertThat(log.http(1).header("Content-Type")).contains("text/xml");
		assertThat(log.http(0).target()).startsWith("https://lyncdiscover.contoso.com/");
	}

	@Test
	void an_end_of_the_registration_is_marked() {
		Reading log = Reading.of(sent(ONE, REGISTER.replace("Event:", "Expires: 0\r\nEvent:")) + received(ONE, ANSWER.replace("401 Unauthorized", "200 OK").replace("Via:", "Expires: 0\r\nVia:"))
				+ sent(ONE, REGISTER.replace("Event:", "Contact: <sip:192.0.2.9>;expires=0\r\nEvent:")) + sent(ONE, REGISTER.replace("Event:", "Expires: 600\r\nEvent:")));
		assertThat(log.row(0).marks).contains(Mark.ENDS_REGISTRATION);
		assertThat(log.row(1).marks).contains(Mark.ENDS_REGISTRATION);
		assertThat(log.row(2).marks).contains(Mark.ENDS_REGISTRATION);
		assertThat(log.row(3).marks).doesNotContain(Mark.ENDS_REGISTRATION);
	}

	@Test
	void a_log_in_a_mail_is_read_and_so_is_what_the_mail_quotes_before_it() {
		Reading log = Reading.of("From: Bob\nTo: Support\nSubject: cannot sign in\n\nHello, the server said\n\n" + ANSWER + "\nand the log has\n\n" + sent(ONE, REGISTER) + "\nRegards\n");
		assertThat(log.id()).isEqualTo("uccapi");
		assertThat(log.size()).isEqualTo(2);
		assertThat(log.row(0).status).isEqualTo(401);
		register(log.row(1));
	}

	@Test
	void the_oldest_form_has_no_date_and_its_days_are_counted() {
		Reading log = Reading.of("23:59:58.520 33C:B00 INFO :: " + REGISTER + "\r\n00:00:02.001 33C:B00 INFO :: " + ANSWER + "\r\n");
		assertThat(log.id()).isEqualTo("rtc");
		assertThat(log.size()).isEqualTo(2);
		assertThat(log.row(0).time).isEqualTo(Instant.parse("1970-01-01T23:59:58.520Z").toEpochMilli());
		assertThat(log.row(1).time).isEqualTo(Instant.parse("1970-01-02T00:00:02.001Z").toEpochMilli());
		assertThat(log.sip(1).status()).isEqualTo(401);
	}

	@Test
	void names_in_an_old_encoding_are_read() {
		byte[] bytes = sent(ONE, REGISTER.replace("From: <", "From: \"J\u00FCrgen\"<")).getBytes(Charset.forName("windows-1252"));
		Reading log = Reading.of(bytes);
		assertThat(log.row(0).text(Field.FROM)).isEqualTo("amy@contoso.com");
		assertThat(log.sip(0).header("From").orElseThrow()).contains("J\u00FCrgen");
	}
}

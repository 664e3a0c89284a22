// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.lynchpin.trace.Direction;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceRecord;

/** pidgin-sipe, mobile clients, Expressway, syslog. */
class OtherFormatsTest {
	private static final String ANSWER = "SIP/2.0 401 Unauthorized\nFrom: <sip:amy@contoso.com>;tag=1;epid=c8ca638a15\nTo: <sip:amy@contoso.com>;tag=2\nCall-ID: 77AA\nCSeq: 1 REGISTER\nms-diagnostics: 1000;reason=\"Final handshake failed\"\nContent-Length: 0\n";

	private static void refused(Rows.Row row) {
		assertThat(row.kind).isEqualTo(RecordKind.SIP_RESPONSE);
		assertThat(row.status).isEqualTo(401);
		assertThat(row.code).isEqualTo(1000);
		assertThat(row.text(Field.CALL_ID)).isEqualTo("77AA");
		assertThat(row.text(Field.FROM)).isEqualTo("amy@contoso.com");
	}

	@Test
	void messages_of_sipe_tell_direction_and_time_and_lines_are_brought_to_the_same_clock() {
		Reading log = Reading.of("(12:17:14) sipe: webticket_token: requesting a token\n(12:17:15) sipe: \nMESSAGE START <<<<<<<<<< SIP(0x55d0) - 2017-11-23T11:17:15.123456Z\n" + ANSWER + "\nMESSAGE END <<<<<<<<<< SIP(0x55d0) - 2017-11-23T11:17:15.123456Z\n"
				+ "(12:17:16) sipe: \nMESSAGE START >>>>>>>>>> HTTP(0x55d1) - 2017-11-23T11:17:16.000001Z\nPOST /WebTicket/WebTicketService.svc HTTP/1.1\nHost: web.contoso.com\n\n<s:Envelope/>\nMESSAGE END >>>>>>>>>> HTTP(0x55d1) - 2017-11-23T11:17:16.000001Z\n"
				+ "(12:17:17) sipe: sipe_svc_https_response: code 500\n(12:17:18) sipe: nothing\n(12:17:18) prefs: Saving\n");
		assertThat(log.id()).isEqualTo("sipe");
		assertThat(log.format.orElseThrow().times(log.sample)).isEqualTo(TraceFormat.Times.UTC);
		assertThat(log.size()).isEqualTo(4);
		assertThat(log.row(0).time).isEqualTo(Instant.parse("2017-11-23T11:17:14Z").toEpochMilli());
		refused(log.row(1));
		assertThat(log.row(1).direction).isEqualTo(Direction.RECEIVED);
		assertThat(log.row(1).time).isEqualTo(Instant.parse("2017-11-23T11:17:15.123Z").toEpochMilli());
		assertThat(log.sip(1).header("CSeq")).contains("1 REGISTER");
		assertThat(log.row(2).kind).isEqualTo(RecordKind.HTTP_REQUEST);
		assertThat(log.row(2).direction).isEqualTo(Direction.SENT);
		assertThat(log.row(2).text(Field.PEER)).isEqualTo("web.contoso.com");
		assertThat(log.http(2).body()).isEqualTo("<s:Envelope/>");
		assertThat(log.row(3).status).isEqualTo(500);
		assertThat(((TraceRecord.Line) log.record(3)).component()).isEqualTo("sipe_svc_https_response");
	}

	@Test
	void lines_of_sipe_alone_have_a_time_of_the_day() {
		Reading log = Reading.of("(23:59:59) sipe: sipe_svc_https_response: code 200\n(00:00:01) sipe: sipe_svc_https_response: code 500\n");
		assertThat(log.format.orElseThrow().times(log.sample)).isEqualTo(TraceFormat.Times.LOCAL);
		assertThat(log.row(1).time - log.row(0).time).isEqualTo(2000);
	}

	@Test
	void a_mobile_log_tells_results_and_web_messages() {
		Reading log = Reading.of("2014-04-23 15:18:31.230 Lync[247:6975000] INFO TRANSPORT CHttpRequestProcessor.cpp/173:Received response of request(UcwaAutoDiscoveryRequest) with status = 0x22020002\n"
				+ "2014-04-23 15:18:31.231 Lync[247:6975000] INFO UI CView.mm/12:drawn\n"
				+ "2014-04-23 15:18:32.000 Lync[247:6975000] INFO TRANSPORT TransportUtilityFunctions.cpp/689:<ReceivedResponse>\nGET https://lyncdiscover.contoso.com/\nRequest Id: 0x1b8\nHttpHeader:StatusCode 404\nHttpHeader:Content-Type text/html\n\n</ReceivedResponse>\n"
				+ "2014-04-23 15:18:33.000 ERROR APPLICATION CSession.cpp/325:Request failed. Error - E_SslError (E2-2-2)\n");
		assertThat(log.id()).isEqualTo("mobile");
		assertThat(log.size()).isEqualTo(3);
		assertThat(log.row(0).code).isEqualTo(0x22020002);
		assertThat(log.row(0).process).isEqualTo(247);
		assertThat(log.row(0).time).isEqualTo(Instant.parse("2014-04-23T15:18:31.230Z").toEpochMilli());
		assertThat(((TraceRecord.Line) log.record(0)).component()).startsWith("TRANSPORT");
		assertThat(log.row(1).kind).isEqualTo(RecordKind.HTTP_RESPONSE);
		assertThat(log.row(1).status).isEqualTo(404);
		assertThat(log.row(1).direction).isEqualTo(Direction.RECEIVED);
		assertThat(log.http(1).target()).isEqualTo("https://lyncdiscover.contoso.com/");
		assertThat(((TraceRecord.Line) log.record(2)).level()).isEqualTo("ERROR");
	}

	@Test
	void an_expressway_tells_utc_addresses_and_the_message() {
		Reading log = Reading.of("2017-03-02T08:10:46.240+01:00 vcse tvcs: UTCTime=\"2017-03-02 07:10:46,240\" Module=\"network.sip\" Level=\"DEBUG\":  Action=\"Received\" Local-ip=\"192.0.2.47\" Local-port=\"25002\" Src-ip=\"2001:db8::6\" Src-port=\"5061\" Msg-Hash=\"137\"\n SIPMSG:\n |"
				+ ANSWER.replace("\n", "\n ") + "|\n2017-03-02T08:10:46.241+01:00 vcse tvcs: UTCTime=\"2017-03-02 07:10:46,241\" Module=\"developer\" Level=\"DEBUG\": nothing\n");
		assertThat(log.id()).isEqualTo("expressway");
		assertThat(log.size()).isEqualTo(1);
		refused(log.row(0));
		assertThat(log.row(0).time).isEqualTo(Instant.parse("2017-03-02T07:10:46.240Z").toEpochMilli());
		assertThat(log.row(0).direction).isEqualTo(Direction.RECEIVED);
		assertThat(log.row(0).text(Field.LOCAL)).isEqualTo("192.0.2.47:25002");
		assertThat(log.row(0).text(Field.PEER)).isEqualTo("[2001:db8::6]:5061");
		assertThat(log.row(0).text(Field.MACHINE)).isEqualTo("vcse");
		assertThat(log.sip(0).header("Call-ID")).contains("77AA");
	}

	@Test
	void a_flattened_message_in_a_syslog_is_read() {
		Reading log = Reading.of("Mar  2 08:10:45 gate sipd[77]: started\nMar  2 08:10:46 gate sipd[77]: received " + ANSWER.replace("\n", "#015 ") + "#015 \nMar  2 08:10:47 gate sipd[77]: idle\n");
		assertThat(log.id()).isEqualTo("syslog");
		assertThat(log.size()).isEqualTo(1);
		refused(log.row(0));
		assertThat(log.row(0).time).isEqualTo(Instant.parse("1970-03-02T08:10:46Z").toEpochMilli());
		assertThat(log.sip(0).header("ms-diagnostics").orElseThrow()).startsWith("1000");
	}

	@Test
	void a_message_behind_the_bar_of_a_gateway_is_read() {
		String words = "<133>Mar  2 08:10:46 192.0.2.7 local0.notice [S=12345] ";
		Reading log = Reading.of(words + "(sip_stack)(4711) idle\n" + words + "|" + ANSWER.replace("\n", "#015 ").replace("From:", "FROM:") + "#015 \n" + words + "|"
				+ ANSWER.replace("SIP/2.0 401 Unauthorized", "REGISTER sip:contoso.com SIP/2.0").replace("\n", "#015 ") + "\n");
		assertThat(log.id()).isEqualTo("syslog");
		assertThat(log.size()).isEqualTo(2);
		refused(log.row(0));
		assertThat(log.sip(0).header("ms-diagnostics").orElseThrow()).startsWith("1000");
		assertThat(log.row(1).kind).isEqualTo(RecordKind.SIP_REQUEST);
		assertThat(log.row(1).text(Field.FROM)).isEqualTo("amy@contoso.com");
	}

	@Test
	void a_phone_that_writes_one_line_a_header_is_read() {
		String prefix = "<134>Mar  2 08:10:46 sua [651:651]: SIP  <6+info  > [000] ";
		Reading log = Reading.of(prefix + "Data Received :from src=192.0.2.1:5061\n" + prefix + ANSWER.strip().replace("\n", "\n" + prefix) + "\n" + prefix + "Sending Packet :to dest=192.0.2.1:5061\n"
				+ ANSWER.replace("SIP/2.0 401 Unauthorized", "REGISTER sip:contoso.com SIP/2.0"));
		assertThat(log.id()).isEqualTo("syslog");
		assertThat(log.size()).isEqualTo(2);
		refused(log.row(0));
		assertThat(log.row(0).direction).isEqualTo(Direction.RECEIVED);
		assertThat(log.row(0).text(Field.PEER)).isEqualTo("192.0.2.1:5061");
		assertThat(log.row(1).kind).isEqualTo(RecordKind.SIP_REQUEST);
		assertThat(log.row(1).direction).isEqualTo(Direction.SENT);
		assertThat(log.sip(0).headers()).hasSize(6);
	}

	@Test
	void the_newer_syslog_has_a_zone() {
		Reading log = Reading.of("<134>1 2017-03-02T08:10:46.240+01:00 gate sipd 77 - - " + ANSWER.replace("\n", "#015 ") + "\n");
		assertThat(log.size()).isEqualTo(1);
		refused(log.row(0));
	}
}

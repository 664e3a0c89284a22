// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.lynchpin.trace.Direction;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.RowWriter.Mark;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.message.SipMessage;

class ServerTraceTest {
	private static final String PROTOCOL = """
			TL_INFO(TF_PROTOCOL) [POOL01\\FE01]0584.0A44::05/14/2014-07:10:46.230.0000773E (SIPStack,SIPAdminLog::ProtocolRecord::Flush:ProtocolRecord.cpp(265)) [3634190282] $$begin_record
			Trace-Correlation-Id: 3634190282
			Instance-Id: 1A2B
			Direction: outgoing;source="local"
			Peer: 192.0.2.9:50000
			Message-Type: response
			Start-Line: SIP/2.0 403 Forbidden
			From: <sip:amy@contoso.com>;tag=3e49177a52;epid=c8ca638a15
			To: <sip:amy@contoso.com>;tag=5E61CCD9
			Call-ID: 4037df9284354df39065195bd57a4b14
			CSeq: 3 REGISTER
			CONTENT-TYPE: application/msrtc-fault+xml
			MS-DIAGNOSTICS: 4004;reason="Credentials provided are not authorized";source="fe01.contoso.com"
			CONTENT-LENGTH: 17
			Message-Body: <Fault>
			<a/>
			</Fault>
			$$end_record

			""";
	private static final String DIAGNOSTIC = """
			TL_ERROR(TF_DIAG) [POOL01\\FE01]0B60.0D6C::05/14/2014-07:10:47.025.00005602 (SIPStack,SIPAdminLog::WriteDiagnosticEvent:SIPAdminLog.cpp(833)) [3634190282] $$begin_record
			Severity: error
			Text: Message cannot be routed Result-Code: 0xc3e93d67 SIPPROXY_E_ROUTING_MSG_CERT_MISMATCH
			SIP-Start-Line: SIP/2.0 504 Server time-out
			SIP-Call-ID: e144704c
			SIP-CSeq: 15 INVITE
			Peer: edge.contoso.com:25001
			Data: expected-fqdn =" edge.contoso.com ";info="no match"
			$$end_record

			""";
	private static final String CONNECTION = """
			TL_WARN(TF_CONNECTION) [POOL01\\FE01]0B60.0D6C::05/14/2014-07:10:48.025.00005603 (SIPStack,SIPAdminLog::WriteConnectionEvent:SIPAdminLog.cpp(460)) $$begin_record
			Severity: warning
			Text: The connection was closed before TLS negotiation completed
			Local-IP: 192.0.2.1:5061
			Peer-IP: 192.0.2.9:50000
			Connection-ID: 0x87400
			Transport: TLS
			Result-Code: 0x80090327
			$$end_record
			""";

	@Test
	void a_protocol_record_is_a_message_of_a_machine() {
		Reading log = Reading.of(PROTOCOL);
		assertThat(log.id()).isEqualTo("cls");
		assertThat(log.format.orElseThrow().times()).isEqualTo(TraceFormat.Times.UTC);
		Rows.Row row = log.row(0);
		assertThat(row.kind).isEqualTo(RecordKind.SIP_RESPONSE);
		assertThat(row.time).isEqualTo(Instant.parse("2014-05-14T07:10:46.230Z").toEpochMilli());
		assertThat(row.status).isEqualTo(403);
		assertThat(row.code).isEqualTo(4004);
		assertThat(row.method).isEqualTo("REGISTER");
		assertThat(row.sequence).isEqualTo(3);
		assertThat(row.direction).isEqualTo(Direction.SENT);
		assertThat(row.text(Field.PEER)).isEqualTo("192.0.2.9:50000");
		assertThat(row.text(Field.MACHINE)).isEqualTo("FE01");
		assertThat(row.text(Field.EPID)).isEqualTo("c8ca638a15");
		assertThat(row.marks).doesNotContain(Mark.DAMAGED);
		SipMessage message = log.sip(0);
		assertThat(message.status()).isEqualTo(403);
		assertThat(message.header("ms-diagnostics").orElseThrow()).startsWith("4004");
		assertThat(message.header("Direction")).isEmpty();
		assertThat(message.body()).isEqualTo("<Fault>\n<a/>\n</Fault>");
	}

	@Test
	void marks_that_are_missing_and_headers_in_another_order_do_not_matter() {
		Reading log = Reading.of(PROTOCOL.replace(" $$begin_record", "").replace("$$end_record\n", "").replace("Peer: 192.0.2.9:50000\n", "")
				.replace("Message-Type", "Peer: 192.0.2.9:50000\nMessage-Type"));
		assertThat(log.row(0).status).isEqualTo(403);
		assertThat(log.row(0).text(Field.PEER)).isEqualTo("192.0.2.9:50000");
		assertThat(log.row(0).marks).contains(Mark.DAMAGED);
		assertThat(log.sip(0).header("CSeq")).contains("3 REGISTER");
	}

	@Test
	void a_body_of_a_dash_is_none() {
		Reading log = Reading.of(PROTOCOL.replace("<Fault>\n<a/>\n</Fault>", "-"));
		assertThat(log.sip(0).body()).isEmpty();
	}

	@Test
	void incoming_from_an_edge_is_received() {
		Reading log = Reading.of(PROTOCOL.replace("outgoing;source=\"local\"", "incoming;source=\"internal edge\";destination=\"external edge\""));
		assertThat(log.row(0).direction).isEqualTo(Direction.RECEIVED);
	}

	@Test
	void diagnostic_and_connection_records_tell_code_call_and_peer() {
		Reading log = Reading.of(DIAGNOSTIC + CONNECTION);
		assertThat(log.size()).isEqualTo(2);
		assertThat(log.row(0).kind).isEqualTo(RecordKind.DIAGNOSTIC);
		assertThat(log.row(0).code).isEqualTo(0xC3E93D67);
		assertThat(log.row(0).status).isEqualTo(504);
		assertThat(log.row(0).sequence).isEqualTo(15);
		assertThat(log.row(0).method).isEqualTo("INVITE");
		assertThat(log.row(0).text(Field.CALL_ID)).isEqualTo("e144704c");
		assertThat(log.row(0).text(Field.PEER)).isEqualTo("edge.contoso.com:25001");
		TraceRecord.Diagnostic record = (TraceRecord.Diagnostic) log.record(0);
		assertThat(record.level()).isEqualTo("ERROR");
		assertThat(record.component()).isEqualTo("SIPStack");
		assertThat(record.value("text")).contains("Message cannot be routed");
		assertThat(record.value("Result-Code")).contains("0xc3e93d67 SIPPROXY_E_ROUTING_MSG_CERT_MISMATCH");
		assertThat(log.row(1).kind).isEqualTo(RecordKind.CONNECTION);
		assertThat(log.row(1).code).isEqualTo(0x80090327);
		assertThat(log.row(1).text(Field.LOCAL)).isEqualTo("192.0.2.1:5061");
		assertThat(log.row(1).text(Field.PEER)).isEqualTo("192.0.2.9:50000");
		assertThat(((TraceRecord.Diagnostic) log.record(1)).kind()).isEqualTo(RecordKind.CONNECTION);
	}

	@Test
	void the_older_form_has_a_processor_and_local_times() {
		Reading log = Reading.of(PROTOCOL.replace("[POOL01\\FE01]", "[0]").replace(" [3634190282] $$", "$$").replace("ProtocolRecord::Flush:ProtocolRecord.cpp(265)", "TraceProtocolRecord:SIPAdminLog.cpp(125)"));
		assertThat(log.id()).isEqualTo("ocslogger");
		assertThat(log.format.orElseThrow().times()).isEqualTo(TraceFormat.Times.LOCAL);
		assertThat(log.row(0).text(Field.MACHINE)).isEmpty();
		assertThat(log.row(0).status).isEqualTo(403);
	}

	@Test
	void a_diagnostic_record_without_its_begin_mark_and_with_a_pointer_is_one() {
		Reading log = Reading.of("TL_ERROR(TF_COMPONENT) [0]0860.0CDC::01/18/2012-05:07:42.622.000d0b31 (SIPStack,CSIPRequest::Route:SIPRequest.cpp(2440))( 00000000028FDD70 ) Exit - untrusted. Result 0xC3E93C5E\n"
				+ "LogType: diagnostic\nSeverity: warning\nText: Cannot process\nResult-Code: 0xc3e93c5e SIPPROXY_E_ROUTING\nSIP-CSeq: 1 OPTIONS\n$$end_record\n");
		assertThat(log.id()).isEqualTo("ocslogger");
		assertThat(log.row(0).kind).isEqualTo(RecordKind.DIAGNOSTIC);
		assertThat(log.row(0).code).isEqualTo(0xC3E93C5E);
	}

	@Test
	void lines_of_other_components_are_kept_where_they_matter() {
		Reading log = Reading.of("TL_ERROR(TF_COMPONENT) [POOL01\\FE01]0B60.0D6C::05/14/2014-07:10:48.025.00005603 (WebInfrastructure,WebTicketService.Issue:1.cs(10)) WebTicket request failed hr=0x80090325\n"
				+ "TL_VERBOSE(TF_COMPONENT) [POOL01\\FE01]0B60.0D6C::05/14/2014-07:10:48.025.00005604 (SIPStack,Timer:1.cpp(10)) tick\n");
		assertThat(log.size()).isEqualTo(1);
		assertThat(log.row(0).code).isEqualTo(0x80090325);
		TraceRecord.Line line = (TraceRecord.Line) log.record(0);
		assertThat(line.component()).isEqualTo("WebInfrastructure");
		assertThat(line.level()).isEqualTo("ERROR");
	}

	@Test
	void records_cut_anywhere_give_what_is_there() {
		String log = PROTOCOL + DIAGNOSTIC + CONNECTION;
		for (int cut = 0; cut < log.length(); cut++) {
			Reading head = Reading.of(log.substring(0, cut));
			Reading tail = Reading.of(log.substring(cut));
			for (int row = 0; row < head.size(); row++) {
				head.record(row);
			}
			for (int row = 0; row < tail.size(); row++) {
				tail.record(row);
			}
			assertThat(cut > PROTOCOL.length() + DIAGNOSTIC.length() || tail.row(tail.size() - 1).kind == RecordKind.CONNECTION).isTrue();
		}
	}
}

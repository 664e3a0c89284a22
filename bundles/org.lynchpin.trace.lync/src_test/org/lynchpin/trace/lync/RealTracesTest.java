// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.trace.Direction;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.RowWriter.Mark;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.message.NameAddress;
import org.lynchpin.trace.message.Parameters;

/** The published excerpts of real logs, where they stand beside the repository. */
class RealTracesTest {
	private static final Path FOLDER = Path.of("../../../shared/data/traces");

	@BeforeEach
	void there() {
		assumeTrue(Files.isDirectory(FOLDER), "The folder ../shared/data/traces is not beside the repository: the real traces are not read");
	}

	private static Reading open(String number, String format) throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			Path file = files.filter(path -> path.getFileName().toString().startsWith(number) && !path.toString().endsWith(".source")).findFirst().orElseThrow();
			Reading log = Reading.of(Files.readAllBytes(file));
			assertThat(log.id()).as(file.toString()).isEqualTo(format);
			return log;
		}
	}

	private static void message(Rows.Row row, RecordKind kind, String method, int status, long sequence, String from, String epid) {
		assertThat(row.kind).isEqualTo(kind);
		assertThat(row.method).isEqualTo(method);
		assertThat(row.status).isEqualTo(status);
		assertThat(row.sequence).isEqualTo(sequence);
		assertThat(row.text(Field.FROM)).isEqualTo(from);
		assertThat(row.text(Field.EPID)).isEqualTo(epid);
	}

	@Test
	void the_sign_in_of_communicator_2007_r2_succeeds() throws IOException {
		Reading log = open("01", "sip");
		assertThat(log.size()).isEqualTo(2);
		message(log.row(0), RecordKind.SIP_REQUEST, "REGISTER", 0, 3, "user@cosmo.local", "c8ca638a15");
		message(log.row(1), RecordKind.SIP_RESPONSE, "REGISTER", 200, 3, "user@cosmo.local", "c8ca638a15");
		assertThat(log.row(0).marks).containsExactly(Mark.AUTHENTICATION);
		assertThat(log.row(1).marks).isEmpty();
		assertThat(Parameters.of(log.sip(1).header("presence-state").orElseThrow()).named().toString() + log.sip(1).header("presence-state").orElseThrow()).contains("added");
		assertThat(Parameters.of(log.sip(0).header("Proxy-Authorization").orElseThrow()).get("gssapi-data").orElseThrow()).startsWith("TlRMTVNTUAAD");
		assertThat(NameAddress.of(log.sip(1).header("Contact").orElseThrow()).parameters().get("gruu")).contains("sip:user@cosmo.local;opaque=user:epid:21nYNIVlkV-jtN6FPBU0fQAA;gruu");
	}

	@Test
	void the_edge_says_which_certificate_does_not_match() throws IOException {
		Reading log = open("04", "cls");
		assertThat(log.rows.rows).extracting(row -> row.kind).containsExactly(RecordKind.DIAGNOSTIC, RecordKind.DIAGNOSTIC);
		assertThat(log.rows.rows).extracting(row -> row.code).containsExactly(0xC3E93D6F, 0xC3E93D67);
		assertThat(log.rows.rows).extracting(row -> row.sequence).containsExactly(2066245576L, 1567605805L);
		assertThat(log.row(0).text(Field.CALL_ID)).isEqualTo("f1b3ad5d-183b-4632-b210-c2f9bec71960");
		assertThat(log.row(0).text(Field.PEER)).isEqualTo("vcse.steven.lab:25002");
		assertThat(log.row(0).text(Field.MACHINE)).isEqualTo("sfvedge");
		assertThat(log.row(0).time).isEqualTo(Instant.parse("2017-03-02T07:10:46.230Z").toEpochMilli());
		TraceRecord.Diagnostic second = (TraceRecord.Diagnostic) log.record(1);
		assertThat(second.level()).isEqualTo("ERROR");
		assertThat(second.value("Text")).contains("Message cannot be routed because the peer's certificate does not contain a matching FQDN");
		assertThat(second.value("Result-Code").orElseThrow()).endsWith("SIPPROXY_E_ROUTING_MSG_CERT_MISMATCH");
	}

	@Test
	void a_refused_delegate_has_a_fault_as_body() throws IOException {
		Reading log = open("07", "sip");
		message(log.row(0), RecordKind.SIP_RESPONSE, "SERVICE", 403, 1, "user@domain.com", "a4ac5a5f0f");
		assertThat(log.row(0).code).isEqualTo(4268);
		assertThat(log.sip(0).header("Server")).contains("RTC/7.0");
		assertThat(log.sip(0).body()).startsWith("<Fault>").contains("Client.Delegate.Operation.NotAuthorized");
	}

	@Test
	void the_pin_service_could_not_be_asked() throws IOException {
		Reading log = open("09", "event");
		assertThat(log.rows.rows).extracting(row -> row.status).containsExactly(47067, 47067);
		assertThat(log.event(0).provider()).isEqualTo("LS UserPin Service");
		assertThat(log.event(0).channel()).isEqualTo("Lync Server");
		assertThat(log.event(0).level()).isEqualTo(2);
		assertThat(log.event(1).text()).contains("GetPublishedCertRequest");
		assertThat(log.row(0).text(Field.MACHINE)).isEqualTo("server01.contoso.com");
	}

	@Test
	void a_telephone_does_not_trust_the_server() throws IOException {
		Reading log = open("10", "mobile");
		assertThat(log.rows.rows).extracting(row -> row.code).contains(0x22020002);
		assertThat(log.record(1).toString()).contains("E_SslError (E2-2-2)");
		assertThat(log.row(0).process).isEqualTo(247);
	}

	@Test
	void the_web_ticket_service_has_no_token() throws IOException {
		Reading log = open("11", "http");
		assertThat(log.rows.rows).extracting(row -> row.status).containsExactly(500, 401);
		assertThat(log.rows.rows).extracting(row -> row.code).containsExactly(28020, 0);
		assertThat(log.http(1).header("WWW-Authenticate")).contains("NTLM");
		assertThat(log.http(0).header("X-MS-Correlation-Id")).contains("2147486114");
	}

	@Test
	void the_token_is_refused_again_and_again() throws IOException {
		Reading log = open("12", "sipe");
		assertThat(log.rows.rows).extracting(row -> row.status).contains(500, 200);
		assertThat(log.rows.rows).hasSizeGreaterThan(8);
	}

	@Test
	void the_first_challenge_of_lync_2013_offers_three_schemes() throws IOException {
		Reading log = open("13", "sip");
		message(log.row(0), RecordKind.SIP_RESPONSE, "REGISTER", 401, 1, "test2@192.168.74.12", "");
		assertThat(log.sip(0).headers("WWW-Authenticate").stream().map(value -> Parameters.of(value).value())).containsExactly("NTLM", "Kerberos", "TLS-DSK");
		assertThat(Parameters.of(log.sip(0).headers("WWW-Authenticate").get(2)).get("sts-uri")).contains("https://LYNC2013-SERVER.lync.loc:443/CertProv/CertProvisioningService.svc");
		assertThat(log.sip(0).header("Date")).contains("Thu, 01 Dec 2016 08:21:44 GMT");
	}

	@Test
	void the_second_challenge_has_an_ntlm_message() throws IOException {
		Reading log = open("14", "sip");
		message(log.row(0), RecordKind.SIP_RESPONSE, "REGISTER", 401, 2, "test2@lync.loc", "01010101");
		assertThat(Parameters.of(log.sip(0).header("WWW-Authenticate").orElseThrow()).get("opaque")).contains("78D29AC8");
		assertThat(Parameters.of(log.sip(0).header("WWW-Authenticate").orElseThrow()).get("gssapi-data").orElseThrow()).startsWith("TlRMTVNTUAAC").endsWith("AAAAA");
	}

	@Test
	void calls_and_messages_of_lync_2013_and_2015_are_whole() throws IOException {
		message(open("15", "sip").row(0), RecordKind.SIP_RESPONSE, "INVITE", 200, 1, "test4@lync.loc", "01010101");
		Reading invite = open("16", "sip");
		assertThat(invite.size()).isEqualTo(1);
		message(invite.row(0), RecordKind.SIP_REQUEST, "INVITE", 0, 1, "test2@lync.loc", "d2ff665153");
		assertThat(invite.row(0).marks).doesNotContain(Mark.DAMAGED);
		assertThat(invite.sip(0).body()).contains("a=crypto:2").endsWith("------=_NextPart_000_001C_01D282D0.D2055920--\n\n");
		Reading text = open("17", "sip");
		message(text.row(0), RecordKind.SIP_REQUEST, "INVITE", 0, 1, "user1@skype2015.loc", "b84a59c035");
		assertThat(text.sip(0).headers("ms-im-format")).hasSize(2);
		assertThat(text.sip(0).header("ms-text-format").orElseThrow()).contains("ms-body=cXdl");
		message(open("19", "sip").row(0), RecordKind.SIP_RESPONSE, "REGISTER", 200, 3, "user6@skype2015.loc", "451e9252b6");
	}

	@Test
	void the_passive_grant_is_refused_first_and_then_given() throws IOException {
		Reading log = open("23", "http");
		assertThat(log.rows.rows).extracting(row -> row.kind).containsExactly(RecordKind.HTTP_RESPONSE, RecordKind.HTTP_REQUEST, RecordKind.HTTP_RESPONSE, RecordKind.HTTP_RESPONSE,
				RecordKind.HTTP_RESPONSE);
		assertThat(log.rows.rows).extracting(row -> row.status).containsExactly(0, 0, 400, 400, 200);
		assertThat(log.rows.rows).extracting(row -> row.code).containsExactly(0, 0, 28020, 28029, 0);
		assertThat(log.http(2).body()).contains("ms_rtc_passiveauthuri");
		assertThat(log.http(4).body()).contains("cwt=");
	}

	@Test
	void routing_groups_have_no_primary() throws IOException {
		Reading log = open("26", "cmdlet");
		assertThat(log.size()).isEqualTo(1);
		TraceRecord.Output output = (TraceRecord.Output) log.record(0);
		assertThat(output.cmdlet()).isEqualTo("Get-CsPoolFabricState");
		assertThat(output.text()).contains("9B1B879D216B5D6C9035E86CEAAE1231 has no primaries").contains("insufficient secondary replicas");
	}

	@Test
	void the_expressway_saw_the_same_call() throws IOException {
		Reading log = open("28", "expressway");
		message(log.row(0), RecordKind.SIP_RESPONSE, "INVITE", 504, 2066245576L, "2000@acano.steven.lab", "");
		assertThat(log.row(0).text(Field.CALL_ID)).isEqualTo("f1b3ad5d-183b-4632-b210-c2f9bec71960");
		assertThat(log.row(0).time).isEqualTo(Instant.parse("2017-03-02T07:10:46.240Z").toEpochMilli());
		assertThat(log.row(0).direction).isEqualTo(Direction.RECEIVED);
		assertThat(log.row(0).text(Field.PEER)).isEqualTo("10.48.36.6:5061");
		assertThat(log.sip(0).headers("Via")).hasSize(3);
		assertThat(log.sip(0).reason()).isEqualTo("Server time-out");
	}

	@Test
	void the_oldest_client_wrote_no_date() throws IOException {
		Reading log = open("29", "rtc");
		assertThat(log.size()).isEqualTo(1);
		message(log.row(0), RecordKind.SIP_REQUEST, "REGISTER", 0, -1, "yun.zheng", "8aecaf3d1e");
		assertThat(log.row(0).thread).isEqualTo(0xB00);
		assertThat(log.sip(0).headers().stream().map(header -> header.name())).isEqualTo(List.of("Via", "Max-Forwards", "From", "To"));
	}

	@Test
	void the_framing_of_lync_2013_is_known() throws IOException {
		Reading log = open("31", "uccapi");
		assertThat(log.rows.rows).extracting(row -> row.direction).containsExactly(Direction.SENT, Direction.RECEIVED);
		assertThat(log.rows.rows).extracting(row -> row.announced).containsExactly(1503, 1096);
		assertThat(log.rows.rows).allSatisfy(row -> assertThat(row.text(Field.PEER)).isEqualTo("192.168.100.100:5061"));
		assertThat(log.rows.rows).allSatisfy(row -> assertThat(row.text(Field.LOCAL)).isEqualTo("192.168.103.35:20323"));
	}

	@Test
	void the_domain_controller_has_no_certificate() throws IOException {
		Reading log = open("32", "event");
		assertThat(log.row(0).status).isEqualTo(4771);
		assertThat(log.row(0).code).isEqualTo(0x10);
		assertThat(log.row(0).text(Field.FROM)).isEqualTo("dadmin");
		assertThat(log.event(0).value("PreAuthType")).contains("15");
		assertThat(log.row(0).time).isEqualTo(Instant.parse("2015-08-07T18:10:21.495Z").toEpochMilli());
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceRecord;

class EventFormatTest {
	private static final String REFUSED = """
			<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'>
			 <System>
			  <Provider Name='Microsoft-Windows-Security-Auditing' Guid='{54849625-5478-4994-A5BA-3E3B0328C30D}'/>
			  <EventID>4771</EventID><Level>0</Level>
			  <TimeCreated SystemTime='2014-05-14T07:10:46.123456700Z'/>
			  <Execution ProcessID='520' ThreadID='1084'/><Channel>Security</Channel><Computer>dc01.contoso.com</Computer>
			 </System>
			 <EventData>
			  <Data Name='TargetUserName'>amy</Data><Data Name='Status'>0x3e</Data><Data Name='PreAuthType'>16</Data>
			  <Data Name='IpAddress'>::ffff:192.0.2.9</Data><Data Name='IpPort'>49254</Data>
			  <Data Name='CertIssuerName'>Contoso &lt;CA&gt; &amp; Sons</Data><Data Name='CertSerialNumber' />
			 </EventData>
			</Event>
			""";

	@Test
	void an_event_tells_its_number_time_user_and_result() {
		Reading log = Reading.of("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Events>" + REFUSED + REFUSED + "</Events>");
		assertThat(log.id()).isEqualTo("event");
		assertThat(log.size()).isEqualTo(2);
		Rows.Row row = log.row(0);
		assertThat(row.kind).isEqualTo(RecordKind.EVENT);
		assertThat(row.method).isEqualTo("Microsoft-Windows-Security-Auditing");
		assertThat(row.status).isEqualTo(4771);
		assertThat(row.code).isEqualTo(0x3E);
		assertThat(row.time).isEqualTo(Instant.parse("2014-05-14T07:10:46.123Z").toEpochMilli());
		assertThat(row.text(Field.FROM)).isEqualTo("amy");
		assertThat(row.text(Field.PEER)).isEqualTo("192.0.2.9:49254");
		assertThat(row.text(Field.MACHINE)).isEqualTo("dc01.contoso.com");
		assertThat(row.process).isEqualTo(520);
		TraceRecord.Event event = log.event(1);
		assertThat(event.id()).isEqualTo(4771);
		assertThat(event.channel()).isEqualTo("Security");
		assertThat(event.value("preauthtype")).contains("16");
		assertThat(event.value("CertIssuerName")).contains("Contoso <CA> & Sons");
		assertThat(event.value("CertSerialNumber")).contains("");
	}

	@Test
	void several_events_on_one_line_are_several() {
		String line = REFUSED.replace("\n", "");
		for (String text : new String[] { line + "\n" + line + "\n" + line, "<?xml version=\"1.0\"?><Events>" + line + line + line + "</Events>", "words " + line + line + " words\n" + line }) {
			Reading log = Reading.of(text);
			assertThat(log.rows.rows).extracting(row -> row.status).containsExactly(4771, 4771, 4771);
			assertThat(log.event(2).value("Status")).contains("0x3e");
		}
	}

	@Test
	void marks_of_a_browser_and_typographic_quotes_do_not_matter() {
		Reading log = Reading.of(REFUSED.replaceAll("(?m)^( *)<(Event |System|EventData)", "$1- <$2"));
		assertThat(log.size()).isEqualTo(1);
		assertThat(log.row(0).status).isEqualTo(4771);
		assertThat(log.event(0).value("Status")).contains("0x3e");
	}

	@Test
	void certificate_events_keep_results_and_attributes() {
		Reading log = Reading.of("""
				<Event xmlns="x"><System><Provider Name="Microsoft-Windows-CAPI2"/><EventID>30</EventID><Level>2</Level><TimeCreated SystemTime="2014-05-14T07:10:46Z"/><Computer>pc1</Computer></System>
				<UserData><CertVerifyCertificateChainPolicy><Policy type="CERT_CHAIN_POLICY_SSL" constant="4"/><Certificate fileRef="A.cer" subjectName="sts.contoso.com"/>
				<Status chainIndex="0" elementIndex="-1"/><EventAuxInfo ProcessName="lync.exe"/><Result value="800B0109">A certificate chain ended in a root that is not trusted.</Result></CertVerifyCertificateChainPolicy></UserData></Event>
				""");
		assertThat(log.row(0).code).isEqualTo(0x800B0109);
		TraceRecord.Event event = log.event(0);
		assertThat(event.value("Result")).contains("800B0109");
		assertThat(event.value("ResultText").orElseThrow()).contains("not trusted");
		assertThat(event.value("Certificate.subjectName")).contains("sts.contoso.com");
		assertThat(event.value("EventAuxInfo.ProcessName")).contains("lync.exe");
	}

	@Test
	void values_without_names_are_numbered_and_words_are_kept() {
		Reading log = Reading.of("<Event><System><Provider Name='AD FS'/><EventID Qualifiers='0'>364</EventID></System><EventData><Data>MSIS7007</Data><Data>second</Data></EventData>"
				+ "<RenderingInfo Culture='en-US'><Message>Encountered error during passive request.\n\nMore</Message></RenderingInfo></Event>");
		assertThat(log.event(0).value("param1")).contains("MSIS7007");
		assertThat(log.event(0).value("param2")).contains("second");
		assertThat(log.event(0).text()).startsWith("Encountered error");
	}

	@Test
	void an_event_as_text_gives_what_the_xml_would() {
		Reading log = Reading.of("""
				Log Name:      Security
				Source:        Microsoft-Windows-Security-Auditing
				Date:          5/14/2014 3:10:46 PM
				Event ID:      4768
				Task Category: Kerberos Authentication Service
				Level:         Information
				Keywords:      Audit Failure
				User:          N/A
				Computer:      dc01.contoso.com
				Description:
				A Kerberos authentication ticket (TGT) was requested.

				Account Information:
					Account Name:		amy
					Supplied Realm Name:	CONTOSO.COM

				Network Information:
					Client Address:		::ffff:192.0.2.9
					Client Port:		49254

				Additional Information:
					Result Code:		0x4b
					Pre-Authentication Type:	16

				Certificate Information:
					Certificate Issuer Name:		Contoso CA

				Log Name:      Lync Server
				Source:        LS User Services
				Date:          14.05.2014 15:11:00
				Event ID:      32263
				Level:         Warning
				Computer:      fe01.contoso.com
				Description:
				Stale endpoint.
				""");
		assertThat(log.id()).isEqualTo("event");
		assertThat(log.format.orElseThrow().times(log.sample)).isEqualTo(TraceFormat.Times.LOCAL);
		assertThat(log.size()).isEqualTo(2);
		assertThat(log.row(0).status).isEqualTo(4768);
		assertThat(log.row(0).code).isEqualTo(0x4B);
		assertThat(log.row(0).text(Field.FROM)).isEqualTo("amy");
		assertThat(log.row(0).text(Field.PEER)).isEqualTo("192.0.2.9:49254");
		assertThat(log.row(0).time).isEqualTo(Instant.parse("2014-05-14T15:10:46Z").toEpochMilli());
		assertThat(log.event(0).value("Status")).contains("0x4b");
		assertThat(log.event(0).value("PreAuthType")).contains("16");
		assertThat(log.event(0).value("CertIssuerName")).contains("Contoso CA");
		assertThat(log.row(1).status).isEqualTo(32263);
		assertThat(log.row(1).time).isEqualTo(Instant.parse("2014-05-14T15:11:00Z").toEpochMilli());
		assertThat(log.event(1).level()).isEqualTo(3);
		assertThat(log.event(1).provider()).isEqualTo("LS User Services");
		assertThat(log.event(1).text()).isEqualTo("Stale endpoint.");
	}

	@Test
	void text_with_its_xml_behind_is_one_event() {
		Reading log = Reading.of("Log Name:      Security\nSource:        Auditing\nEvent ID:      4771\nDescription:\nKerberos pre-authentication failed.\nEvent Xml:\n" + REFUSED);
		assertThat(log.size()).isEqualTo(1);
		assertThat(log.row(0).code).isEqualTo(0x3E);
		assertThat(log.event(0).provider()).isEqualTo("Microsoft-Windows-Security-Auditing");
		assertThat(log.event(0).text()).startsWith("Kerberos pre-authentication failed.");
		assertThat(log.format.orElseThrow().times(log.sample)).isEqualTo(TraceFormat.Times.UTC);
	}

	@Test
	void a_list_of_powershell_and_the_chinese_viewer_are_read() {
		Reading list = Reading.of("TimeCreated  : 5/14/2014 3:10:46 PM\nProviderName : Schannel\nId           : 36887\nMessage      : The following fatal alert was received: 48.\n\nTimeCreated  : 5/14/2014 3:10:47 PM\nProviderName : Schannel\nId           : 36888\nMessage      : The following fatal alert was generated: 40.\n");
		assertThat(list.rows.rows).extracting(row -> row.status).containsExactly(36887, 36888);
		assertThat(list.event(0).provider()).isEqualTo("Schannel");
		assertThat(list.event(0).text()).contains("48");
		Reading chinese = Reading.of("\u8A18\u9304\u6A94\u540D\u7A31:         System\n\u4F86\u6E90:           Schannel\n\u65E5\u671F:           2014/5/14 \u4E0B\u5348 03:10:46\n\u4E8B\u4EF6\u8B58\u5225\u78BC:         36887\n\u5C64\u7D1A:         \u932F\u8AA4\n\u63CF\u8FF0:\n\u8B66\u793A 48\n");
		assertThat(chinese.row(0).status).isEqualTo(36887);
		assertThat(chinese.row(0).time).isEqualTo(Instant.parse("2014-05-14T15:10:46Z").toEpochMilli());
		assertThat(chinese.event(0).level()).isEqualTo(2);
	}

	@Test
	void an_event_cut_anywhere_gives_what_is_there() {
		for (int cut = 0; cut < REFUSED.length(); cut++) {
			Reading log = Reading.of(REFUSED.substring(0, cut));
			for (int row = 0; row < log.size(); row++) {
				log.record(row);
			}
		}
		assertThat(Reading.of(REFUSED.substring(0, REFUSED.indexOf("PreAuthType"))).row(0).code).isEqualTo(0x3E);
	}

	@Test
	void decimal_results_are_codes_too() {
		Reading log = Reading.of("<Event><System><Provider Name='LS'/><EventID>1</EventID></System><EventData><Data Name='ErrorCode'>-2146762487</Data></EventData></Event>");
		assertThat(log.row(0).code).isEqualTo(0x800B0109);
		assertThat(Reading.of("<Event><System><Provider Name='LS'/><EventID>1</EventID></System><EventData><Data Name='ErrorCode'>2148204809</Data></EventData></Event>").row(0).code).isEqualTo(0x800B0109);
	}
}

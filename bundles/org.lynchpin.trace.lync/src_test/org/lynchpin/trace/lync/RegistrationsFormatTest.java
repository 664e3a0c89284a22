// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.TraceFormat;
import org.lynchpin.trace.TraceRecord;

class RegistrationsFormatTest {
	private static final String NAMES = "RegisterTime,DeRegisterTime,ResponseCode,DiagnosticId,DeRegisterReason,IsInternal,IsUserServiceAvailable,IsPrimaryRegistrar,IPAddress,EndpointId,Version,ServerFQDN,PoolFQDN,EdgeServer,UserUri\n";
	private static final String ROW = "2014-05-14 07:10:46.123,NULL,403,4004,,1,1,1,192.0.2.9,34D859DB-6585-5F91-A3B4-DE853C15347D,\"UCCAPI/15.0.4569.1503 OC/15.0.4569.1503 (Microsoft Lync, \"\"2013\"\")\",fe01.contoso.com,pool01.contoso.com,NULL,sip:amy@contoso.com\n";

	@Test
	void rows_of_any_separator_and_with_a_byte_order_mark_are_registrations() {
		for (String text : new String[] { NAMES + ROW, "\uFEFF" + NAMES + ROW, (NAMES + ROW).replace("\n", "\r\n"), NAMES.replace(',', ';') + ROW.replace(", \"\"", "COMMA").replace(',', ';').replace("COMMA", ", \"\""),
				NAMES.replace(',', '\t') + ROW.replace(", \"\"", "COMMA").replace(',', '\t').replace("COMMA", ", \"\"") }) {
			Reading log = Reading.of(text);
			assertThat(log.id()).as(text).isEqualTo("registrations");
			assertThat(log.format.orElseThrow().times()).isEqualTo(TraceFormat.Times.UTC);
			assertThat(log.size()).isEqualTo(1);
			Rows.Row row = log.row(0);
			assertThat(row.kind).isEqualTo(RecordKind.REGISTRATION);
			assertThat(row.time).isEqualTo(Instant.parse("2014-05-14T07:10:46.123Z").toEpochMilli());
			assertThat(row.status).isEqualTo(403);
			assertThat(row.code).isEqualTo(4004);
			assertThat(row.text(Field.FROM)).isEqualTo("amy@contoso.com");
			assertThat(row.text(Field.PEER)).isEqualTo("192.0.2.9");
			assertThat(row.text(Field.MACHINE)).isEqualTo("fe01.contoso.com");
			TraceRecord.Registration record = (TraceRecord.Registration) log.record(0);
			assertThat(record.value("version")).contains("UCCAPI/15.0.4569.1503 OC/15.0.4569.1503 (Microsoft Lync, \"2013\")");
			assertThat(record.value("DeRegisterTime")).isEmpty();
			assertThat(record.value("EndpointId")).contains("34D859DB-6585-5F91-A3B4-DE853C15347D");
		}
	}

	@Test
	void a_value_may_go_on_over_lines_and_columns_may_stand_in_any_order() {
		Reading log = Reading.of("UserUri;RegisterTime;Version;ResponseCode\nsip:amy@contoso.com;5/14/2014 7:10:46 AM;\"a\nb\";200\nsip:bob@contoso.com;14.05.2014 07:11:00;c;200\n");
		assertThat(log.rows.rows).extracting(row -> row.text(Field.FROM)).containsExactly("amy@contoso.com", "bob@contoso.com");
		assertThat(log.row(1).time).isEqualTo(Instant.parse("2014-05-14T07:11:00Z").toEpochMilli());
		assertThat(((TraceRecord.Registration) log.record(0)).value("Version")).contains("a\nb");
	}

	@Test
	void rows_with_too_few_values_and_a_quote_that_never_ends_lose_no_others() {
		StringBuilder text = new StringBuilder(NAMES).append("2014-05-14 07:10:46,NULL,200\n");
		text.append("2014-05-14 07:10:47,NULL,200,\"open\n").append(ROW.repeat(2000));
		Reading log = Reading.of(text.toString());
		assertThat(log.row(0).status).isEqualTo(200);
		assertThat(log.size()).isGreaterThan(1000);
	}
}

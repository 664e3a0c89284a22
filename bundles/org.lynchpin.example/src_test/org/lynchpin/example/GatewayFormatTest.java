// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lynchpin.testkit.trace.SampleFile;
import org.lynchpin.testkit.trace.TraceFormatContract;
import org.lynchpin.trace.Direction;
import org.lynchpin.trace.RowWriter;
import org.lynchpin.trace.TraceRecord;

class GatewayFormatTest {
	private static final String LOG = """
			#GW 2026-03-17T07:30:00.123Z in 192.0.2.101:51234
			REGISTER sip:contoso.com SIP/2.0
			From: <sip:anna@contoso.com>;tag=1;epid=c8ca638a15
			To: <sip:anna@contoso.com>
			Call-ID: 4037df92
			CSeq: 1 REGISTER

			#GW yesterday out 192.0.2.101:51234
			SIP/2.0 404 Not Found
			From: <sip:anna@contoso.com>;tag=1;epid=c8ca638a15
			To: <sip:anna@contoso.com>;tag=2
			Call-ID: 4037df92
			CSeq: 1 REGISTER
			ms-diagnostics: 4005;reason="Destination URI either not enabled for SIP or does not exist"

			""";

	@Test
	void theFormatKeepsToWhatEveryFormatHasToKeepTo() {
		assertThat(TraceFormatContract.violations(new GatewayFormat(), List.of(LOG), 20261122)).isEmpty();
	}

	@Test
	void eachMessageIsARowWithTimeDirectionAndPeer() {
		SampleFile file = new SampleFile("gateway.log", LOG.getBytes(StandardCharsets.UTF_8), new GatewayFormat());
		assertThat(file.index().size()).isEqualTo(2);
		assertThat(file.index().direction(0)).isEqualTo(Direction.RECEIVED);
		assertThat(file.index().text(0, RowWriter.Field.PEER)).isEqualTo("192.0.2.101:51234");
		assertThat(file.record(0).origin().time().orElseThrow()).isEqualTo("2026-03-17T07:30:00.123Z");
		assertThat(file.record(1)).isInstanceOfSatisfying(TraceRecord.Sip.class, sip -> assertThat(sip.message().status()).isEqualTo(404));
		assertThat(file.warnings()).singleElement().satisfies(warning -> assertThat(warning.line()).isEqualTo(8));
	}
}

// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.lync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lynchpin.trace.RecordKind;
import org.lynchpin.trace.RowWriter.Field;
import org.lynchpin.trace.TraceRecord;

class CmdletFormatTest {
	private static TraceRecord.Output output(Reading log, int row) {
		return (TraceRecord.Output) log.record(row);
	}

	@Test
	void a_synthetic_sign_in_tells_its_result() {
		Reading log = Reading.of("PS C:\\> Test-CsRegistration -TargetFqdn pool01.contoso.com -UserSipAddress sip:amy@contoso.com\n\n\nTarget Fqdn   : pool01.contoso.com\nResult        : Failure\n"
				+ "Latency       : 00:00:00\nError Message : 401, Unauthorized\n                ErrorCode=1000,Source=fe01.contoso.com,Reason=Final handshake failed\nDiagnosis     :\n");
		assertThat(log.id()).isEqualTo("cmdlet");
		assertThat(log.size()).isEqualTo(1);
		assertThat(log.row(0).kind).isEqualTo(RecordKind.OUTPUT);
		assertThat(log.row(0).method).isEqualTo("Test-CsRegistration");
		assertThat(log.row(0).code).isEqualTo(1000);
		assertThat(output(log, 0).cmdlet()).isEqualTo("Test-CsRegistration");
		assertThat(output(log, 0).value("result")).contains("Failure");
		assertThat(output(log, 0).value("Error Message")).contains("401, Unauthorized ErrorCode=1000,Source=fe01.contoso.com,Reason=Final handshake failed");
		assertThat(output(log, 0).value("Diagnosis")).contains("");
	}

	@Test
	void a_pin_is_in_no_field_and_in_no_text() {
		Reading log = Reading.of("PS C:\\> Test-CsPhoneBootstrap -PhoneOrExt \"+15555550100\" -PIN \"314159\" -Verbose\nVERBOSE: Sending request with Pin '314159' for extension\n 0100\nVERBOSE: PIN=314159\n\nTargetFqdn : pool01.contoso.com\nPin        : 314159\nResult     : Success\n");
		assertThat(log.size()).isEqualTo(1);
		assertThat(log.record(0).toString()).doesNotContain("314159").contains("+15555550100");
		assertThat(output(log, 0).value("Result")).contains("Success");
		assertThat(output(log, 0).value("Pin")).contains("****");
	}

	@Test
	void several_lists_are_several_and_empty_lines_do_not_part_one() {
		Reading log = Reading.of("TargetUri : https://pool01.contoso.com:443/x\n\nTargetFqdn : pool01.contoso.com\n\nResult : Success\n\nLatency : 00:00:06\n\nError :\n\nDiagnosis :\n\nThe other pool says:\n\nTargetFqdn : pool02.contoso.com\n\nResult : Failure\n\nError : 11004, The requested name\n\n was not found\n\nDiagnosis :\n");
		assertThat(log.size()).isEqualTo(2);
		assertThat(output(log, 0).value("TargetFqdn")).contains("pool01.contoso.com");
		assertThat(output(log, 0).value("Result")).contains("Success");
		assertThat(output(log, 1).value("Result")).contains("Failure");
		assertThat(output(log, 1).value("Error")).contains("11004, The requested name was not found");
		Reading users = Reading.of("Identity      : CN=Amy,DC=contoso\nSipAddress    : sip:amy@contoso.com\nRegistrarPool : pool01\nEnabled       : True\n\nIdentity      : CN=Bob,DC=contoso\nSipAddress    : sip:bob@contoso.com\nRegistrarPool : pool01\nEnabled       : False\n");
		assertThat(users.rows.rows).extracting(row -> row.text(Field.FROM)).containsExactly("amy@contoso.com", "bob@contoso.com");
		assertThat(output(users, 1).cmdlet()).isEqualTo("Get-CsUser");
		assertThat(output(users, 1).value("Enabled")).contains("False");
	}

	@Test
	void an_indented_list_keeps_its_properties_apart() {
		Reading log = Reading.of("It says\n\n    Target Fqdn   : pool01.contoso.com\n    Result        : Failure\n    Latency       : 00:00:00\n    Error Message : This machine does not have any\n                    assigned certificates.\n");
		assertThat(output(log, 0).value("Target Fqdn")).contains("pool01.contoso.com");
		assertThat(output(log, 0).value("Error Message")).contains("This machine does not have any assigned certificates.");
	}

	@Test
	void the_state_of_a_pool_is_one_output() {
		Reading log = Reading.of("Service: (P) fabric:/lync/routing/E71E41AD has no primaries.\nService: (P) fabric:/lync/routing/9B1B879D has no primaries.\n\nVERBOSE: Service: (P) fabric:/lync/routing/F9E606A8 has insufficient secondary replicas (Expected: 2, Current: 0) \n");
		assertThat(log.size()).isEqualTo(1);
		assertThat(output(log, 0).cmdlet()).isEqualTo("Get-CsPoolFabricState");
		assertThat(output(log, 0).text()).contains("9B1B879D has no primaries").contains("insufficient secondary replicas");
	}

	@Test
	void certificates_and_pools_of_a_user_are_known_without_a_prompt() {
		assertThat(output(Reading.of("Identity        : sip:amy@contoso.com\nPublicationTime : 5/14/2014 3:10:46 PM\nExpirationTime  : 11/10/2014 3:10:46 PM\n"), 0).cmdlet()).isEqualTo("Get-CsClientCertificate");
		Reading pools = Reading.of("PrimaryPoolFQDN             : pool01.contoso.com\nBackupPoolFQDN              : pool02.contoso.com\nUserServicesPoolFQDN        : pool01.contoso.com\n");
		assertThat(output(pools, 0).cmdlet()).isEqualTo("Get-CsUserPoolInfo");
		assertThat(output(pools, 0).value("BackupPoolFQDN")).contains("pool02.contoso.com");
	}
}

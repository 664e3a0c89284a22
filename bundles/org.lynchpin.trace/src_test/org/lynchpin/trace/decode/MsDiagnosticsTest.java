// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lynchpin.trace.message.Header;
import org.lynchpin.trace.message.HttpMessage;
import org.lynchpin.trace.message.SipMessage;

class MsDiagnosticsTest {
	private static MsDiagnostics of(String value) {
		return MsDiagnostics.header("ms-diagnostics", value).orElseThrow();
	}

	@ParameterizedTest
	@CsvSource({"ms-diagnostics,SERVER", "Ms-Diagnostics,SERVER", "ms-diagnostics-public,PUBLIC", "ms-client-diagnostics,CLIENT", "X-Ms-diagnostics,HTTP", "x-ms-diagnostics,HTTP"})
	void everySpellingOfTheHeaderIsKnown(String name, MsDiagnostics.Kind kind) {
		assertThat(MsDiagnostics.header(name, "1010;reason=\"Certificate trust\"")).hasValueSatisfying(found -> {
			assertThat(found.kind()).isEqualTo(kind);
			assertThat(found.id()).isEqualTo(1010);
		});
	}

	@Test
	void orderCaseAndQuotationMarksDoNotMatter() {
		assertThat(of("4005;source=\"fe01.contoso.com\";reason=\"Destination URI either not enabled for SIP or does not exist\""))
				.isEqualTo(of("4005; Reason = \"Destination URI either not enabled for SIP or does not exist\"; SOURCE=fe01.contoso.com"))
				.isEqualTo(of("4005;reason=\u201CDestination URI either not enabled for SIP or does not exist\u201D;source=\" fe01.contoso.com \""));
	}

	@Test
	void valuesMayHoldSemicolonsAndQuotationMarks() {
		MsDiagnostics found = of("51007;reason=\"Callee; media: \\\"failed\\\"\";CalleeMediaDebug=\"audio:ICEWarn=0x0;LocalSite=192.0.2.1:50012\";UserType=Callee");
		assertThat(found.reason()).isEqualTo("Callee; media: \"failed\"");
		assertThat(found.parameters()).isEqualTo(Map.of("CalleeMediaDebug", "audio:ICEWarn=0x0;LocalSite=192.0.2.1:50012", "UserType", "Callee"));
	}

	@Test
	void aResultCodeIsTakenApart() {
		MsDiagnostics.ResultCode code = of("1010;reason=\"x\";HRESULT=\"0x80090322(SEC_E_WRONG_PRINCIPAL)\";tls-target=\"sip.contoso.com\"").hresult().orElseThrow();
		assertThat(code.value()).isEqualTo(0x80090322);
		assertThat(code.name()).isEqualTo("SEC_E_WRONG_PRINCIPAL");
		assertThat(code).hasToString("0x80090322 SEC_E_WRONG_PRINCIPAL");
	}

	@ParameterizedTest
	@CsvSource({"0xc3e93c5e SIPPROXY_E_ROUTING,0xC3E93C5E SIPPROXY_E_ROUTING", "2148204809,0x800B0109", "-2146762487,0x800B0109", "0x800b0109,0x800B0109"})
	void resultCodesAreHexadecimalDecimalOrNegative(String written, String shown) {
		assertThat(MsDiagnostics.ResultCode.parse(written)).hasToString("Optional[" + shown + "]");
	}

	@ParameterizedTest
	@CsvSource({"''", "0x", "0x123456789", "abc", "-"})
	void whatIsNoResultCodeIsNone(String written) {
		assertThat(MsDiagnostics.ResultCode.parse(written)).isEmpty();
	}

	@Test
	void severalInOneMessageAreAllThere() {
		SipMessage message = new SipMessage("SIP/2.0 504 Server time-out", "INVITE", "", 504, "Server time-out",
				List.of(new Header("ms-diagnostics", "1034;reason=\"a\""), new Header("ms-diagnostics", "10003;reason=\"b\""), new Header("ms-diagnostics-public", "1034;reason=\"c\"")), "");
		assertThat(MsDiagnostics.of(message)).extracting(MsDiagnostics::id).containsExactly(1034, 10003, 1034);
	}

	@Test
	void aSoapFaultHasOne() {
		String body = "<s:Fault><detail><OCSDiagnosticsFault xmlns=\"urn:x\"><Ms-Diagnostics-Fault><ErrorId>28020</ErrorId><Reason>No valid security token.</Reason>"
				+ "</Ms-Diagnostics-Fault></OCSDiagnosticsFault></detail></s:Fault>";
		assertThat(MsDiagnostics.of(new HttpMessage("HTTP/1.1 500 Internal Server Error", "", "", 500, List.of(), body))).singleElement().satisfies(found -> {
			assertThat(found.kind()).isEqualTo(MsDiagnostics.Kind.SOAP);
			assertThat(found.id()).isEqualTo(28020);
			assertThat(found.reason()).isEqualTo("No valid security token.");
		});
	}

	@Test
	void aLineThatQuotesAHeaderHasOne() {
		assertThat(MsDiagnostics.inText("response 403, ms-diagnostics: 4004;reason=\"Credentials\"\nnext line")).singleElement().extracting(MsDiagnostics::id).isEqualTo(4004);
	}

	@ParameterizedTest
	@CsvSource({"''", "abc", "99999999999;reason=x", ";;;", "=\"", "-5;reason=x"})
	void whatHasNoNumberIsNone(String value) {
		assertThat(MsDiagnostics.header("ms-diagnostics", value)).isEmpty();
	}
}

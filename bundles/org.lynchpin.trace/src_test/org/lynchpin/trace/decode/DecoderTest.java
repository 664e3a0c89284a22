// SPDX-License-Identifier: EPL-2.0
package org.lynchpin.trace.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lynchpin.trace.Origin;
import org.lynchpin.trace.TraceRecord;
import org.lynchpin.trace.message.Header;
import org.lynchpin.trace.message.HttpMessage;
import org.lynchpin.trace.message.SipMessage;

class DecoderTest {
	private final Locale locale = Locale.getDefault();

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	@AfterEach
	void asBefore() {
		Locale.setDefault(locale);
	}

	private static TraceRecord sip(Header... headers) {
		return new TraceRecord.Sip(Origin.none(), new SipMessage("SIP/2.0 401 Unauthorized", "REGISTER", "", 401, "Unauthorized", List.of(headers), ""));
	}

	private static List<String> lines(DecodedPart part) {
		return part.lines().stream().map(line -> line.name() + ": " + line.value()).toList();
	}

	@Test
	void diagnosticsOfAMessageAreShownBesideIt() {
		assertThat(Decoder.parts(sip(new Header("ms-diagnostics", "1000;reason=\"Final handshake failed\";source=\"fe01.contoso.com\";HRESULT=\"0x8009030C(SEC_E_LOGON_DENIED)\""))))
				.singleElement().satisfies(part -> {
					assertThat(part.title()).isEqualTo("ms-diagnostics");
					assertThat(lines(part)).containsExactly("Code: 1000", "Reason: Final handshake failed", "Source: fe01.contoso.com", "HRESULT: 0x8009030C(SEC_E_LOGON_DENIED)");
				});
	}

	@Test
	void theHandshakeInsideAMessageIsShownWithItsCertificates() throws Exception {
		RealHandshake.Flight server = RealHandshake.run(true, true).get(1);
		List<DecodedPart> parts = Decoder.parts(sip(new Header("WWW-Authenticate", "TLS-DSK gssapi-data=\"" + server.base64() + "\", opaque=\"AB\", realm=\"SIP\"")));
		assertThat(parts).extracting(DecodedPart::title).startsWith("TLS-DSK: challenge", "TLS handshake", "Certificate");
		assertThat(lines(parts.get(1))).contains("Version chosen: TLS 1.2", "Accepted authority: CN=Communications Server");
		assertThat(lines(parts.get(2))).contains("Subject: CN=fe01.contoso.com");
		assertThat(parts.toString()).doesNotContain(server.base64());
	}

	@Test
	void theWordsAreThoseOfTheUsersLanguage() {
		Locale.setDefault(Locale.TRADITIONAL_CHINESE);
		assertThat(Decoder.parts(sip(new Header("ms-diagnostics", "1000;reason=\"x\"")))).singleElement().satisfies(part -> assertThat(lines(part)).contains("代碼: 1000", "原因: x"));
	}

	@Test
	void noBytesMakeItFail() throws Exception {
		long seed = Long.getLong("seed", 20260317);
		Random random = new Random(seed);
		List<String> seeds = new ArrayList<>();
		for (RealHandshake.Flight flight : RealHandshake.run(true, true)) {
			seeds.add("TLS-DSK qop=\"auth\", realm=\"SIP\", gssapi-data=\"" + flight.base64() + "\", version=4");
		}
		seeds.add("1010;reason=\"Certificate trust\";ErrorType=\"x\";HRESULT=\"0x80090322(SEC_E_WRONG_PRINCIPAL)\";source=\"a\"");
		seeds.add("NTLM opaque=\"78D29AC8\", gssapi-data=\"TlRMTVNTUAACAAAADgAOADgAAAABAAACASNFZ4mrze8AAAAAAAAAABgAGABGAAAABgGxHQAAAA9DAE8ATgBUAE8AUwBPAAIADgBDAE8A\"");
		seeds.add("<s:Envelope><GetAndPublishCertResponse DeviceId=\"{34D859DB-6585-5F91-A3B4-DE853C15347D}\"><BinarySecurityToken>MIIB</BinarySecurityToken></GetAndPublishCertResponse></s:Envelope>");
		seeds.add("{\"error\":\"invalid_grant\",\"href\":\"https:\\/\\/a\",\"token\":\"User\",\"expires_in\":3600}");
		seeds.add("wa=wsignin1.0&wtrealm=https%3a%2f%2fp&wresult=%3csaml:Assertion%3e");
		seeds.add("<sip:192.0.2.6>;+sip.instance=\"<urn:uuid:34D859DB-6585-5F91-A3B4-DE853C15347D>\";gruu=\"sip:a@b;opaque=user:epid:21nYNIVlkV-jtN6FPBU0fQAA;gruu\"");
		seeds.add("UCCAPI/15.0.4420.1017 OC/15.0.4420.1017 (Microsoft Lync)");
		assertThatCode(() -> {
			for (int i = 0; i < 10_000; i++) {
				String text = mutated(seeds.get(random.nextInt(seeds.size())), random);
				Header[] headers = {new Header("WWW-Authenticate", text), new Header("Authorization", text), new Header("ms-diagnostics", text), new Header("Contact", text),
						new Header("User-Agent", text), new Header("Location", "https://a/?" + text)};
				Decoder.parts(sip(headers));
				Decoder.parts(new TraceRecord.Http(Origin.none(), new HttpMessage("", "POST", "/?" + text, i % 2 * 200, List.of(headers), text)));
				Decoder.parts(new TraceRecord.Line(Origin.none(), "", "", text));
			}
		}).as("seed %d", seed).doesNotThrowAnyException();
	}

	private static String mutated(String text, Random random) {
		byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
		for (int i = random.nextInt(12); i > 0; i--) {
			bytes[random.nextInt(bytes.length)] = random.nextInt(3) == 0 ? (byte) "\"=;,<>&%{}\\".charAt(random.nextInt(11)) : (byte) random.nextInt(256);
		}
		String changed = new String(bytes, StandardCharsets.ISO_8859_1);
		return random.nextInt(4) == 0 ? changed.substring(0, random.nextInt(changed.length())) : changed;
	}

	@Test
	void megabytesOfNothingAreReadInNoTime() {
		for (String piece : List.of("a=b;", "\"", "<a ", "<a b='", "&", "{\"a\":", "%41", ";", "ms-diagnostics:1;", "<![CDATA[", "a=\"\\", "=,", "sip:;opaque=", "ms-ms-", "ms-diagnostics:\n")) {
			String text = piece.repeat(4_000_000 / piece.length());
			Header[] headers = {new Header("WWW-Authenticate", "TLS-DSK " + text), new Header("ms-diagnostics", "1;" + text), new Header("Contact", text)};
			assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
				Decoder.parts(sip(headers));
				Decoder.parts(new TraceRecord.Http(Origin.none(), new HttpMessage("", "POST", text, 0, List.of(headers), text)));
				Decoder.parts(new TraceRecord.Line(Origin.none(), "", "", text));
			}, piece);
		}
	}
}
